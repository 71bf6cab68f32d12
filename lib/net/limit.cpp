// SPDX-License-Identifier: MIT
#include "net/limit.hpp"

#include <algorithm>

namespace wsync::net {

RateLimiter::Clock::duration RateLimiter::take(Clock::time_point now) {
  if (per_second_ <= 0) return {};
  using Seconds = std::chrono::duration<double>;
  if (filled_ == Clock::time_point{}) filled_ = now;
  const double most = std::max(1.0, per_second_ * 0.05);
  if (now > filled_) {
    tokens_ = std::min(most, tokens_ + Seconds(now - filled_).count() * per_second_);
    filled_ = now;
  }
  constexpr double nearly = 1 - 1e-6;  // sums of fractions
  if (tokens_ >= nearly) {
    tokens_ = std::max(0.0, tokens_ - 1);
    return {};
  }
  return std::chrono::ceil<Clock::duration>(Seconds((1 - tokens_) / per_second_));
}

void Breaker::ended(bool failed) {
  --in_flight_;
  failures_ = failed ? std::min(failures_ + 1, std::max(after_, 1)) : 0;
}

}  // namespace wsync::net
