// SPDX-License-Identifier: MIT
// Clients of the wholesaler and whom they are linked to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/endpoint.hpp"
#include "oresto/parameters.hpp"
#include "oresto/shared.hpp"
#include "oresto/users.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::clients {

struct Location {
  std::optional<std::string> street_name{};
  std::optional<std::string> extra_address_line{};
  std::optional<std::string> street_number{};
  std::optional<std::string> postal_code{};
  std::optional<std::string> province{};
  std::optional<std::string> municipality{};
  std::optional<std::string> country_code{};
  Unknown unknown{};
};
const Record& describe(const Location*);

struct Segment {
  std::optional<std::int64_t> id{};
  std::vector<Localization> localizations{};
  Unknown unknown{};
};
const Record& describe(const Segment*);

struct Client {
  std::optional<bool> active{};
  std::optional<std::string> client_number{};
  std::optional<std::string> email{};
  std::optional<bool> has_promos{};
  std::optional<Location> location{};
  std::optional<bool> may_view_promo_labels{};
  std::optional<std::string> name{};
  std::optional<bool> orders_may_be_delivered_to_client{};
  std::optional<std::string> phone_number{};
  std::optional<std::string> remarks{};
  std::optional<users::User> representative{};
  std::optional<Segment> segment{};
  Unknown unknown{};
};
const Record& describe(const Client*);

struct LocationForm {
  std::optional<std::string> street_name{};
  std::optional<std::string> extra_address_line{};
  std::optional<std::string> street_number{};
  std::optional<std::string> postal_code{};
  std::optional<std::string> province{};
  std::optional<std::string> municipality{};
  std::optional<std::string> country_code{};
  Unknown unknown{};
};
const Record& describe(const LocationForm*);

struct ClientForm {
  std::string client_number{};
  std::string name{};
  std::string email{};
  bool may_view_promo_labels = false;
  std::optional<std::string> phone_number{};
  std::optional<std::int64_t> segment_id{};
  std::optional<std::string> remarks{};
  bool active = false;
  bool has_promos = false;
  bool orders_may_be_delivered_to_client = false;
  LocationForm location{};
  Unknown unknown{};
};
const Record& describe(const ClientForm*);

struct UserEmail {
  std::optional<std::string> email{};
};
const Record& describe(const UserEmail*);

struct ClientToUsers {
  std::string client_number{};
  std::vector<UserEmail> email_users{};
};
const Record& describe(const ClientToUsers*);

struct UnlinkClientFromUsers {
  std::string client_number{};
  std::vector<UserEmail> email_users{};
};
const Record& describe(const UnlinkClientFromUsers*);

struct ClientToRepresentative {
  std::string client_number{};
  std::string email_representative{};
};
const Record& describe(const ClientToRepresentative*);

struct UnlinkClientFromRepresentative {
  std::string client_number{};
  std::string email_representative{};
};
const Record& describe(const UnlinkClientFromRepresentative*);

using api::endpoint;
using api::Method;
using api::None;

inline constexpr auto get = endpoint<None, None, std::vector<Client>>(
    Method::get, "clients.get", "Clients", "All clients of the wholesaler.",
    {.area = "GET.Clients", .wrapper = "ClientData", .data = "Clients", .manual = "8.2.1"});
inline constexpr auto post =
    endpoint<None, ClientForm, None>(Method::post, "clients.post", "Clients", "Adds a client.",
                                     {.area = "POST.Clients", .wrapper = "ClientData", .manual = "8.2.2"});
inline constexpr auto put = endpoint<None, ClientForm, None>(
    Method::put, "clients.put", "Clients", "Updates a client, found by client number.",
    {.area = "PUT.Clients", .wrapper = "ClientData", .manual = "8.2.3"});
inline constexpr auto remove = endpoint<ByClient, None, None>(
    Method::del, "clients.delete", "Clients", "Deletes a client, found by client number.",
    {.area = "DELETE.Clients", .wrapper = "ClientData", .manual = "8.2.4"});
inline constexpr auto link_to_users = endpoint<None, ClientToUsers, None>(
    Method::post, "clients.link-to-users", "Clients/LinkClientToUsers",
    "Links a client to one or more client users.",
    {.area = "POST.Clients", .wrapper = "ClientToUsersData", .manual = "8.5.1"});
inline constexpr auto unlink_from_users = endpoint<None, UnlinkClientFromUsers, None>(
    Method::post, "clients.unlink-from-users", "Clients/UnlinkClientFromUsers",
    "Unlinks a client from one or more client users.",
    {.area = "POST.Clients", .wrapper = "UnlinkClientFromUsersData", .manual = "8.6.1"});
inline constexpr auto link_to_representative = endpoint<None, ClientToRepresentative, None>(
    Method::post, "clients.link-to-representative", "Clients/LinkClientToRepresentative",
    "Links a client to a representative.",
    {.area = "POST.Clients", .wrapper = "ClientToRepresentativeData", .manual = "8.7.1"});
inline constexpr auto unlink_from_representative = endpoint<None, UnlinkClientFromRepresentative, None>(
    Method::post, "clients.unlink-from-representative", "Clients/UnlinkClientFromRepresentative",
    "Unlinks a client from a representative.",
    {.area = "POST.Clients", .wrapper = "UnlinkClientFromRepresentativeData", .manual = "8.8.1"});

}  // namespace wsync::oresto::clients
