// SPDX-License-Identifier: MIT
#include "net/sender.hpp"

#include "base/interrupt.hpp"
#include "catch2/catch.hpp"
#include "fake_transport.hpp"
#include "in_child.hpp"

using namespace wsync;
using namespace wsync::net;
using namespace wsync::test;
using namespace std::chrono_literals;

namespace {

Request get(std::string url = "u") { return {.url = std::move(url)}; }
Request post(std::string url = "u") { return {.method = Method::post, .url = std::move(url), .body = "b"}; }

Result<Response> status(int number, std::vector<Header> headers = {}) {
  return Response{.status = number, .headers = std::move(headers)};
}

/// A sender on a fake transport that remembers what came of everything.
struct Bench {
  explicit Bench(FakeTransport::Reply reply, SenderOptions options = {}) : transport(std::move(reply)) {
    options.jitter = [] { return 0.0; };
    options.now = [this] { return transport.now; };
    options.on_wait = [this](const Wait& wait) { waits.push_back(to_string(wait)); };
    sender = std::make_unique<Sender>(transport, std::move(options));
  }
  void start(Request request) {
    sender->start(std::move(request), [this](Result<Response> result) {
      result ? statuses.push_back(result->status) : errors.push_back(result.error());
    });
  }
  FakeTransport transport;
  std::unique_ptr<Sender> sender{};
  std::vector<std::string> waits{};
  std::vector<int> statuses{};
  std::vector<Error> errors{};
};

}  // namespace

TEST_CASE("sender: error statuses are answers", "[net]") {
  Bench bench([](const Request&, int) { return status(404); });
  const auto result = bench.sender->send(get());
  REQUIRE(result);
  CHECK(result->status == 404);
  CHECK(bench.transport.sent.size() == 1);
}

TEST_CASE("sender: a GET is tried again and the wait is told", "[net]") {
  Bench bench([](const Request&, int n) {
    return n == 1 ? status(429, {{"Retry-After", "3"}}) : n == 2 ? fail(Code::timeout, "t") : status(200);
  });
  CHECK(bench.sender->send(get())->status == 200);
  CHECK(bench.waits ==
        std::vector<std::string>{"waiting 3 s: server says 429", "waiting 1 s: no answer in time"});
  CHECK(bench.transport.sent_at[1] - bench.transport.sent_at[0] == 3010ms);
}

TEST_CASE("sender: the server's clock counts for its dates", "[net]") {
  Bench bench([](const Request&, int n) {
    return n == 1 ? status(503, {{"Date", "Sun, 06 Nov 1994 08:49:37 GMT"},
                                 {"Retry-After", "Sun, 06 Nov 1994 08:49:44 GMT"}})
                  : status(200);
  });
  CHECK(bench.sender->send(get())->status == 200);
  CHECK(bench.waits == std::vector<std::string>{"waiting 7 s: server says 503"});
}

TEST_CASE("sender: after the last try the last end is the result", "[net]") {
  Bench bench([](const Request&, int) { return fail(Code::unreachable, "nobody there"); },
              {.retry = {.retries = 2}});
  const auto result = bench.sender->send(post());
  REQUIRE_FALSE(result);
  CHECK(result.error().code == Code::unreachable);
  CHECK(result.error().message == "nobody there (tried 3 times)");
  CHECK(bench.transport.sent.size() == 3);
  CHECK(bench.waits.front() == "waiting 0.5 s: no connection");
}

TEST_CASE("sender: a wait that is longer than it may be is not begun, and that is told", "[net]") {
  Bench bench([](const Request&, int) { return status(503, {{"Retry-After", "600"}}); });
  CHECK(bench.sender->send(get())->status == 503);
  CHECK(bench.sender->open(get())->head.status == 503);
  const std::string told = "not tried again: server says 503; waiting 600 s is more than the 120 s left";
  CHECK(bench.waits == std::vector<std::string>{told, told});
  CHECK(bench.transport.sent.size() == 2);
}

TEST_CASE("sender: a write that may have arrived is sent once", "[net]") {
  for (const Code code : {Code::timeout, Code::broken_connection}) {
    Bench bench([&](const Request&, int) { return fail(code, "?"); });
    CHECK(bench.sender->send(post()).error().code == code);
    CHECK(bench.transport.sent.size() == 1);
  }
  Bench bench([](const Request&, int) { return status(503); });
  CHECK(bench.sender->send(post())->status == 503);
  CHECK(bench.transport.sent.size() == 1);
}

TEST_CASE("sender: so many at once, in order, each answered once", "[net]") {
  Bench bench([](const Request&, int) { return status(200); }, {.jobs = 3});
  for (int i = 0; i < 20; ++i) bench.start(post(std::to_string(i)));
  bench.sender->run();
  CHECK(bench.statuses.size() == 20);
  CHECK(bench.transport.most_in_flight == 3);
  for (int i = 0; i < 20; ++i) CHECK(bench.transport.sent[static_cast<std::size_t>(i)] == std::to_string(i));
}

