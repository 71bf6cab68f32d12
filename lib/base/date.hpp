// SPDX-License-Identifier: MIT
// Civil dates (a day without a zone) and moments (ISO 8601 with 0 to 7 fraction digits and Z, an offset or
// neither).
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wsync {

/// A day in the calendar, with no time and no zone.
struct Date {
  std::chrono::year_month_day day{};

  /// `2026-11-25` only, and only days that exist.
  static std::optional<Date> parse(std::string_view text);
  std::string to_string() const;
  std::chrono::weekday weekday() const;
  Date plus_days(int days) const;

  friend bool operator==(const Date&, const Date&) = default;
  friend auto operator<=>(const Date& a, const Date& b) { return a.day <=> b.day; }
};

/// A point in time as the wire writes it. `2026-11-25T06:52:19.0114513+01:00`, `2026-11-25+01:00`,
/// `2026-11-25`.
struct Moment {
  Date date{};
  std::int64_t ticks = 0;                // since midnight, in units of 100 ns
  std::int8_t fraction_digits = 0;       // 0 to 7, kept as written
  bool has_time = false;                 // false: written as a bare date
  bool utc = false;                      // written with Z
  std::optional<std::int16_t> offset{};  // minutes east of UTC, where one is written

  static std::optional<Moment> parse(std::string_view text);
  /// As it was read, in the long form: seconds are written even where none were, offsets with a colon.
  std::string to_string() const;
  /// Written with Z or an offset.
  bool has_zone() const { return utc || offset.has_value(); }

  friend bool operator==(const Moment&, const Moment&) = default;
};

/// The current day in the machine's own zone.
Date today();

/// The current moment in UTC, to the second: `2026-11-25T06:52:19Z`.
Moment now_utc();

}  // namespace wsync
