// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include <fmt/format.h>

#include <ctime>

namespace wsync {
namespace {

constexpr std::int64_t ticks_per_second = 10'000'000;

/// Reads exactly `digits` digits from the front of `text` and takes them off.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(0, digits)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Date> take_date(std::string_view& text) {
  const auto year = take_number(text, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = take_number(text, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = take_number(text, 2);
  if (!day) return std::nullopt;
  const Date date{std::chrono::year_month_day{std::chrono::year{*year},
                                              std::chrono::month{static_cast<unsigned>(*month)},
                                              std::chrono::day{static_cast<unsigned>(*day)}}};
  if (!date.day.ok()) return std::nullopt;
  return date;
}

bool take_time(std::string_view& text, Moment& moment) {
  const auto hour = take_number(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return false;
  const auto minute = take_number(text, 2);
  if (!minute || *minute > 59) return false;
  moment.ticks = (*hour * 60 + *minute) * 60 * ticks_per_second;
  if (!take(text, ':')) return true;
  const auto second = take_number(text, 2);
  if (!second || *second > 59) return false;
  moment.ticks += *second * ticks_per_second;
  if (!take(text, '.')) return true;
  std::int64_t unit = ticks_per_second / 10;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    if (unit == 0) return false;
    moment.ticks += (text.front() - '0') * unit;
    unit /= 10;
    ++moment.fraction_digits;
    text.remove_prefix(1);
  }
  return moment.fraction_digits > 0;
}

bool take_zone(std::string_view& text, Moment& moment) {
  if (text.empty()) return true;
  if (take(text, 'Z')) return moment.utc = true;
  const bool west = text.front() == '-';
  if (!take(text, '+') && !take(text, '-')) return false;
  const auto hours = take_number(text, 2);
  if (!hours || *hours > 14) return false;
  take(text, ':');
  const auto minutes = take_number(text, 2);
  if (!minutes || *minutes > 59) return false;
  const int total = *hours * 60 + *minutes;
  if (west && total == 0) return false;  // ISO 8601 knows no -00:00
  moment.offset = static_cast<std::int16_t>(west ? -total : total);
  return true;
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
  const auto date = take_date(text);
  return text.empty() ? date : std::nullopt;
}

std::string Date::to_string() const {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

std::chrono::weekday Date::weekday() const { return std::chrono::weekday{std::chrono::sys_days{day}}; }

Date Date::plus_days(int days) const {
  return Date{std::chrono::year_month_day{std::chrono::sys_days{day} + std::chrono::days{days}}};
}

std::optional<Moment> Moment::parse(std::string_view text) {
  Moment moment;
  const auto date = take_date(text);
  if (!date) return std::nullopt;
  moment.date = *date;
  if (take(text, 'T')) {
    moment.has_time = true;
    if (!take_time(text, moment)) return std::nullopt;
  }
  if (!take_zone(text, moment) || !text.empty()) return std::nullopt;
  return moment;
}

std::string Moment::to_string() const {
  std::string out = date.to_string();
  if (has_time) {
    const std::int64_t seconds = ticks / ticks_per_second;
    out += fmt::format("T{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (fraction_digits > 0)
      out +=
          "." +
          fmt::format("{:07}", ticks % ticks_per_second).substr(0, static_cast<std::size_t>(fraction_digits));
  }
  if (utc) out += 'Z';
  if (offset) {
    const int minutes = *offset < 0 ? -*offset : *offset;
    out += fmt::format("{}{:02}:{:02}", *offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
  }
  return out;
}

Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return Date{std::chrono::year_month_day{std::chrono::year{local.tm_year + 1900},
                                          std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
                                          std::chrono::day{static_cast<unsigned>(local.tm_mday)}}};
}

Moment now_utc() {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const auto midnight = std::chrono::floor<std::chrono::days>(now);
  Moment moment;
  moment.date = Date{std::chrono::year_month_day{midnight}};
  moment.ticks = (now - midnight).count() * ticks_per_second;
  moment.has_time = true;
  moment.utc = true;
  return moment;
}

}  // namespace wsync
