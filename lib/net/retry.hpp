// SPDX-License-Identifier: MIT
// Whether and when a request is sent again: a pure function, tested by a table.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "net/request.hpp"

namespace wsync::net {

/// One try and how it ended: with a status, or with a failure.
struct Attempt {
  Method method = Method::get;
  int number = 1;  // 1 is the first try
  std::optional<int> status{};
  std::optional<Code> failure{};
  std::optional<std::chrono::seconds> retry_after{};  // what the server asks for
  std::chrono::milliseconds waited_so_far{};          // between all tries of this request
};

struct RetryPolicy {
  int retries = 4;                            // after the first try
  std::chrono::milliseconds base{500};        // the first wait; each next one is twice as long
  std::chrono::milliseconds longest{30'000};  // to which the doubling grows
  std::chrono::milliseconds max_wait{
      120'000};  // of all waits of one request together, and of those between probes
};

struct Decision {
  bool again = false;
  std::chrono::milliseconds delay{};
  std::string reason{};   // `server says 429`; where it gives up: why
  bool too_long = false;  // it would go on, but the wait is longer than `max_wait` allows
};

/// Whether trying again later can help: 408, 429, 500, 502, 503, 504.
[[nodiscard]] bool is_temporary(int status);

/// GETs go again after every temporary end. Writes only when the server certainly did nothing: no connection,
/// or 429. The wait is max(Retry-After, exponential) plus up to half of the exponential wait as `jitter` in
/// [0, 1) says; one longer than what is left of `max_wait` gives up at once.
[[nodiscard]] Decision decide(const Attempt& attempt, const RetryPolicy& policy, double jitter);

/// `120` or an HTTP date (RFC 9110 section 10.2.3); a date that has passed is 0 s. Nothing where it is
/// neither.
[[nodiscard]] std::optional<std::chrono::seconds> parse_retry_after(std::string_view value,
                                                                    std::chrono::sys_seconds now);

}  // namespace wsync::net
