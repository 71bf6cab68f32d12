// SPDX-License-Identifier: MIT
#include "base/zone.hpp"

#include <date/tz.h>

namespace wsync {
namespace {

constexpr std::int64_t ticks_per_second = 10'000'000;

const date::time_zone* locate(Zone zone) {
  return date::locate_zone(zone == Zone::belgium ? "Europe/Brussels" : "Europe/Amsterdam");
}

std::chrono::sys_days day_of(const Moment& moment) { return std::chrono::sys_days{moment.date.day}; }

}  // namespace

std::optional<Zone> zone_named(std::string_view name) {
  if (name == "Europe/Brussels") return Zone::belgium;
  if (name == "Europe/Amsterdam") return Zone::netherlands;
  return std::nullopt;
}

std::int64_t ticks_utc(const Moment& moment, Zone zone) {
  const std::int64_t days = day_of(moment).time_since_epoch().count();
  const std::int64_t local = days * 86'400 * ticks_per_second + moment.ticks;
  if (moment.utc) return local;
  if (moment.offset) return local - *moment.offset * 60 * ticks_per_second;
  const auto seconds =
      local >= 0 ? local / ticks_per_second : (local - ticks_per_second + 1) / ticks_per_second;
  const date::local_seconds wall{std::chrono::seconds{seconds}};
  const auto sys = locate(zone)->to_sys(wall, date::choose::earliest);
  return sys.time_since_epoch().count() * ticks_per_second + (local - seconds * ticks_per_second);
}

Moment in_belgium(const Moment& moment) { return in_zone(moment, Zone::belgium); }

Moment in_zone(const Moment& moment, Zone zone) {
  const std::int64_t utc = ticks_utc(moment, zone);
  const std::int64_t fraction = (utc % ticks_per_second + ticks_per_second) % ticks_per_second;
  const auto seconds = std::chrono::seconds{(utc - fraction) / ticks_per_second};
  const auto info = locate(zone)->get_info(date::sys_seconds{seconds});
  const auto local = std::chrono::sys_seconds{seconds + info.offset};
  const auto midnight = std::chrono::floor<std::chrono::days>(local);
  Moment there = moment;
  there.date = Date{std::chrono::year_month_day{midnight}};
  there.ticks = (local - midnight).count() * ticks_per_second + fraction;
  there.has_time = true;
  there.utc = false;
  there.offset = static_cast<std::int16_t>(info.offset.count() / 60);
  return there;
}

}  // namespace wsync
