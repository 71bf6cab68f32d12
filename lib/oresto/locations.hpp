// SPDX-License-Identifier: MIT
// Locations of clients, where orders are delivered.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/endpoint.hpp"
#include "oresto/parameters.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::locations {

struct Location {
  std::optional<std::string> client_number{};
  std::optional<std::int64_t> id{};
  std::optional<std::string> remark{};
  std::optional<std::string> street_name{};
  std::optional<std::string> street_number{};
  std::optional<std::string> postal_code{};
  std::optional<std::string> municipality{};
  std::optional<std::string> phone_number{};
  std::optional<std::string> country_code{};
  std::optional<std::string> extra_address_line{};
  std::optional<std::string> company{};
  std::optional<std::string> province{};
  Unknown unknown{};
};
const Record& describe(const Location*);

struct NewLocation {
  std::string client_number{};
  std::optional<std::string> remark{};
  std::string street_name{};
  std::optional<std::string> street_number{};
  std::string postal_code{};
  std::string municipality{};
  std::optional<std::string> phone_number{};
  std::optional<std::string> country_code{};
  std::optional<std::string> extra_address_line{};
  std::optional<std::string> company{};
  std::optional<std::string> province{};
};
const Record& describe(const NewLocation*);

struct ChangedLocation {
  std::string client_number{};
  std::int64_t id = 0;
  std::optional<std::string> remark{};
  std::string street_name{};
  std::optional<std::string> street_number{};
  std::string postal_code{};
  std::string municipality{};
  std::optional<std::string> phone_number{};
  std::optional<std::string> country_code{};
  std::optional<std::string> extra_address_line{};
  std::optional<std::string> company{};
  std::optional<std::string> province{};
  Unknown unknown{};
};
const Record& describe(const ChangedLocation*);

struct LocationFilter {
  std::optional<std::string> client_number{};
};
const Record& describe(const LocationFilter*);

using api::endpoint;
using api::Method;
using api::None;

inline constexpr auto get = endpoint<LocationFilter, None, std::vector<Location>>(
    Method::get, "client-locations.get", "ClientLocations", "The locations (delivery addresses) of a client.",
    {.area = "GET.ClientLocations",
     .wrapper = "ClientLocationData",
     .data = "ClientLocations",
     .manual = "8.3.1"});
inline constexpr auto post = endpoint<None, NewLocation, None>(
    Method::post, "client-locations.post", "ClientLocations", "Adds a location to a client.",
    {.area = "POST.ClientLocations", .wrapper = "ClientLocationData", .manual = "8.3.2"});
inline constexpr auto put = endpoint<None, ChangedLocation, None>(
    Method::put, "client-locations.put", "ClientLocations",
    "Updates a location of a client, found by Id and client number.",
    {.area = "PUT.ClientLocations", .wrapper = "ClientLocationData", .manual = "8.3.3"});
inline constexpr auto remove = endpoint<ByLocation, None, None>(
    Method::del, "client-locations.delete", "ClientLocations/{Id}", "Deletes one location of a client.",
    {.area = "DELETE.ClientLocations", .wrapper = "ClientLocationData", .manual = "8.3.4"});
inline constexpr auto remove_by_client = endpoint<ByClient, None, None>(
    Method::del, "client-locations.delete-by-client", "ClientLocations", "Deletes all locations of a client.",
    {.area = "DELETE.ClientLocations", .wrapper = "ClientLocationData", .manual = "8.3.5"});

}  // namespace wsync::oresto::locations
