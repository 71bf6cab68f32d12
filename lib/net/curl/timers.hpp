// SPDX-License-Identifier: MIT
// Actions that wait for their time.
#pragma once

#include <chrono>
#include <functional>
#include <map>

namespace wsync::net {

class Timers {
 public:
  using Clock = std::chrono::steady_clock;

  void add(std::chrono::milliseconds delay, std::function<void()> action) {
    waiting_.emplace(Clock::now() + delay, std::move(action));
  }
  [[nodiscard]] bool empty() const { return waiting_.empty(); }
  /// Nothing may wait: calling this on an empty set is an error.
  [[nodiscard]] Clock::time_point next() const { return waiting_.begin()->first; }

  /// Calls the first action whose time has come; false where there is none. `all`: the time does not matter.
  [[nodiscard]] bool fire_one(bool all) {
    if (waiting_.empty() || (!all && next() > Clock::now())) return false;
    const auto action = std::move(waiting_.begin()->second);
    waiting_.erase(waiting_.begin());
    action();
    return true;
  }

 private:
  std::multimap<Clock::time_point, std::function<void()>> waiting_{};
};

}  // namespace wsync::net
