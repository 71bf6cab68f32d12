// SPDX-License-Identifier: MIT
// Sends many requests through one transport: so many at once, at a pace, with waits and retries.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <utility>

#include "net/limit.hpp"
#include "net/retry.hpp"
#include "net/transport.hpp"

namespace wsync::net {

/// Why nothing happens for a while, or why it is given up: the wait would be longer than it may be.
struct Wait {
  bool given_up = false;
  std::chrono::milliseconds delay{};
  std::string reason{};     // `server says 429`
  std::string operation{};  // that of the request
  int number = 2;           // the try that comes after the wait
};

/// `waiting 3 s: server says 429`; `not tried again: server says 503; waiting 600 s is more than the 120 s
/// left`.
[[nodiscard]] std::string to_string(const Wait& wait);

struct SenderOptions {
  int jobs = 4;           // requests in flight or waiting for their next try
  double rate = 0;        // requests a second; 0: as fast as it goes
  int breaker_after = 8;  // failures in a row; 0: no breaker
  int give_up_after = 5;  // requests in a row that never reached the server, with all their tries; 0: never
  RetryPolicy retry{};
  std::function<void(const Wait& wait)> on_wait{};
  /// The pace towards a host (`127.0.0.1:8080`), asked once for each where there is a rate; default: one of
  /// its own.
  std::function<std::unique_ptr<Pace>(const std::string& host, double rate)> pace{};
  std::function<double()> jitter{};                              // in [0, 1); default: random
  std::function<std::chrono::steady_clock::time_point()> now{};  // default: the steady clock
};

/// An HTTP error status stays an answer. Beside the transport's errors:
/// interrupted: after Ctrl-C, what was queued or waiting for its next try; what is in flight finishes;
/// credentials: after a 401 all that was not sent yet, and all that is started later;
/// unreachable: what was not sent yet once so many requests in a row could not reach the server;
/// unavailable: what was not sent yet once the waits between probes of a server in trouble came to
/// `max_wait`. A run of failures means trouble: then one request at a time goes as a probe, with a wait after
/// each that fails (not after a 500: that may be about one row). Until the first answer, requests that carry
/// a password or token go one at a time: a wrong one is one try.
class Sender {
 public:
  using Done = Transport::Done;

  /// The transport must outlive the sender, and the sender its `run`.
  Sender(Transport& transport, SenderOptions options);
  Sender(const Sender&) = delete;
  Sender& operator=(const Sender&) = delete;

  /// While it lives, requests that are begun finish something half done (`Request::finishing`), or with false they do
  /// not. What begins within `done` of such a request is one too.
  class Finishing {
   public:
    Finishing(Sender& sender, bool on) : sender_(sender), before_(std::exchange(sender.finishing_, on)) {}
    ~Finishing() { sender_.finishing_ = before_; }
    Finishing(const Finishing&) = delete;
    Finishing& operator=(const Finishing&) = delete;

   private:
    Sender& sender_;
    bool before_;
  };

  /// Is asked before a request that changes something leaves, again for each try; where it fails, that request
  /// and all later ones end with its error. The journal becomes durable here.
  void before_changes(std::function<Result<void>()> ready) { ready_to_change_ = std::move(ready); }

  /// Queues a request; `done` is called once, from within `run`, and may start more.
  void start(Request request, Done done);
  /// Works until everything started has ended.
  void run();
  /// One request with all its tries.
  [[nodiscard]] Result<Response> send(Request request);
  /// One request whose body is streamed; tried again like the others until an answer begins. What breaks off
  /// later is an error of the body.
  [[nodiscard]] Result<Streamed> open(Request request);

 private:
  struct Job {
    Request request{};
    Done done{};
    int number = 1;
    std::chrono::milliseconds waited{};
    std::string last_end{};  // why it waited
  };
  using JobPointer = std::shared_ptr<Job>;

  void wake();
  void work();
  [[nodiscard]] JobPointer next();
  [[nodiscard]] bool may_start(const Job& job);
  [[nodiscard]] bool may_leave(const JobPointer& job);
  [[nodiscard]] std::chrono::milliseconds take_slot(const Request& request);
  void launch(const JobPointer& job);
  void answered(const JobPointer& job, Result<Response> result);
  void wait(const JobPointer& job, const Decision& decision);
  void tell(const Decision& decision, const std::string& operation, int number) const;
  void pace(std::chrono::milliseconds delay);
  void weigh(const Result<Response>& result, const std::string& operation);
  [[nodiscard]] bool gave_up() const;
  [[nodiscard]] bool stopped() const;
  [[nodiscard]] bool ends(const Job& job) const;
  void deliver(const Job& job, Result<Response> result);
  [[nodiscard]] Error not_sent(const std::string& operation) const;
  void end_queues();

  Transport& transport_;
  SenderOptions options_;
  std::function<Result<void>()> ready_to_change_{};
  std::optional<Error> not_ready_{};  // why nothing is changed any more
  std::map<std::string, std::unique_ptr<Pace>, std::less<>> paces_{};  // by host
  Breaker breaker_;
  std::deque<JobPointer> queue_{};  // not sent yet
  std::deque<JobPointer> ready_{};  // their wait is over
  int active_ = 0;                  // in flight, waiting or ready
  int in_flight_ = 0;
  bool welcome_ = false;               // an answer other than 401 came
  bool refused_ = false;               // a 401 came
  int unreached_ = 0;                  // requests in a row that never reached the server
  int probes_ = 0;                     // that failed in a row
  std::chrono::milliseconds storm_{};  // waits between them
  bool storm_lasts_ = false;           // they are as long as they may be
  bool waking_ = false;
  bool pacing_ = false;
  bool finishing_ = false;  // of requests that are begun now
  int delivering_ = 0;
};

}  // namespace wsync::net
