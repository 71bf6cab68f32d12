// SPDX-License-Identifier: MIT
// Delivery days of locations.
#pragma once

#include <cstdint>
#include <vector>

#include "api/endpoint.hpp"
#include "base/date.hpp"
#include "oresto/parameters.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::delivery_days {

struct DeliveryDates {
  std::int64_t client_location_id = 0;
  std::vector<Date> delivery_dates{};
};
const Record& describe(const DeliveryDates*);

using api::endpoint;
using api::Method;
using api::None;

inline constexpr auto get = endpoint<ByLocation, None, std::vector<Date>>(
    Method::get, "client-location-delivery-dates.get", "ClientLocationDeliveryDates",
    "The delivery days of a location.",
    {.area = "GET.ClientLocationDeliveryDates",
     .wrapper = "ClientLocationDeliveryDateData",
     .data = "DeliveryDates",
     .manual = "8.4.1"});
inline constexpr auto put = endpoint<None, DeliveryDates, None>(
    Method::put, "client-location-delivery-dates.put", "ClientLocationDeliveryDates",
    "Replaces the delivery days of a location.",
    {.area = "PUT.ClientLocationDeliveryDates",
     .wrapper = "ClientLocationDeliveryDateData",
     .manual = "8.4.2"});

}  // namespace wsync::oresto::delivery_days
