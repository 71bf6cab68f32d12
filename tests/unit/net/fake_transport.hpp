// SPDX-License-Identifier: MIT
// A transport without a network and with a clock of its own: every exchange takes 10 ms, waiting takes no
// time.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <vector>

#include "base/interrupt.hpp"
#include "net/transport.hpp"

namespace wsync::test {

class FakeTransport : public net::Transport {
 public:
  using Clock = std::chrono::steady_clock;
  /// What request number `n` (from 1, in the order of sending) is answered with.
  using Reply = std::function<Result<net::Response>(const net::Request& request, int n)>;

  explicit FakeTransport(Reply reply) : reply_(std::move(reply)) {}

  void start(net::Request request, Done done) override {
    sent.push_back(request.url);
    sent_at.push_back(now);
    most_in_flight = std::max(most_in_flight, ++in_flight);
    const int n = static_cast<int>(sent.size());
    events_.emplace(now + std::chrono::milliseconds(10),
                    Event{false, [this, n, request = std::move(request), done = std::move(done)] {
                            --in_flight;
                            done(reply_(request, n));
                          }});
  }
  void after(std::chrono::milliseconds delay, std::function<void()> action) override {
    events_.emplace(now + delay, Event{true, std::move(action)});
  }
  void run() override {
    while (!events_.empty()) {
      auto next = events_.begin();
      if (interruptions() > 0)  // timers fire at once
        for (auto i = events_.begin(); i != events_.end(); ++i)
          if (i->second.is_timer) {
            next = i;
            break;
          }
      if (!next->second.is_timer || interruptions() == 0) now = std::max(now, next->first);
      const auto action = std::move(next->second.action);
      events_.erase(next);
      action();
    }
  }
  /// Only the head; there is no body to read.
  Result<net::Streamed> open(net::Request request) override {
    sent.push_back(request.url);
    sent_at.push_back(now);
    auto head = reply_(request, static_cast<int>(sent.size()));
    if (!head) return fail(std::move(head.error()));
    return net::Streamed{std::move(*head), nullptr};
  }

  Clock::time_point now{std::chrono::hours(1)};
  std::vector<std::string> sent{};  // URLs
  std::vector<Clock::time_point> sent_at{};
  int in_flight = 0;
  int most_in_flight = 0;

 private:
  struct Event {
    bool is_timer = false;
    std::function<void()> action{};
  };
  Reply reply_;
  std::multimap<Clock::time_point, Event> events_{};
};

}  // namespace wsync::test
