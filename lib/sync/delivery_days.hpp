// SPDX-License-Identifier: MIT
// Delivery days of a location: the difference that an overwrite makes, shown before it is made.
#pragma once

#include <set>
#include <string>

#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

struct DayDifference {
  std::set<Date> added{};
  std::set<Date> removed{};
  std::set<Date> kept{};
  bool empty() const { return added.empty() && removed.empty(); }
};

DayDifference difference(const std::set<Date>& before, const std::set<Date>& after);

Result<std::set<Date>> read_days(oresto::Shop& shop, const std::string& client, std::int64_t location);

/// Overwrites the whole list; read back where the answer was lost.
Write overwriting_days(oresto::Shop& shop, const std::string& client, std::int64_t location,
                       const std::set<Date>& days);

/// What the step does where the list is to be `after`: nothing where it is; else both lists are its changes.
void set_days(Step& step, oresto::Shop& shop, const std::string& client, std::int64_t location,
              const std::set<Date>& before, const std::set<Date>& after);

}  // namespace wsync::sync