TEST_CASE("sender: an answer may start more, and send within it", "[net]") {
  Bench bench([](const Request&, int) { return status(200); });
  int inner = 0;
  bench.sender->start(get(), [&](const Result<Response>&) {
    bench.start(get());
    inner = bench.sender->send(get())->status;
    bench.start(get());
  });
  bench.sender->run();
  CHECK(inner == 200);
  CHECK(bench.statuses.size() == 2);
}

TEST_CASE("sender: the rate is kept", "[net]") {
  Bench bench([](const Request&, int) { return status(200); }, {.jobs = 8, .rate = 10});
  for (int i = 0; i < 21; ++i) bench.start(get());
  bench.sender->run();
  CHECK(bench.statuses.size() == 21);
  CHECK(bench.transport.sent_at.back() - bench.transport.sent_at.front() == 2s);
}

TEST_CASE("sender: each host has a pace of its own, asked for once and only where there is a rate", "[net]") {
  std::vector<std::string> asked;
  const auto pace = [&](const std::string& host, double rate) {
    asked.push_back(host);
    return std::make_unique<RateLimiter>(rate);
  };
  Bench bench([](const Request&, int) { return status(200); }, {.jobs = 8, .rate = 10, .pace = pace});
  for (int i = 0; i < 3; ++i) {
    bench.start(get("http://u@one.example:81/api?x=a@b"));
    bench.start(get("https://two.example"));
  }
  bench.sender->run();
  CHECK(asked == std::vector<std::string>{"one.example:81", "two.example"});
  CHECK(bench.transport.sent_at.back() - bench.transport.sent_at.front() == 200ms);
  CHECK(bench.sender->open(get("http://one.example:81/"))->head.status == 200);
  CHECK(bench.transport.now - bench.transport.sent_at.back() == 0ms);
  CHECK(bench.transport.sent_at.back() - bench.transport.sent_at.front() == 300ms);
  asked.clear();
  Bench free([](const Request&, int) { return status(200); }, {.pace = pace});
  CHECK(free.sender->send(get())->status == 200);
  CHECK(asked.empty());
}

TEST_CASE("sender: a server in trouble gets one probe at a time", "[net]") {
  int at_once = 0;
  Bench* self = nullptr;
  Bench bench(
      [&](const Request&, int n) {
        if (n > 8) at_once = std::max(at_once, self->transport.in_flight + 1);
        return n < 30 ? fail(Code::unreachable, "down") : status(200);
      },
      {.jobs = 4, .breaker_after = 4, .retry = {.retries = 20, .max_wait = 10h}});
  self = &bench;
  for (int i = 0; i < 10; ++i) bench.start(post());
  bench.transport.after(1h, [&] { at_once = 0; });
  bench.sender->run();
  CHECK(bench.statuses.size() == 10);
  CHECK(bench.transport.sent.size() == 39);
}

TEST_CASE("sender: in a storm writes wait between probes, and the run goes on after it", "[net]") {
  Bench bench([](const Request&, int n) { return status(n <= 10 ? 503 : 200); },
              {.jobs = 4, .breaker_after = 4});
  for (int i = 0; i < 20; ++i) bench.start(post());
  bench.sender->run();
  CHECK(bench.statuses.size() == 20);
  CHECK(bench.waits ==
        std::vector<std::string>{"waiting 0.5 s: server says 503", "waiting 1 s: server says 503",
                                 "waiting 2 s: server says 503", "waiting 4 s: server says 503"});
  CHECK(bench.transport.sent_at[10] - bench.transport.sent_at[9] == 4010ms);
  CHECK(bench.transport.sent_at.back() - bench.transport.sent_at[10] < 1s);
}

TEST_CASE("sender: a storm that lasts longer than may be waited ends the run", "[net]") {
  Bench bench(
      [](const Request&, int) {
        return status(503, {{"Retry-After", "8"}});
      },
      {.jobs = 1, .breaker_after = 4, .retry = {.max_wait = 20s}});
  for (int i = 0; i < 20; ++i) bench.start(post());
  bench.sender->run();
  CHECK(bench.transport.sent.size() == 6);
  CHECK(bench.waits ==
        std::vector<std::string>{"waiting 8 s: server says 503", "waiting 8 s: server says 503",
                                 "not tried again: server says 503; waiting 8 s is more than the 4 s left"});
  REQUIRE(bench.errors.size() == 14);
  CHECK(bench.errors.back().code == Code::given_up);
  CHECK(bench.errors.back().message == "not sent: the server is in trouble, and --max-wait is over");
}

TEST_CASE("sender: a 500 may be about one row: one at a time, but nobody waits", "[net]") {
  Bench bench([](const Request&, int) { return status(500); }, {.jobs = 4, .breaker_after = 4});
  for (int i = 0; i < 50; ++i) bench.start(post());
  bench.sender->run();
  CHECK(bench.statuses.size() == 50);
  CHECK(bench.waits.empty());
}

