// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include "base/file.hpp"
#include "messages.hpp"
#include "progress.hpp"
#include "unit/base/folder.hpp"

using namespace wsync;
using namespace wsync::app;

namespace {

/// What `act` writes to standard error.
template <class Act>
std::string said(Act act) {
  const wsync::test::Folder folder;
  const auto file = folder.path / "stderr";
  const int before = ::dup(STDERR_FILENO);
  const int target = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::dup2(target, STDERR_FILENO);
  act();
  ::dup2(before, STDERR_FILENO);
  ::close(target);
  ::close(before);
  return *read_file(file);
}

Error refused() {
  Error error;
  error.code = Code::refused;
  error.message = "the server refused: no \"geheim\"";
  error.problems.push_back({.where = "EanCode", .code = "server.validation", .message = "unknown"});
  error.system = "oresto";
  error.operation = "link-products.post";
  error.http_status = 400;
  return error;
}

}  // namespace

TEST_CASE("an error says what happened, what was found and what to do") {
  Messages messages({});
  CHECK(said([&] { messages.error(refused()); }) ==
        "wsync: error[server.refused]: the server refused: no \"geheim\"\n"
        "EanCode: server.validation: unknown\n"
        "The server says no; what it said stands above.\n");
}

TEST_CASE("with -o json the last line is one object") {
  CHECK(
      error_as_json(refused()) ==
      R"({"error":{"code":"server.refused","message":"the server refused: no \"geheim\"",)"
      R"("hint":"The server says no; what it said stands above.","system":"oresto","operation":"link-products.post",)"
      R"("http_status":400,"request_id":null,)"
      R"("problems":[{"where":"EanCode","code":"server.validation","message":"unknown","advice":null,"severity":"error"}]}})");
}

TEST_CASE("secrets are masked in everything, those that are learned later too") {
  const auto secrets = std::make_shared<std::vector<std::string>>();
  Messages messages(
      {.quiet = false, .verbose = false, .colour = false, .terminal = false, .json_errors = true});
  messages.hide(secrets);
  secrets->push_back("geheim");
  const auto text = said([&] {
    messages.error(refused());
    messages.warn("geheim");
    messages.trace("geheim Z2VoZWlt");
  });
  CHECK(text.find("geheim") == text.npos);
  CHECK(text.find("Z2VoZWlt") == text.npos);
  CHECK(text.find("[redacted]") != text.npos);
}

TEST_CASE("quiet leaves findings and errors") {
  Messages messages(
      {.quiet = true, .verbose = true, .colour = false, .terminal = false, .json_errors = false});
  CHECK(said([&] {
          messages.say("a");
          messages.warn("b");
          messages.detail("c");
          messages.progress("d", {1, 0, 2});
        }).empty());
  CHECK(said([&] { messages.findings({{.where = "f.csv:2:A", .code = "type", .message = "x"}}); }) ==
        "f.csv:2:A: type: x\n");
}

TEST_CASE("on no terminal progress is a plain line every 10 s, also while nothing ends") {
  using namespace std::chrono_literals;
  std::chrono::steady_clock::time_point now{1h};
  Messages messages({}, [&] { return now; });
  const auto text = said([&] {
    messages.progress("linking", {0, 0, 300});
    for (int second = 1; second <= 25; ++second) {
      now += 1s;
      if (second <= 12) messages.progress("linking", {static_cast<std::uint64_t>(second), 1, 300});
      messages.tick();
    }
    messages.clear_progress();
    now += 1h;
    messages.tick();
  });
  CHECK(text ==
        "linking: 11 of 300 (3%), 1 failed, 1.1 a second, 4 min left\n"
        "linking: 13 of 300 (4%), 1 failed, 0.7 a second, 7 min left\n");
}

TEST_CASE("on a terminal progress is a bar, drawn ten times a second at most and taken away for other lines") {
  using namespace std::chrono_literals;
  std::chrono::steady_clock::time_point now{1h};
  Messages messages({.quiet = false, .verbose = false, .colour = false, .terminal = true}, [&] { return now; });
  const auto text = said([&] {
    messages.progress("linking", {1, 0, 4});
    messages.progress("linking", {2, 0, 4});  // too soon
    messages.say("waiting 3 s");
    now += 2s;
    messages.tick();
    now += 50ms;
    messages.tick();                          // too soon
    messages.progress("linking", {3, 1, 4});  // the last one always
    messages.clear_progress();
    messages.clear_progress();
  });
  CHECK(text ==
        "\rlinking  [#####...............]  25%  1/4\x1b[K"
        "\r\x1b[Kwaiting 3 s\n"
        "\rlinking  [##########..........]  50%  2/4, 1.0 a second, 2 s left\x1b[K"
        "\rlinking  [####################]  100%  4/4, 1 failed, 2.0 a second\x1b[K"
        "\r\x1b[K");
}
