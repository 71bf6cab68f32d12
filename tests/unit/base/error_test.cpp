// SPDX-License-Identifier: MIT
// The table of codes: what scripts rely on.
#include "base/error.hpp"

#include <set>
#include <string>

#include "base/result.hpp"
#include "catch2/catch.hpp"

using namespace wsync;

TEST_CASE("exit statuses and names of codes are promises to scripts") {
  struct Case {
    Code code;
    std::string_view name;
    int status;
    bool temporary;
  };
  for (const auto& [code, name, status, temporary] :
       {Case{Code::internal, "internal", 1, false},
        Case{Code::io, "io.failed", 1, false},
        Case{Code::usage, "usage", 2, false},
        Case{Code::input, "input.rejected", 3, false},
        Case{Code::config, "config.invalid", 4, false},
        Case{Code::credentials, "credentials.refused", 4, false},
        Case{Code::partial, "partly.done", 5, false},
        Case{Code::refused, "server.refused", 6, false},
        Case{Code::not_found, "server.not-found", 6, false},
        Case{Code::conflict, "server.conflict", 6, false},
        Case{Code::unexpected_answer, "answer.unexpected", 6, false},
        Case{Code::unreachable, "net.unreachable", 7, true},
        Case{Code::timeout, "net.timeout", 7, true},
        Case{Code::broken_connection, "net.broken", 7, true},
        Case{Code::throttled, "server.throttled", 7, true},
        Case{Code::unavailable, "server.unavailable", 7, true},
        Case{Code::given_up, "server.given-up", 7, true},
        Case{Code::half_done, "row.half-done", 7, true},
        Case{Code::differences, "differences", 8, false},
        Case{Code::limit, "limit.stopped", 9, false},
        Case{Code::locked, "locked", 10, true},
        Case{Code::interrupted, "interrupted", 130, true}}) {
    INFO(name);
    CHECK(describe(code).code == code);
    CHECK(describe(code).name == name);
    CHECK(describe(code).exit_status == status);
    CHECK(describe(code).temporary == temporary);
  }
}

TEST_CASE("every code has a name of its own and a hint that is a sentence") {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Code::interrupted); ++i) {
    const auto& info = describe(static_cast<Code>(i));
    CHECK(names.insert(info.name).second);
    REQUIRE_FALSE(info.hint.empty());
    CHECK(info.hint.back() == '.');
  }
}

TEST_CASE("an error's own hint goes before that of its code") {
  Error error{.code = Code::usage};
  CHECK(advice(error) == describe(Code::usage).hint);
  error.hint = "Do this.";
  CHECK(advice(error) == "Do this.");
}

TEST_CASE("a finding is one line") {
  CHECK(to_string(Problem{"prices.csv:7:Prijs", "type", "no number", "use a point", false}) ==
        "prices.csv:7:Prijs: type: no number; use a point");
  CHECK(to_string(Problem{"", "type", "no number", "", true}) == "warning: type: no number");
}

TEST_CASE("the trail grows from the inside out") {
  Error error = Error{.code = Code::io, .message = "disk full"}.in("orders/17.json").in("orders fetch");
  CHECK(error.trail == std::vector<std::string>{"orders/17.json", "orders fetch"});
  const Result<int> failed = fail(std::move(error));
  REQUIRE_FALSE(failed);
  CHECK(failed.error().message == "disk full");
}
