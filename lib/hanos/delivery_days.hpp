// SPDX-License-Identifier: MIT
// When a customer number can get goods: by which moment a day must be ordered for, and which days come next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/date.hpp"
#include "hanos/delivery_schedule.hpp"

namespace wsync::hanos {

enum class DayFault : std::uint8_t { none, unknown_days, past, closed, no_delivery_day };

/// Whether goods come on that day, whatever it is too late for. `unknown_days`: the schedule has no day at
/// all.
DayFault day_fault(const DeliverySchedule& schedule, const Date& day, const Date& today);

/// The last minute to order for that day, on local clocks with their offset. `article_lead_days` are whole
/// days before the delivery that the article needs; the longer of both counts. A cut-off without lead days is
/// that of the day before. Nothing where neither lead days nor a cut-off are known: then only the weekday can
/// be checked.
std::optional<Moment> order_by(const DeliverySchedule& schedule, const Date& day,
                               std::optional<std::int64_t> article_lead_days = std::nullopt);

/// Whether that last minute is over.
bool is_too_late(const std::optional<Moment>& order_by, const Moment& now);

struct DeliveryChance {
  Date day{};
  std::optional<Moment> order_by{};
};

struct DeliveryQuestion {
  std::size_t count = 1;
  std::optional<std::int64_t> article_lead_days{};
  std::optional<Date> from{};  // no day before this one; else from today
  int horizon_days = 60;       // after today or `from`
};

/// The next days that can still be ordered for at `now`. Today itself counts only where a cut-off says that
/// it may be ordered for.
std::vector<DeliveryChance> next_delivery_days(const DeliverySchedule& schedule, const Moment& now,
                                               const DeliveryQuestion& question);

/// The day on local clocks.
Date local_day(const DeliverySchedule& schedule, const Moment& now);

}  // namespace wsync::hanos
