// SPDX-License-Identifier: MIT
// How fast and how many: a rate in requests a second, and a breaker against storms on a server in trouble.
#pragma once

#include <chrono>

namespace wsync::net {

/// Tokens at an even pace. Late callers catch up at most 50 ms worth of tokens, so that coarse timers
/// do not slow a high rate down and a pause is not followed by a burst.
class RateLimiter {
 public:
  using Clock = std::chrono::steady_clock;

  /// `per_second` of 0 or less is no limit.
  explicit RateLimiter(double per_second) : per_second_(per_second) {}

  /// Takes a token and returns 0; without one takes nothing and returns how long until there is one.
  [[nodiscard]] Clock::duration take(Clock::time_point now);

 private:
  double per_second_;
  double tokens_ = 1;
  Clock::time_point filled_{};
};

/// After `after` failures in a row lets one request at a time through, until one succeeds.
class Breaker {
 public:
  /// `after` of 0 or less never trips.
  explicit Breaker(int after) : after_(after) {}

  [[nodiscard]] bool may_start() const { return !tripped() || in_flight_ == 0; }
  [[nodiscard]] bool tripped() const { return after_ > 0 && failures_ >= after_; }
  void started() { ++in_flight_; }
  void ended(bool failed);

 private:
  int after_;
  int failures_ = 0;  // in a row
  int in_flight_ = 0;
};

}  // namespace wsync::net
