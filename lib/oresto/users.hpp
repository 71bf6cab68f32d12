// SPDX-License-Identifier: MIT
// Client users, who log in to the webshop.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/endpoint.hpp"
#include "oresto/parameters.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::users {

struct Client {
  std::optional<std::string> client_number{};
  std::optional<std::string> name{};
  Unknown unknown{};
};
const Record& describe(const Client*);

struct User {
  std::optional<bool> active{};
  std::optional<Client> client{};
  std::optional<std::string> email{};
  std::optional<std::string> fax{};
  std::optional<std::string> firstname{};
  std::optional<std::string> language_code{};
  std::optional<std::string> lastname{};
  std::optional<bool> may_view_prices{};
  std::optional<std::string> telephone{};
  Unknown unknown{};
};
const Record& describe(const User*);

struct NewUser {
  std::optional<std::string> firstname{};
  std::optional<std::string> lastname{};
  std::string email{};
  bool active = false;
  std::string language_code{};
  std::optional<std::string> telephone{};
  std::optional<std::string> fax{};
  std::string password{};
  std::string client_number{};
  std::optional<Bytes> image{};
  std::optional<std::string> image_name{};
  std::optional<bool> may_view_prices{};
};
const Record& describe(const NewUser*);

struct ChangedUser {
  std::optional<std::string> firstname{};
  std::optional<std::string> lastname{};
  std::string email{};
  bool active = false;
  std::string language_code{};
  std::optional<std::string> telephone{};
  std::optional<std::string> fax{};
  std::optional<std::string> new_email{};
  std::string client_number{};
  std::optional<Bytes> image{};
  std::optional<std::string> image_name{};
  std::optional<bool> may_view_prices{};
  Unknown unknown{};
};
const Record& describe(const ChangedUser*);

struct UserToClient {
  std::optional<std::string> email_user{};
  std::optional<std::string> client_number{};
};
const Record& describe(const UserToClient*);

struct UnlinkUserFromClient {
  std::optional<std::string> email_user{};
  std::optional<std::string> client_number{};
};
const Record& describe(const UnlinkUserFromClient*);

using api::endpoint;
using api::Method;
using api::None;

inline constexpr auto get = endpoint<None, None, std::vector<User>>(
    Method::get, "users.get", "Users", "All client users.",
    {.area = "GET.Users", .wrapper = "UserData", .data = "Users", .manual = "8.12.1"});
inline constexpr auto post = endpoint<None, NewUser, None>(
    Method::post, "users.post", "Users", "Adds a client user, who can then log in to the webshop.",
    {.area = "POST.Users", .wrapper = "UserData", .manual = "8.12.2"});
inline constexpr auto put = endpoint<None, ChangedUser, None>(
    Method::put, "users.put", "Users", "Updates a client user, found by e-mail; NewEmail changes the e-mail.",
    {.area = "PUT.Users", .wrapper = "UserData", .manual = "8.12.3"});
inline constexpr auto remove = endpoint<ByEmail, None, None>(
    Method::del, "users.delete", "Users", "Deletes a client user, found by e-mail.",
    {.area = "DELETE.Users", .wrapper = "UserData", .manual = "8.12.4"});
inline constexpr auto link_to_client = endpoint<None, UserToClient, None>(
    Method::post, "users.link-to-client", "Users/LinkUserToClient", "Links a client user to a client.",
    {.area = "POST.Users", .wrapper = "UserToClientData", .manual = "8.13.1"});
inline constexpr auto unlink_from_client = endpoint<None, UnlinkUserFromClient, None>(
    Method::post, "users.unlink-from-client", "Users/UnlinkUserFromClient",
    "Unlinks a client user from a client.",
    {.area = "POST.Users", .wrapper = "UnlinkUserFromClientData", .manual = "8.14.1"});

}  // namespace wsync::oresto::users
