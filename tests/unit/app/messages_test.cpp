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

TEST_CASE("progress reads as a bar and as a line") {
  using namespace std::chrono_literals;
  CHECK(progress_bar("linking", {105, 2, 210}, 5s, 80) ==
        "linking  [##########..........]  50%  105/210, 2 failed, 21 a second, 5 s left");
  CHECK(progress_line("linking", {105, 0, 210}, 0s) == "linking: 105 of 210 (50%)");
  CHECK(progress_line("reading", {105, 0, 0}, 10s) == "reading: 105, 10 a second");
  CHECK(progress_bar("linking", {105, 2, 210}, 5s, 20).size() < 20);
}
