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

bool is_too_late(const std::optional<Moment>& order_by, const Moment& now) {
  return order_by && ticks_utc(now, Zone::netherlands) >= ticks_utc(*order_by) + ticks_per_minute;
}

std::vector<DeliveryChance> next_delivery_days(const DeliverySchedule& schedule, const Moment& now,
                                               const DeliveryQuestion& question) {
  std::vector<DeliveryChance> found;
  const auto today = local_day(schedule, now);
  const auto first = std::max(today, question.from.value_or(today));
  for (int ahead = 0; ahead <= question.horizon_days && found.size() < question.count; ++ahead) {
    const auto day = first.plus_days(ahead);
    if (day_fault(schedule, day, today) != DayFault::none) continue;
    const auto last = order_by(schedule, day, question.article_lead_days);
    // With nothing known a day can be ordered for until the day before has ended.
    if (last ? !is_too_late(last, now) : today < day) found.push_back({day, last});
  }
  return found;
}

}  // namespace wsync::hanos
