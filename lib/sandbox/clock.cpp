// SPDX-License-Identifier: MIT
#include "sandbox/clock.hpp"

namespace wsync::sandbox {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::int64_t second = 10'000'000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t day = 24 * 60 * minute;

std::int64_t days_of(sys_days at) { return at.time_since_epoch().count(); }

/// When summer time begins or ends in that year: the last Sunday of the month, 01:00 UTC.
std::int64_t change(std::chrono::year year, std::chrono::month month) {
  const sys_days last_sunday = year / month / std::chrono::Sunday[std::chrono::last];
  return days_of(last_sunday) * day + 60 * minute;
}

int belgian_offset(std::int64_t utc) {
  const sys_days at{days{utc >= 0 ? utc / day : (utc - day + 1) / day}};
  const auto year = std::chrono::year_month_day{at}.year();
  const bool summer = utc >= change(year, std::chrono::March) && utc < change(year, std::chrono::October);
  return summer ? 120 : 60;
}

Moment moment_at(std::int64_t ticks) {
  const auto whole = ticks >= 0 ? ticks / day : (ticks - day + 1) / day;
  Moment moment;
  moment.date.day = sys_days{days{whole}};
  moment.ticks = ticks - whole * day;
  moment.has_time = true;
  moment.fraction_digits = moment.ticks % second == 0 ? 0 : 7;
  return moment;
}

}  // namespace

std::int64_t utc_ticks(const Moment& moment) {
  const std::int64_t local = days_of(sys_days{moment.date.day}) * day + moment.ticks;
  if (moment.utc) return local;
  if (moment.offset) return local - *moment.offset * minute;
  return local - belgian_offset(local - 60 * minute) * minute;
}

Stamp stamp_of(std::int64_t ticks) {
  const int offset = belgian_offset(ticks);
  Stamp stamp{moment_at(ticks + offset * minute), moment_at(ticks)};
  stamp.belgian.offset = static_cast<std::int16_t>(offset);
  stamp.utc.utc = true;
  return stamp;
}

Stamp stamp_of(const Moment& moment) { return stamp_of(utc_ticks(moment)); }

Stamp stamp_now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return stamp_of(std::chrono::duration_cast<std::chrono::nanoseconds>(since).count() / 100);
}

}  // namespace wsync::sandbox
