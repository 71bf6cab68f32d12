// SPDX-License-Identifier: MIT
// JSON and JSON Lines as input: the same rows, the same findings.
#include "unit/sync/loaded.hpp"

using namespace wsync;
using sync::Action;
using test::load;

TEST_CASE("JSON and JSON Lines carry the same rows") {
  const std::string rex =
      R"({"Name":"Rex","Tame":true,"Legs":4,"Cage":{"Street":"Zoo"},"Foods":["hay"],"Price":12.50})";
  for (const auto& [name, text] : {std::pair<std::string, std::string>{"f.json", "[" + rex + "]"},
                                   {"f.JSON", "\xEF\xBB\xBF[" + rex + "]"},
                                   {"f.jsonl", rex + "\r\n\n"},
                                   {"f.ndjson", rex}}) {
    INFO(name);
    const auto got = load(name, text);
    CHECK(got.said() == "");
    REQUIRE(got.animals.size() == 1);
    CHECK(got.animals[0] ==
          R"({"Name":"Rex","Tame":true,"Legs":4,"Price":12.50,"Cage":{"Street":"Zoo"},"Foods":["hay"]})");
  }
  CHECK(load("f.txt", "[" + rex + "]", {.format = sync::Format::json}).animals.size() == 1);
}

TEST_CASE("faults in JSON have their place too") {
  const auto json = [](const std::string& text) { return load("f.json", text).places(); };
  CHECK(
      json(
          R"([{"Name":"Rex","Tame":true,"Legs":4,"Pryce":1,"Cage":{"Street":"Zoo","Number":"7"},"Price":"12,50"}])") ==
      "f.json:1:Pryce:column f.json:1:Cage.Number:type f.json:1:Price:type");
  CHECK(json(R"([{"Name":"Rex"},{"Tame":null,"Legs":4}])") ==
        "f.json:1:Tame:required f.json:1:Legs:required f.json:2:Name:required f.json:2:Tame:required");
  CHECK(json(R"([{"Name":"Rex","Tame":true,"Legs":4,"Places":{"Street":"x"}}])") == "f.json:1:Places:type");
  CHECK(json(R"([{"Name":"Rex","Tame":true,"Legs":4,"Cage.Street":"x"}])") == "f.json:1:Cage.Street:unknown");
  CHECK(json(R"([{"Name":"Rex","Tame":true,"Legs":4},{"Name":"Rex","Tame":true,"Legs":4}])") ==
        "f.json:2:Name:key.twice");
  for (const std::string text : {"[1]", "[[]]", R"(["x"])", "12", "{", "[", "[{}", "null"}) {
    INFO(text);
    CHECK(load("f.json", text).error.find("input.rejected: f.json: ") == 0);
  }
  CHECK(load("f.json", "[]").said() == "f.json: warning: rows.none: there are no rows: there is nothing to do");
  CHECK(load("f.jsonl", "{}\n{\n").error.find("f.jsonl: line 2:") != std::string::npos);
}

TEST_CASE("an exact decimal may stand in quotes") {
  const auto got = load("f.json", R"([{"Name":"Rex","Tame":true,"Legs":4,"Price":"12.50"}])");
  CHECK(got.said() == "");
  CHECK(got.animals.at(0) == R"({"Name":"Rex","Tame":true,"Legs":4,"Price":12.50})");
  CHECK(load("f.json", R"([{"Name":"Rex","Tame":true,"Legs":"4"}])").said() ==
        "f.json:1:Legs: type: \"4\" is not a whole number; write it without quotes");
}

TEST_CASE("the list itself must be sound JSON") {
  const std::string rex = R"({"Name":"Rex","Tame":true,"Legs":4})";
  for (const auto& text : {"[" + rex + ",]", "[" + rex + rex + "]", "[" + rex + "] x", std::string("[,]"),
                           "[" + rex, rex + "x", "[" + rex + ",1]"}) {
    INFO(text);
    CHECK(load("f.json", text).error.find("input.rejected: f.json: ") == 0);
  }
  CHECK(load("f.json", " " + rex + " ").animals.size() == 1);
}

TEST_CASE("actions in JSON are words") {
  const auto action = [](const std::string& json) {
    return load("f.json", R"([{"Action":)" + json + R"(,"Name":"Rex","Tame":true,"Legs":4}])");
  };
  CHECK(action("\"update\"").actions == std::vector<Action>{Action::update});
  CHECK(action("null").actions == std::vector<Action>{Action::merge});
  for (const std::string json : {"1", "12", "true", "[]", "{}", "\"insert\""}) {
    INFO(json);
    CHECK(action(json).places() == "f.json:1:Action:action");
  }
}
