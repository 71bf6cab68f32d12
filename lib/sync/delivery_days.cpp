// SPDX-License-Identifier: MIT
#include "sync/delivery_days.hpp"

#include <algorithm>
#include <iterator>

#include "oresto/delivery_days.hpp"
#include "sync/sending.hpp"

namespace wsync::sync {

DayDifference difference(const std::set<Date>& before, const std::set<Date>& after) {
  DayDifference found;
  std::ranges::set_difference(after, before, std::inserter(found.added, found.added.end()));
  std::ranges::set_difference(before, after, std::inserter(found.removed, found.removed.end()));
  std::ranges::set_intersection(before, after, std::inserter(found.kept, found.kept.end()));
  return found;
}

Result<std::set<Date>> read_days(oresto::Shop& shop, const std::string& client, std::int64_t location) {
  const auto days = shop.call<oresto::delivery_days::get>({.id = location, .client_number = client});
  if (!days) return fail(days.error());
  return std::set<Date>(days->begin(), days->end());
}

Result<void> overwrite_days(oresto::Shop& shop, const std::string& client, std::int64_t location,
                            const std::set<Date>& days) {
  Write write;
  write.send = sending<oresto::delivery_days::put>(
      shop, oresto::delivery_days::DeliveryDates{location, {days.begin(), days.end()}});
  write.read_back = [&](Write::Seen seen) {
    shop.start<oresto::delivery_days::get>({.id = location, .client_number = client}, {},
                                           [&days, seen = std::move(seen)](Result<std::vector<Date>> there) {
                                             if (!there) return seen(fail(std::move(there.error())));
                                             seen(std::set<Date>(there->begin(), there->end()) == days);
                                           });
  };
  Result<void> outcome;
  perform(std::move(write), 3, [&](Result<void> ended) { outcome = std::move(ended); });
  shop.run();
  return outcome;
}

}  // namespace wsync::sync
