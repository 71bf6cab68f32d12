// SPDX-License-Identifier: MIT
// Representatives of the wholesaler and their clients.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/endpoint.hpp"
#include "oresto/parameters.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::representatives {

struct Client {
  std::optional<std::string> client_number{};
  Unknown unknown{};
};
const Record& describe(const Client*);

struct Representative {
  std::optional<std::string> firstname{};
  std::optional<std::string> lastname{};
  std::optional<std::string> email{};
  std::optional<bool> active{};
  std::optional<std::string> language_code{};
  std::optional<std::string> telephone{};
  std::optional<std::string> fax{};
  std::vector<Client> clients{};
  Unknown unknown{};
};
const Record& describe(const Representative*);

struct ClientForm {
  std::optional<std::string> client_number{};
  Unknown unknown{};
};
const Record& describe(const ClientForm*);

struct NewRepresentative {
  std::optional<std::string> firstname{};
  std::optional<std::string> lastname{};
  std::string email{};
  std::optional<bool> active{};
  std::optional<std::string> language_code{};
  std::optional<std::string> telephone{};
  std::optional<std::string> fax{};
  std::optional<std::string> password{};
  std::optional<Bytes> image{};
  std::optional<std::string> image_name{};
  std::vector<ClientForm> clients{};
};
const Record& describe(const NewRepresentative*);

struct ChangedRepresentative {
  std::optional<std::string> firstname{};
  std::optional<std::string> lastname{};
  std::string email{};
  bool active = false;
  std::string language_code{};
  std::optional<std::string> telephone{};
  std::optional<std::string> fax{};
  std::optional<Bytes> image{};
  std::optional<std::string> image_name{};
  std::optional<std::string> new_email{};
  std::vector<ClientForm> clients{};
  Unknown unknown{};
};
const Record& describe(const ChangedRepresentative*);

struct LinkedClient {
  std::optional<std::string> client_number{};
};
const Record& describe(const LinkedClient*);

struct RepresentativeToClients {
  std::string email_representative{};
  std::vector<LinkedClient> client_numbers{};
};
const Record& describe(const RepresentativeToClients*);

struct UnlinkRepresentativeFromClients {
  std::string email_representative{};
  std::vector<LinkedClient> client_numbers{};
};
const Record& describe(const UnlinkRepresentativeFromClients*);

using api::endpoint;
using api::Method;
using api::None;

inline constexpr auto get = endpoint<None, None, std::vector<Representative>>(
    Method::get, "representatives.get", "Representatives", "All representatives.",
    {.area = "GET.Representatives",
     .wrapper = "RepresentativeData",
     .data = "Representatives",
     .manual = "8.9.1"});
inline constexpr auto post =
    endpoint<None, NewRepresentative, None>(Method::post, "representatives.post", "Representatives",
                                            "Adds a representative, with client numbers if wanted.",
                                            {.area = "POST.Representatives",
                                             .wrapper = "RepresentativeData",
                                             .alt_path = "Representative",
                                             .manual = "8.9.2"});
inline constexpr auto put = endpoint<None, ChangedRepresentative, None>(
    Method::put, "representatives.put", "Representatives",
    "Updates a representative, found by e-mail; NewEmail changes the e-mail.",
    {.area = "PUT.Representatives", .wrapper = "RepresentativeData", .manual = "8.9.3"});
inline constexpr auto remove = endpoint<ByEmail, None, None>(
    Method::del, "representatives.delete", "Representatives", "Deletes a representative, found by e-mail.",
    {.area = "DELETE.Representatives", .wrapper = "RepresentativeData", .manual = "8.9.4"});
inline constexpr auto link_to_clients = endpoint<None, RepresentativeToClients, None>(
    Method::post, "representatives.link-to-clients", "Representatives/LinkRepresentativeToClients",
    "Links a representative to one or more clients.",
    {.area = "POST.Representatives", .wrapper = "RepresentativeToClientsData", .manual = "8.10.1"});
inline constexpr auto unlink_from_clients = endpoint<None, UnlinkRepresentativeFromClients, None>(
    Method::post, "representatives.unlink-from-clients", "Representatives/UnlinkRepresentativeFromClients",
    "Unlinks a representative from one or more clients.",
    {.area = "POST.Representatives", .wrapper = "UnlinkRepresentativeFromClientsData", .manual = "8.11.1"});

}  // namespace wsync::oresto::representatives
