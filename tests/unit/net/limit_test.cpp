// SPDX-License-Identifier: MIT
#include "net/limit.hpp"

#include "catch2/catch.hpp"

using namespace wsync::net;
using namespace std::chrono_literals;

namespace {

const RateLimiter::Clock::time_point start{1h};

/// How many tokens a caller gets in `span` whose timer knows whole milliseconds only.
int taken_in(double rate, RateLimiter::Clock::duration span) {
  RateLimiter limiter(rate);
  int count = 0;
  for (auto now = start; now < start + span;) {
    const auto wait = limiter.take(now);
    if (wait == wait.zero())
      ++count;
    else
      now += std::chrono::ceil<std::chrono::milliseconds>(wait);
  }
  return count;
}

}  // namespace

TEST_CASE("rate: even pace from the first request on", "[net]") {
  RateLimiter limiter(2);
  CHECK(limiter.take(start) == 0s);
  CHECK(limiter.take(start) == 500ms);
  CHECK(limiter.take(start + 200ms) == 300ms);
  CHECK(limiter.take(start + 500ms) == 0s);
  CHECK(limiter.take(start + 500ms) == 500ms);
}

TEST_CASE("rate: a pause is not followed by a burst", "[net]") {
  RateLimiter limiter(2);
  CHECK(limiter.take(start) == 0s);
  CHECK(limiter.take(start + 1h) == 0s);
  CHECK(limiter.take(start + 1h) > 0s);
}

TEST_CASE("rate: none is no limit", "[net]") {
  RateLimiter limiter(0);
  for (int i = 0; i < 100; ++i) CHECK(limiter.take(start) == 0s);
}

TEST_CASE("rate: kept on average with coarse timers, never exceeded", "[net]") {
  for (const double rate : {0.5, 3.0, 50.0, 800.0}) {
    INFO(rate);
    const int count = taken_in(rate, 100s);
    CHECK(count <= rate * 100 * 1.001 + 1);
    CHECK(count >= rate * 100 * 0.97);
  }
}

TEST_CASE("breaker: trips after so many failures in a row, then one at a time", "[net]") {
  Breaker breaker(3);
  for (const bool failed : {true, true, false, true, true}) {
    breaker.started();
    breaker.ended(failed);
    CHECK_FALSE(breaker.tripped());
  }
  breaker.started();
  breaker.ended(true);
  CHECK(breaker.tripped());
  CHECK(breaker.may_start());
  breaker.started();
  CHECK_FALSE(breaker.may_start());
  breaker.ended(true);
  CHECK(breaker.may_start());
  breaker.started();
  breaker.ended(false);
  CHECK_FALSE(breaker.tripped());
  breaker.started();
  CHECK(breaker.may_start());
}

TEST_CASE("breaker: what was under way when it tripped counts as the one", "[net]") {
  Breaker breaker(1);
  breaker.started();
  breaker.started();
  breaker.ended(true);
  CHECK_FALSE(breaker.may_start());
  breaker.ended(true);
  CHECK(breaker.may_start());
}

TEST_CASE("breaker: 0 never trips", "[net]") {
  Breaker breaker(0);
  for (int i = 0; i < 50; ++i) {
    breaker.started();
    breaker.ended(true);
  }
  CHECK_FALSE(breaker.tripped());
}
