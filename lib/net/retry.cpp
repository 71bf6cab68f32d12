// SPDX-License-Identifier: MIT
#include "net/retry.hpp"

#include <algorithm>

#include "net/http_date.hpp"

namespace wsync::net {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

std::string name_end(const Attempt& attempt) {
  if (attempt.status) return "server says " + std::to_string(*attempt.status);
  switch (attempt.failure.value_or(Code::internal)) {
    case Code::unreachable: return "no connection";
    case Code::timeout: return "no answer in time";
    case Code::broken_connection: return "the connection broke";
    default: return "it failed";
  }
}

bool can_help(const Attempt& attempt) {
  if (attempt.status) return is_temporary(*attempt.status);
  return attempt.failure == Code::unreachable || attempt.failure == Code::timeout ||
         attempt.failure == Code::broken_connection;
}

/// The server certainly did nothing.
bool left_no_trace(const Attempt& attempt) {
  return attempt.status ? *attempt.status == 429 : attempt.failure == Code::unreachable;
}

milliseconds exponential(int number, const RetryPolicy& policy) {
  milliseconds wait = std::min(policy.base, policy.longest);
  for (int i = 1; i < number && wait < policy.longest; ++i) wait = std::min(wait * 2, policy.longest);
  return wait;
}

std::string in_seconds(milliseconds time) {
  return std::to_string(std::chrono::ceil<seconds>(time).count()) + " s";
}

}  // namespace

bool is_temporary(int status) {
  return status == 408 || status == 429 || status == 500 || (status >= 502 && status <= 504);
}

Decision decide(const Attempt& attempt, const RetryPolicy& policy, double jitter) {
  const std::string end = name_end(attempt);
  if (!can_help(attempt)) return {.reason = end};
  if (!is_safe(attempt.method) && !left_no_trace(attempt))
    return {.reason = end + "; a write that may have arrived is not sent again"};
  if (attempt.number > policy.retries)
    return {.reason = end + "; tried " + std::to_string(attempt.number) + " times"};
  const milliseconds growing = exponential(attempt.number, policy);
  const milliseconds asked = std::max<milliseconds>(growing, attempt.retry_after.value_or(seconds(0)));
  const milliseconds left = policy.max_wait - attempt.waited_so_far;
  if (asked > left)
    return {.reason = end + "; waiting " + in_seconds(asked) + " is more than the " +
                      in_seconds(std::max(left, milliseconds(0))) + " left",
            .too_long = true};
  const double share = std::clamp(jitter, 0.0, 1.0) / 2;
  const milliseconds extra(static_cast<milliseconds::rep>(share * static_cast<double>(growing.count())));
  return {.again = true, .delay = std::min(asked + extra, left), .reason = end};
}

std::optional<seconds> parse_retry_after(std::string_view value, std::chrono::sys_seconds now) {
  const auto from = value.find_first_not_of(" \t");
  if (from == value.npos) return {};
  value = value.substr(from, value.find_last_not_of(" \t") - from + 1);
  if (value.find_first_not_of("0123456789") == value.npos) {
    constexpr seconds::rep enough = 1'000'000'000;  // 31 years; whatever is longer is as good as never
    seconds::rep count = 0;
    for (const char digit : value) count = std::min<seconds::rep>(count * 10 + (digit - '0'), enough);
    return seconds(count);
  }
  const auto moment = parse_http_date(value);
  if (!moment) return {};
  return std::max(seconds(0), std::chrono::duration_cast<seconds>(*moment - now));
}

}  // namespace wsync::net
