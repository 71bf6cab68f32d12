// SPDX-License-Identifier: MIT
// Local time, summer time included. Belgian time is how Oresto reads moments without a zone (manual 1.2.3);
// Dutch time is that of Hanos' delivery days.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace wsync {

enum class Zone : std::uint8_t { belgium, netherlands };
/// `Europe/Brussels`, `Europe/Amsterdam`; nothing for all others.
std::optional<Zone> zone_named(std::string_view name);

/// Units of 100 ns since 1970-01-01T00:00:00Z. A moment without a zone is local time of `zone`; an hour that
/// comes twice in autumn is the first one, an hour that is left out in spring is where the clock jumps.
std::int64_t ticks_utc(const Moment& moment, Zone zone = Zone::belgium);

/// The same moment as the clocks of the zone show it, with their offset written behind it.
Moment in_zone(const Moment& moment, Zone zone);

/// The same moment with the Belgian offset written behind it: for fields that are "Belgian time".
Moment in_belgium(const Moment& moment);

}  // namespace wsync
