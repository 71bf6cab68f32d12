// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "cli.hpp"
#include "dispatch.hpp"
#include "names.hpp"

using namespace wsync;
using namespace wsync::app;

namespace {

constexpr Argument arguments[] = {{.name = "KIND", .text = "a kind", .choices = "red|green"},
                                  {.name = "FILE", .text = "files", .required = false, .repeated = true}};
constexpr Option options[] = {
    {.name = "client", .letter = 'c', .value = "NUMBER", .text = "a client", .repeated = true},
    {.name = "fast", .text = "a switch"},
};

const Command command = {
    .noun = "things",
    .verb = "do",
    .summary = "Do things",
    .about = "",
    .arguments = arguments,
    .options = options,
    .groups = Takes::output,
    .run = nullptr,
};

Result<Typed> parsed(std::vector<std::string> words) { return parse(command, words); }

}  // namespace

TEST_CASE("options stand anywhere and take exactly one value each time") {
  const auto typed =
      parsed({"--client", "1", "red", "-c2", "a.csv", "--client=3", "--fast", "-o", "json", "b.csv"});
  REQUIRE(typed);
  CHECK(typed->values("client") == std::vector<std::string>{"1", "2", "3"});
  CHECK(typed->value("client") == "3");
  CHECK(typed->has("fast"));
  CHECK(typed->value("output") == "json");
  CHECK(typed->arguments() == std::vector<std::string>{"red", "a.csv", "b.csv"});
}

TEST_CASE("behind -- everything is an argument, and - is one too") {
  const auto typed = parsed({"green", "-", "--", "--fast", "-c"});
  REQUIRE(typed);
  CHECK(!typed->has("fast"));
  CHECK(typed->arguments() == std::vector<std::string>{"green", "-", "--fast", "-c"});
}

TEST_CASE("every mistake is said at once") {
  const auto typed = parsed({"blue", "--clinet", "-o", "jsn"});
  REQUIRE(!typed);
  CHECK(typed.error().code == Code::usage);
  REQUIRE(typed.error().problems.size() == 3);
  CHECK(typed.error().problems[0].advice == "did you mean json?");
  CHECK(typed.error().problems[1].advice == "did you mean --client?");
}

TEST_CASE("a missing argument is named; help asks for nothing") {
  const auto typed = parsed({});
  REQUIRE(!typed);
  CHECK(typed.error().message == "wsync things do needs KIND: a kind");
  CHECK(parsed({"--help"}));
}

TEST_CASE("numbers have limits") {
  Typed typed;
  typed.add("jobs", "65");
  CHECK(!typed.number("jobs", 1, 64));
  CHECK(typed.number("jobs", 1, 65)->value() == 65);
  CHECK(!typed.number("rate", 1, 64)->has_value());
}

TEST_CASE("options may stand before the noun and between noun and verb") {
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"-o", "json", "config", "list", "-q"},
        {"-qo", "json", "config", "list"},
        {"config", "--output", "json", "-q", "list"}}) {
    const auto choice = choose(words);
    REQUIRE(choice);
    REQUIRE(choice->command != nullptr);
    CHECK(name(*choice->command) == "wsync config list");
    const auto typed = parse(*choice->command, choice->words);
    REQUIRE(typed);
    CHECK(typed->value("output") == "json");
    CHECK(typed->has("quiet"));
    CHECK(typed->arguments().empty());
  }
}

TEST_CASE("a near miss is said and not run") {
  auto choice = choose({"confg", "list"});
  REQUIRE(!choice);
  CHECK(choice.error().message == "there is no command \"confg\"");
  CHECK(choice.error().hint == "did you mean config?");
  choice = choose({"config", "lsit"});
  REQUIRE(!choice);
  CHECK(choice.error().hint == "did you mean list?");
}

TEST_CASE("without a verb there is help, and with --help it was asked for") {
  CHECK(choose({})->command == nullptr);
  CHECK(!choose({"config"})->help);
  CHECK(choose({"config", "--help"})->help);
  CHECK(choose({"--version"})->command == find_command("version", ""));
  CHECK(choose({"api", "oresto", "GET", "Brands"})->command == find_command("api", ""));
  CHECK(choose({"api", "describe", "x"})->command == find_command("api", "describe"));
}

TEST_CASE("a switch with a value and the beginning of an option are told in plain words") {
  const auto valued = parsed({"red", "--fast=yes"});
  REQUIRE(!valued);
  CHECK(valued.error().message == "--fast takes no value");
  const auto begun = parsed({"red", "--cli"});
  REQUIRE(!begun);
  CHECK(begun.error().hint == "did you mean --client?");
}
