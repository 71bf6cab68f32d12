// SPDX-License-Identifier: MIT
#include "hanos/delivery_days.hpp"

#include <algorithm>

#include "base/zone.hpp"

namespace wsync::hanos {
namespace {

constexpr std::int64_t ticks_per_minute = 600'000'000;
constexpr std::chrono::minutes end_of_day{24 * 60 - 1};

Zone zone_of(const DeliverySchedule& schedule) {
  return zone_named(schedule.zone).value_or(Zone::netherlands);
}

/// With nothing known a day can be ordered for until the day before has ended.
bool in_time(const std::optional<Moment>& last, const Date& day, const Date& today, const Moment& now,
             Zone zone) {
  if (!last) return today < day;
  return ticks_utc(now, zone) < ticks_utc(*last, zone) + ticks_per_minute;
}

}  // namespace

Date local_day(const DeliverySchedule& schedule, const Moment& now) {
  return in_zone(now, zone_of(schedule)).date;
}

DayFault day_fault(const DeliverySchedule& schedule, const Date& day, const Date& today) {
  if (day < today) return DayFault::past;
  if (schedule.empty()) return DayFault::unknown_days;
  if (schedule.closed.contains(day)) return DayFault::closed;
  return schedule.rule_of(day) == nullptr ? DayFault::no_delivery_day : DayFault::none;
}

std::optional<Moment> order_by(const DeliverySchedule& schedule, const Date& day,
                               std::optional<std::int64_t> article_lead_days) {
  const auto* found = schedule.rule_of(day);
  const DeliveryRule rule = found == nullptr ? DeliveryRule{} : *found;
  std::optional<std::int64_t> lead;
  if (rule.lead_days) lead = *rule.lead_days;
  if (!lead && rule.cutoff) lead = 1;
  if (article_lead_days && *article_lead_days > 0) lead = std::max(lead.value_or(0), *article_lead_days);
  if (!lead) return std::nullopt;
  constexpr std::int64_t most = 3650;
  Moment last;
  last.date = day.plus_days(-static_cast<int>(std::min(*lead, most)));
  last.ticks = (rule.cutoff ? *rule.cutoff : end_of_day).count() * ticks_per_minute;
  last.has_time = true;
  return in_zone(last, zone_of(schedule));
}

std::vector<DeliveryChance> next_delivery_days(const DeliverySchedule& schedule, const Moment& now,
                                               std::size_t count,
                                               std::optional<std::int64_t> article_lead_days,
                                               int horizon_days) {
  std::vector<DeliveryChance> found;
  const auto today = local_day(schedule, now);
  for (int ahead = 0; ahead <= horizon_days && found.size() < count; ++ahead) {
    const auto day = today.plus_days(ahead);
    if (day_fault(schedule, day, today) != DayFault::none) continue;
    const auto last = order_by(schedule, day, article_lead_days);
    if (in_time(last, day, today, now, zone_of(schedule))) found.push_back({day, last});
  }
  return found;
}

}  // namespace wsync::hanos
