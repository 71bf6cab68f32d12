// SPDX-License-Identifier: MIT
#include "schema/xlsx/serial_date.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <cstdint>

#include "base/date.hpp"

namespace wsync::schema::xlsx {
namespace {

using namespace std::chrono;

constexpr std::int64_t day_in_milliseconds = 86'400'000;

/// Lotus 1-2-3 took 1900 for a leap year, and Excel kept that: before March days count from 1899-12-31, after
/// it from 1899-12-30.
std::optional<std::string> day_text(std::int64_t day, bool from_1904) {
  if (from_1904) return Date{sys_days{1904y / January / 1} + days{day}}.to_string();
  if (day == 0 || day == 60) return std::nullopt;
  const sys_days start = day < 60 ? sys_days{1899y / December / 31} : sys_days{1899y / December / 30};
  return Date{start + days{day}}.to_string();
}

std::string time_text(std::int64_t milliseconds, bool fraction) {
  const auto seconds = milliseconds / 1000;
  auto text = fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (fraction && milliseconds % 1000 != 0) text += fmt::format(".{:03}", milliseconds % 1000);
  return text;
}

}  // namespace

std::optional<SerialText> serial_text(double serial, const NumberFormat& format, bool from_1904) {
  const double last = from_1904 ? 2'957'004 : 2'958'466;  // the day after 9999-12-31
  if (!(serial >= 0) || serial >= last) return std::nullopt;
  const double unit = format.fraction_of_second ? 1 : 1000;
  const auto total = static_cast<std::int64_t>(std::round(serial * day_in_milliseconds / unit) * unit);
  if (format.shown == Shown::time && format.elapsed) return SerialText{time_text(total, true)};
  const auto day = total / day_in_milliseconds;
  const auto time = total % day_in_milliseconds;
  if (format.shown == Shown::time) return SerialText{time_text(time, true), day != 0};
  if (day >= static_cast<std::int64_t>(last)) return std::nullopt;  // the last half second of time
  const auto date = day_text(day, from_1904);
  if (!date) return std::nullopt;
  if (format.shown == Shown::date) return SerialText{*date, time != 0};
  return SerialText{*date + "T" + time_text(time, true)};
}

}  // namespace wsync::schema::xlsx
