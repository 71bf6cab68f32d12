// SPDX-License-Identifier: MIT
// Belgian time: how Oresto reads moments without a zone (manual 1.2.3), summer time included.
#pragma once

#include <cstdint>

#include "base/date.hpp"

namespace wsync {

/// Units of 100 ns since 1970-01-01T00:00:00Z. A moment without a zone is Belgian local time; an hour that
/// comes twice in autumn is the first one, an hour that is left out in spring is where the clock jumps.
std::int64_t ticks_utc(const Moment& moment);

/// The same moment with the Belgian offset written behind it: for fields that are "Belgian time".
Moment in_belgium(const Moment& moment);

}  // namespace wsync
