// SPDX-License-Identifier: MIT
// Rules of the day of delivery: a delivery day, in time, not too far ahead.
#include <fmt/format.h>

#include <algorithm>

#include "hanos/delivery_days.hpp"
#include "hanos/order_rules_parts.hpp"

namespace wsync::hanos::rules {
namespace {

std::string minute(const Moment& moment) { return moment.to_string().substr(0, 16); }

/// Of the article that needs the longest; nothing where none says so.
std::optional<std::int64_t> longest_lead(const Order& order, const OrderContext& context) {
  std::optional<std::int64_t> longest;
  if (context.assortment == nullptr) return longest;
  for (const auto& line : order.lines)
    if (const auto* article = context.assortment->find(line.article); article != nullptr)
      longest = std::max(longest, article->lead_time_days);
  return longest;
}

/// A day for all its lines: `The next possible day is 2026-11-27, to be ordered by 2026-11-26T10:00.`
std::string proposal(const Order& order, const OrderContext& context) {
  const auto next = next_delivery_days(context.customer->schedule, context.now,
                                       {.article_lead_days = longest_lead(order, context)});
  if (next.empty()) return "There is no possible day in the next 60 days.";
  const auto& [day, last] = next.front();
  if (!last) return fmt::format("The next possible day is {}; no cut-off is known.", day.to_string());
  return fmt::format("The next possible day is {}, to be ordered by {}.", day.to_string(), minute(*last));
}

}  // namespace

void day(const Order& order, const OrderContext& context, Report& report) {
  if (context.customer == nullptr || !has_day(order)) return;
  const auto& schedule = context.customer->schedule;
  const auto today = local_day(schedule, context.now);
  const auto& day = order.delivery_date;
  const auto refuse = [&](std::string_view why) {
    report.say("O007", Severity::error, fmt::format("{} {}", day.to_string(), why), proposal(order, context));
  };
  switch (day_fault(schedule, day, today)) {
    case DayFault::past: refuse("is past"); break;
    case DayFault::closed: refuse("is a closed day: nothing is delivered"); break;
    case DayFault::no_delivery_day:
      refuse(fmt::format("is no delivery day of this customer number ({})", weekdays_text(schedule)));
      break;
    case DayFault::unknown_days:
      report.say("O007", Severity::warning,
                 "no delivery days of this customer number are known; the day is not checked");
      break;
    case DayFault::none:
      const auto last = order_by(schedule, day);
      if (is_too_late(last, context.now))
        report.say(
            "O008", Severity::error,
            fmt::format("it is too late for {}: it was to be ordered by {}", day.to_string(), minute(*last)),
            proposal(order, context));
      else if (!last && day == today)
        report.say(
            "O008", Severity::warning,
            "it is for today, and no lead time or cut-off is known: nobody can say whether that is in time",
            proposal(order, context));
      else if (!last)
        report.say("O008", Severity::info, "no lead time or cut-off is known: only the weekday was checked");
      break;
  }
  if (day > today.plus_days(context.limits.horizon_days))
    report.say("O009", Severity::error,
               fmt::format("{} is more than {} days ahead", day.to_string(), context.limits.horizon_days));
}

void lead_time(const Order& order, const OrderLine& line, const Article& article, const OrderContext& context,
               Report& report) {
  if (context.customer == nullptr || !article.lead_time_days || !has_day(order)) return;
  const auto& schedule = context.customer->schedule;
  if (is_too_late(order_by(schedule, order.delivery_date), context.now))
    return;  // the order is late as a whole
  const auto last = order_by(schedule, order.delivery_date, article.lead_time_days);
  if (!is_too_late(last, context.now)) return;
  report.say(
      "O008", Severity::error, line,
      fmt::format("the article needs {} day{}; for {} it was to be ordered by {}", *article.lead_time_days,
                  *article.lead_time_days == 1 ? "" : "s", order.delivery_date.to_string(), minute(*last)),
      schedule.empty() ? "" : proposal(order, context));
}

}  // namespace wsync::hanos::rules
