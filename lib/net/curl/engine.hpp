// SPDX-License-Identifier: MIT
// The loop: all exchanges of one transport on one curl multi handle, in one thread.
#pragma once

#include <curl/curl.h>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

#include "net/curl/exchange.hpp"
#include "net/curl/timers.hpp"

namespace wsync::net {

class Engine {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Engine(Settings settings);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  void start(Request request, Transport::Done done);
  void after(std::chrono::milliseconds delay, std::function<void()> action) {
    timers_.add(delay, std::move(action));
  }
  void run();

  /// Begins an exchange whose body is read while it arrives; it belongs to the engine until `release`.
  [[nodiscard]] Result<Exchange*> open(Request request);
  /// Lets the network work once. Calls no `done`.
  void work();
  /// Waits a moment for the network to have something to do.
  void wait();
  /// The reader took something: a stream that was held back goes on.
  void resume(Exchange& stream);
  void release(Exchange& stream);
  void trace_head_of(const Exchange& stream) const;

 private:
  struct Answer {
    Transport::Done done{};
    Result<Response> result;
  };

  [[nodiscard]] std::unique_ptr<Exchange> idle_exchange();
  void add(std::unique_ptr<Exchange> exchange);
  [[nodiscard]] std::unique_ptr<Exchange> remove(Exchange& exchange);
  void perform();
  void finish(Exchange& exchange, CURLcode outcome);
  void abort_interrupted();
  void check_stalls();
  void allow_connections();
  [[nodiscard]] std::chrono::milliseconds longest_wait() const;
  void trace(const std::vector<std::string>& lines) const;
  [[nodiscard]] bool deliver_one();

  Settings settings_;
  struct Free {
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
  };
  std::unique_ptr<CURLM, Free> multi_;
  std::vector<std::unique_ptr<Exchange>> active_{};
  std::vector<std::unique_ptr<Exchange>> idle_{};
  std::deque<Answer> answers_{};  // not yet handed over
  Timers timers_{};
  int streams_ = 0;
  Clock::time_point stalls_checked_ = Clock::now();
};

}  // namespace wsync::net
