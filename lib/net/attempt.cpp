// SPDX-License-Identifier: MIT
#include "net/attempt.hpp"

#include "net/http_date.hpp"

namespace wsync::net {
namespace {

using std::chrono::milliseconds;

/// The server's own clock where it says the time, so that a wrong one here does no harm.
std::optional<std::chrono::seconds> retry_after(const Response& response) {
  const auto here = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return parse_retry_after(response.header("Retry-After"),
                           parse_http_date(response.header("Date")).value_or(here));
}

}  // namespace

Attempt describe_attempt(Method method, int number, milliseconds waited, const Result<Response>& result) {
  Attempt attempt{.method = method, .number = number, .waited_so_far = waited};
  if (result) {
    attempt.status = result->status;
    if (is_temporary(result->status)) attempt.retry_after = retry_after(*result);
  } else {
    attempt.failure = result.error().code;
  }
  return attempt;
}

}  // namespace wsync::net
