// SPDX-License-Identifier: MIT
#include "sync/delivery_days.hpp"

#include <algorithm>
#include <iterator>

#include "oresto/delivery_days.hpp"
#include "sync/location_days.hpp"
#include "sync/planner.hpp"
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

Write overwriting_days(oresto::Shop& shop, const std::string& client, std::int64_t location,
                       const std::set<Date>& days) {
  Write write;
  write.send = sending<oresto::delivery_days::put>(
      shop, oresto::delivery_days::DeliveryDates{location, {days.begin(), days.end()}});
  write.read_back = [&shop, client, location, days](Write::Seen seen) {
    shop.start<oresto::delivery_days::get>({.id = location, .client_number = client}, {},
                                           [days, seen = std::move(seen)](Result<std::vector<Date>> there) {
                                             if (!there) return seen(fail(std::move(there.error())));
                                             seen(std::set<Date>(there->begin(), there->end()) == days);
                                           });
  };
  return write;
}

void set_days(Step& step, oresto::Shop& shop, const std::string& client, std::int64_t location,
              const std::set<Date>& before, const std::set<Date>& after) {
  const LocationDays was{client, location, {before.begin(), before.end()}};
  const LocationDays becomes{client, location, {after.begin(), after.end()}};
  step.changes = schema::changes(schema::record_of<LocationDays>(), &was, &becomes);
  step.action = step.changes.empty() ? "none" : "update";
  if (step.changes.empty()) return;
  step.before = image_of(was);
  step.writes.push_back(overwriting_days(shop, client, location, after));
}

}  // namespace wsync::sync
