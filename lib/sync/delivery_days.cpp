// SPDX-License-Identifier: MIT
#include "sync/delivery_days.hpp"

#include <algorithm>
#include <iterator>

#include "oresto/delivery_days.hpp"

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
  write.send = [&](Write::Sent sent) {
    shop.start<oresto::delivery_days::put>(
        {}, {.client_location_id = location, .delivery_dates = {days.begin(), days.end()}},
        [sent = std::move(sent)](Result<api::None> answer) {
          if (answer) return sent({});
          sent(fail(std::move(answer.error())));
        });
  };
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
