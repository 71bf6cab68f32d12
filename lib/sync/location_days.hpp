// SPDX-License-Identifier: MIT
// Rows of `delivery-days set FILE`: the delivery days of many locations, one location a row.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "oresto/shop.hpp"
#include "sync/planner.hpp"

namespace wsync::sync {

/// The days themselves, or weekdays over some weeks.
struct LocationDays {
  std::string client_number{};
  std::int64_t location_id = 0;
  std::vector<Date> delivery_dates{};
  std::optional<std::string> weekdays{};  // ma,wo,vr
  std::optional<std::int64_t> weeks{};
  std::optional<Date> from{};
  std::vector<Date> except{};
};
const Record& describe(const LocationDays*);

/// Finds rows that say no days, both kinds of them, or weekdays that are none. Offline.
RowCheck location_days_check();

/// Compares the rows with the shop: one reading a location. A location that is not there is a step with a
/// refusal; days that would be removed are a warning. The input must outlive it.
std::unique_ptr<Planner> location_days_planner(oresto::Shop& shop, const Input& input);

}  // namespace wsync::sync