TEST_CASE("sender: a wrong password is one try", "[net]") {
  Bench bench([](const Request&, int) { return status(401); }, {.jobs = 8});
  for (int i = 0; i < 20; ++i) {
    Request request = post();
    request.auth = BasicAuth{"anna", "wrong"};
    bench.start(request);
  }
  bench.sender->run();
  CHECK(bench.transport.sent.size() == 1);
  CHECK(bench.statuses == std::vector<int>{401});
  REQUIRE(bench.errors.size() == 19);
  CHECK(bench.errors.front().code == Code::credentials);
  CHECK_THAT(bench.errors.front().message, Catch::Contains("401"));
  CHECK(bench.sender->send(get()).error().code == Code::credentials);
}

TEST_CASE("sender: a server that cannot be reached is given up, not asked for hours", "[net]") {
  Bench bench([](const Request&, int) { return fail(Code::unreachable, "nobody there"); },
              {.jobs = 1, .give_up_after = 3, .retry = {.retries = 1}});
  for (int i = 0; i < 20; ++i) bench.start(post());
  bench.sender->run();
  CHECK(bench.transport.sent.size() == 6);
  REQUIRE(bench.errors.size() == 20);
  CHECK(bench.errors.back().code == Code::given_up);
  CHECK(bench.errors.back().message == "not sent: 3 requests before could not reach the server");
}

TEST_CASE("sender: one answer in between and nothing is given up", "[net]") {
  Bench bench([](const Request&,
                 int n) { return n % 3 == 0 ? status(200) : fail(Code::unreachable, "nobody there"); },
              {.jobs = 1, .give_up_after = 3, .retry = {.retries = 0}});
  for (int i = 0; i < 12; ++i) bench.start(post());
  bench.sender->run();
  CHECK(bench.transport.sent.size() == 12);
}

TEST_CASE("sender: a right password soon has all jobs in flight", "[net]") {
  Bench bench([](const Request&, int) { return status(200); }, {.jobs = 8});
  for (int i = 0; i < 20; ++i) {
    Request request = post();
    request.auth = BearerAuth{"t"};
    bench.start(request);
  }
  bench.sender->run();
  CHECK(bench.statuses.size() == 20);
  CHECK(bench.transport.most_in_flight == 8);
}

TEST_CASE("sender: a 401 later on stops what is queued", "[net]") {
  Bench bench([](const Request&, int n) { return status(n == 5 ? 401 : 200); }, {.jobs = 2});
  for (int i = 0; i < 20; ++i) bench.start(post());
  bench.sender->run();
  CHECK(bench.statuses.size() == 6);  // those before, the refused one, its neighbour in flight
  CHECK(bench.errors.size() == 14);
}

TEST_CASE("sender: Ctrl-C finishes what is in flight and ends the rest", "[net]") {
  CHECK(in_child([] {
    Bench bench(
        [](const Request& request, int n) {
          if (n == 2) interrupt();
          return request.url == "trouble" ? status(503) : status(200);
        },
        {.jobs = 3});
    bench.start(get("trouble"));
    for (int i = 0; i < 10; ++i) bench.start(post());
    bench.sender->run();
    const bool all_interrupted =
        std::ranges::all_of(bench.errors, [](const Error& error) { return error.code == Code::interrupted; });
    // 1 waits for its next try, 2 and 3 were in flight, and the one that took the place of none
    return bench.statuses.size() == 2 && bench.errors.size() == 9 && all_interrupted &&
           bench.transport.sent.size() == 3;
  }));
}

TEST_CASE("sender: a stream is tried again until an answer begins", "[net]") {
  Bench bench([](const Request&, int n) {
    return n == 1 ? status(503, {{"Retry-After", "2"}}) : status(200);
  });
  const auto opened = bench.sender->open(get());
  REQUIRE(opened);
  CHECK(opened->head.status == 200);
  CHECK(bench.waits == std::vector<std::string>{"waiting 2 s: server says 503"});
  CHECK(bench.transport.sent_at[1] - bench.transport.sent_at[0] == 2s);
}

TEST_CASE("sender: a 401 to a stream stops all that follows", "[net]") {
  Bench bench([](const Request&, int) { return status(401); });
  CHECK(bench.sender->open(get())->head.status == 401);
  CHECK(bench.sender->open(get()).error().code == Code::credentials);
  CHECK(bench.sender->send(get()).error().code == Code::credentials);
  CHECK(bench.transport.sent.size() == 1);
}

TEST_CASE("sender: after the first Ctrl-C what is half done is finished, and nothing new begun", "[net]") {
  CHECK(in_child([] {
    std::vector<std::string> answered;
    Bench bench(
        [](const Request& request, int) {
          if (request.url == "first half") interrupt();
          return status(200);
        },
        {.jobs = 1});
    bench.sender->start(post("first half"), [&](const Result<Response>&) {
      const Sender::Finishing half_done(*bench.sender, true);
      bench.sender->start(get("look"), [&](const Result<Response>& looked) {
        answered.push_back(looked ? "looked" : "not looked");
        bench.sender->start(post("second half"), [&](const Result<Response>& done) {
          answered.push_back(done ? "done" : "not done");
          const Sender::Finishing new_row(*bench.sender, false);
          bench.start(post("new"));
        });
      });
    });
    bench.start(post("other"));
    bench.sender->run();
    return answered == std::vector<std::string>{"looked", "done"} && bench.transport.sent.size() == 3 &&
           bench.errors.size() == 2;
  }));
}
