// SPDX-License-Identifier: MIT
// Moments as the sandbox's server writes them: in Belgian time with its offset, and in UTC.
#pragma once

#include <chrono>
#include <cstdint>

#include "base/date.hpp"

namespace wsync::sandbox {

/// One moment, written twice.
struct Stamp {
  Moment belgian{};
  Moment utc{};
};

/// Since 1970 in UTC, in units of 100 ns. A moment without a zone is Belgian time (manual 1.2.3).
std::int64_t utc_ticks(const Moment& moment);

Stamp stamp_of(std::int64_t ticks);
Stamp stamp_of(const Moment& moment);
Stamp stamp_now();

}  // namespace wsync::sandbox
