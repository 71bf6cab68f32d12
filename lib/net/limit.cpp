// SPDX-License-Identifier: MIT
#include "net/limit.hpp"

#include <algorithm>

namespace wsync::net {

Slot next_slot(std::chrono::steady_clock::time_point next, std::chrono::steady_clock::time_point now,
               double per_second) {
  using Clock = std::chrono::steady_clock;
  using Seconds = std::chrono::duration<double>;
  if (next > now) return {next - now, next};
  const auto interval = std::chrono::duration_cast<Clock::duration>(Seconds(1 / per_second));
  const auto catch_up =
      std::max(Clock::duration::zero(), Clock::duration(std::chrono::milliseconds(50)) - interval);
  return {Clock::duration::zero(), std::max(next, now - catch_up) + interval};
}

Pace::Clock::duration RateLimiter::take(Clock::time_point now) {
  if (per_second_ <= 0) return {};
  if (next_ == Clock::time_point{}) next_ = now;
  const auto slot = next_slot(next_, now, per_second_);
  next_ = slot.next;
  return slot.wait;
}

void Breaker::ended(bool failed) {
  --in_flight_;
  failures_ = failed ? std::min(failures_ + 1, std::max(after_, 1)) : 0;
}

}  // namespace wsync::net
