// SPDX-License-Identifier: MIT
#include "net/retry.hpp"

#include "catch2/catch.hpp"
#include "net/http_date.hpp"

using namespace wsync;
using namespace wsync::net;
using namespace std::chrono_literals;

namespace {

struct Case {
  const char* name;
  Attempt attempt{};
  bool again = false;
  std::chrono::milliseconds delay{};
  double jitter = 0;
};

const Case cases[] = {
    {"an answer is an answer", {.status = 200}},
    {"404 stays", {.status = 404}},
    {"401 never", {.status = 401}},
    {"501 stays", {.status = 501}},
    {"408", {.status = 408}, true, 500ms},
    {"429", {.status = 429}, true, 500ms},
    {"500", {.status = 500}, true, 500ms},
    {"502", {.status = 502}, true, 500ms},
    {"503", {.status = 503}, true, 500ms},
    {"504", {.status = 504}, true, 500ms},
    {"no connection", {.failure = Code::unreachable}, true, 500ms},
    {"time-out", {.failure = Code::timeout}, true, 500ms},
    {"broken", {.failure = Code::broken_connection}, true, 500ms},
    {"wrong setting", {.failure = Code::config}},
    {"interrupted", {.failure = Code::interrupted}},
    {"second wait doubles", {.number = 2, .status = 503}, true, 1000ms},
    {"fourth wait", {.number = 4, .status = 503}, true, 4000ms},
    {"after the last retry", {.number = 5, .status = 503}},
    {"half of the wait as jitter", {.number = 2, .status = 503}, true, 1400ms, 0.8},
    {"Retry-After above", {.status = 503, .retry_after = 7s}, true, 7000ms},
    {"Retry-After below", {.number = 3, .status = 503, .retry_after = 1s}, true, 2000ms},
    {"Retry-After too long", {.status = 429, .retry_after = 121s}},
    {"Retry-After just fits, jitter does not", {.status = 429, .retry_after = 120s}, true, 120'000ms, 0.9},
    {"nothing left", {.number = 2, .status = 503, .waited_so_far = 119'500ms}},
    {"POST 429", {.method = Method::post, .status = 429}, true, 500ms},
    {"POST no connection", {.method = Method::post, .failure = Code::unreachable}, true, 500ms},
    {"POST 503", {.method = Method::post, .status = 503}},
    {"POST 500", {.method = Method::post, .status = 500}},
    {"POST 408", {.method = Method::post, .status = 408}},
    {"POST time-out", {.method = Method::post, .failure = Code::timeout}},
    {"PUT broken", {.method = Method::put, .failure = Code::broken_connection}},
    {"DELETE 502", {.method = Method::del, .status = 502}},
    {"DELETE 429", {.method = Method::del, .status = 429}, true, 500ms},
};

}  // namespace

TEST_CASE("retry: every kind of end, safe and not", "[net]") {
  for (const Case& row : cases) {
    INFO(row.name);
    const Decision decision = decide(row.attempt, {}, row.jitter);
    CHECK(decision.again == row.again);
    CHECK(decision.delay == row.delay);
    CHECK_FALSE(decision.reason.empty());
  }
}

TEST_CASE("retry: waits grow to the longest and no further", "[net]") {
  const RetryPolicy patient{.retries = 100, .longest = 3s, .max_wait = 10h};
  CHECK(decide({.number = 3, .status = 503}, patient, 0).delay == 2s);
  CHECK(decide({.number = 4, .status = 503}, patient, 0).delay == 3s);
  CHECK(decide({.number = 100, .status = 503}, patient, 0).delay == 3s);
  CHECK_FALSE(decide({.number = 1, .status = 503}, {.retries = 0}, 0).again);
}

TEST_CASE("retry: reasons are for people", "[net]") {
  CHECK(decide({.status = 429}, {}, 0).reason == "server says 429");
  CHECK(decide({.failure = Code::unreachable}, {}, 0).reason == "no connection");
  CHECK(decide({.number = 5, .status = 503}, {}, 0).reason == "server says 503; tried 5 times");
  CHECK(decide({.status = 503, .retry_after = 300s, .waited_so_far = 2s}, {}, 0).reason ==
        "server says 503; waiting 300 s is more than the 118 s left");
  CHECK(decide({.method = Method::put, .status = 503}, {}, 0).reason ==
        "server says 503; a write that may have arrived is not sent again");
}

TEST_CASE("Retry-After: seconds and dates", "[net]") {
  const auto now = parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT");
  REQUIRE(now);
  CHECK(now->time_since_epoch() == 784111777s);
  const auto parse = [&](std::string_view text) { return parse_retry_after(text, *now); };
  CHECK(parse("0") == 0s);
  CHECK(parse(" 120 ") == 120s);
  CHECK(parse("99999999999999999999999") == 1'000'000'000s);
  CHECK(parse("Sun, 06 Nov 1994 08:50:37 GMT") == 60s);
  CHECK(parse("Sunday, 06-Nov-94 08:50:00 GMT") == 23s);
  CHECK(parse("Sun Nov  6 08:49:38 1994") == 1s);
  CHECK(parse("Sun, 06 Nov 1994 08:00:00 GMT") == 0s);
  for (const char* wrong : {"", " ", "-1", "1.5", "soon", "Sun, 31 Feb 1994 08:49:37 GMT", "12 Nov",
                            "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET"}) {
    INFO(wrong);
    CHECK_FALSE(parse(wrong));
  }
}
