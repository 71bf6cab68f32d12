// SPDX-License-Identifier: MIT
// How fast and how many: a rate in requests a second, and a breaker against storms on a server in trouble.
#pragma once

#include <chrono>

namespace wsync::net {

/// Where a request stands at an even pace.
struct Slot {
  std::chrono::steady_clock::duration wait{};    // 0: it may leave now
  std::chrono::steady_clock::time_point next{};  // when it leaves: the moment from which the next one may
};

/// A pure function. `next` is the moment from which a request may leave. Late callers catch up at most 50 ms
/// worth of requests, so that coarse timers do not slow a high rate down and a pause is not followed by a
/// burst.
[[nodiscard]] Slot next_slot(std::chrono::steady_clock::time_point next,
                             std::chrono::steady_clock::time_point now, double per_second);

/// Who says when the next request may leave: a counter of one sender's own, or one that processes share.
class Pace {
 public:
  using Clock = std::chrono::steady_clock;

  virtual ~Pace() = default;
  /// Takes the next slot and returns 0; where its time has not come takes nothing and returns how long until
  /// then. Never waits itself.
  [[nodiscard]] virtual Clock::duration take(Clock::time_point now) = 0;
};

/// The pace of one sender. `per_second` of 0 or less is no limit.
class RateLimiter : public Pace {
 public:
  explicit RateLimiter(double per_second) : per_second_(per_second) {}
  [[nodiscard]] Clock::duration take(Clock::time_point now) override;

 private:
  double per_second_;
  Clock::time_point next_{};
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
