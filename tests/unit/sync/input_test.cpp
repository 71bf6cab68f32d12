// SPDX-License-Identifier: MIT
// Files of records: every finding with its file, row and column, and nothing guessed.
#include "sync/input.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "catch2/catch.hpp"
#include "schema/check.hpp"
#include "sync/steps.hpp"
#include "unit/base/folder.hpp"
#include "unit/schema/zoo.hpp"

using namespace wsync;
using namespace wsync::sync;
using test::Animal;

namespace {

struct Loaded {
  std::vector<Problem> findings{};
  std::vector<std::string> animals{};   // JSON
  std::vector<Action> actions{};
  std::vector<std::string> remarks{};
  std::string error{};

  std::string said() const {
    std::string out = error;
    for (const auto& finding : findings) out += (out.empty() ? "" : "\n") + to_string(finding);
    return out;
  }
  /// Only places and codes.
  std::string places() const {
    std::string out = error;
    for (const auto& finding : findings) out += (out.empty() ? "" : " ") + finding.where + ":" + finding.code;
    return out;
  }
};

Loaded load(const std::string& name, const std::string& content, const InputOptions& options = {}) {
  const test::Folder folder;
  REQUIRE(write_file(folder.path / name, content));
  Loaded got;
  const auto& record = schema::record_of<Animal>();
  const auto input = Input::read(folder.path / name, record, options, got.findings);
  if (!input) {
    got.error = std::string(describe(input.error().code).name) + ": " + input.error().message;
    return got;
  }
  got.remarks = input->remarks();
  for (const auto& checked : check_rows(*input, record, "Name", got.findings)) {
    got.animals.push_back(test::json_of(*static_cast<Animal*>(checked.object.get())));
    got.actions.push_back(checked.row->action);
  }
  return got;
}

Loaded csv(const std::string& content, const InputOptions& options = {}) { return load("f.csv", content, options); }

const std::string head = "Name;Tame;Legs";

}  // namespace

TEST_CASE("rows become records") {
  const auto got = csv("name;TAME;Legs;cage.street;Texts[nld].Description;Foods\nRex;true;4;Zoo;Hond;hay|oats\n\nCat;0;4;;;\n");
  CHECK(got.said() == "");
  REQUIRE(got.animals.size() == 2);
  CHECK(got.animals[0] == R"({"Name":"Rex","Tame":true,"Legs":4,"Cage":{"Street":"Zoo"},"Foods":["hay","oats"],"Texts":[{"Language":"nld","Description":"Hond"}]})");
  CHECK(got.animals[1] == R"({"Name":"Cat","Tame":false,"Legs":4})");
}

TEST_CASE("every finding of every row is told, with its place") {
  CHECK(csv(head + ";EanCode;Price\nRex;true;4;4006381333932;12.50\n;maybe;x;5,41E+12;-1\n\nC/t;true;;;\n").places() ==
        "f.csv:2:EanCode:gtin.check-digit f.csv:3:Tame:type f.csv:3:Legs:type f.csv:3:Name:required f.csv:3:Price:range "
        "f.csv:3:EanCode:gtin.scientific f.csv:5:Name:forbidden f.csv:5:Legs:required");
}

TEST_CASE("places name the column as the file spells it") {
  const auto got = csv("Naam;Tam;Poten\nR/x;true;4\n", {.renames = {{"naam", "Name"}, {"Tam", "Tame"}, {"Poten", "Legs"}}});
  CHECK(got.places() == "f.csv:2:Naam:forbidden");
}

TEST_CASE("a missing column is said once, with the one that was probably meant") {
  const auto near = csv("Nam;Tame;Legs\nRex;true;4\nCat;true;4\n");
  CHECK(near.said() == "f.csv:1:Name: column.missing: the column Name is missing; is it the one called \"Nam\"?");
  CHECK(csv("Tame;Legs\ntrue;4\ntrue;4\n").places() == "f.csv:1:Name:column.missing");
  CHECK(csv("Foods;Age\nhay;1\n").places() == "f.csv:1:Name:column.missing f.csv:1:Tame:column.missing f.csv:1:Legs:column.missing");
}

TEST_CASE("unknown and doubled columns are findings, not actions") {
  CHECK(csv(head + ";Pryce\nRex;true;4;1\n").said() == "f.csv:1:Pryce: column.unknown: no field is called \"Pryce\"; did you mean Price?");
  CHECK(csv(head + ";Colour\nRex;true;4;delete\n").places() == "f.csv:1:Colour:column.unknown");
  CHECK(csv(head + ";NAME\nRex;true;4;Rex\n").places() == "f.csv:1:NAME:column.twice");
  CHECK(csv(head + ";\nRex;true;4;\n").places() == "f.csv:1::column.unknown");
}

TEST_CASE("keys that stand twice name the first row") {
  const auto got = csv(head + "\nRex;true;4\nCat;true;4\nRex;true;4\n");
  CHECK(got.said() == "f.csv:4:Name: key.twice: Rex stands in row 2 already");
}

TEST_CASE("the Action column") {
  const auto got = csv("Action;" + head + "\ncreate;Rex;true;4\n;Cat;true;4\nIGNORE;x/y;true;4\nupdate;Dog;true;4\n", {.action = Action::update});
  CHECK(got.said() == "");
  CHECK(got.actions == std::vector<Action>{Action::create, Action::update, Action::update});
  CHECK(csv("Action;" + head + "\ninsert;Rex;true;4\ndelete;Cat;true;4\n").places() == "f.csv:2:Action:action f.csv:3:Action:action");
}

TEST_CASE("decimals: proved, ambiguous, mixed, declared") {
  CHECK(csv(head + ";Price\nRex;true;4;12,50\nCat;true;4;1,250\n").animals.at(1).find("\"Price\":1.250") != std::string::npos);
  CHECK(csv(head + ";Price\nRex;true;4;12,50\n").remarks == std::vector<std::string>{"f.csv: Price has a decimal comma, as \"12,50\" in row 2 proves"});
  CHECK(csv(head + ";Price\nRex;true;4;7\nCat;true;4;1.250\n").places() == "f.csv:3:Price:decimal.ambiguous");
  CHECK(csv(head + ";Price\nRex;true;4;12.50\nCat;true;4;12,50\n").places() == "f.csv:3:Price:type");
  CHECK(csv(head + ";Price\nRex;true;4;1.250\n", {.decimal = schema::DecimalMark::point}).said() == "");
  CHECK(csv(head + ";Price\nRex;true;4;1,250\n", {.decimal = schema::DecimalMark::comma}).said() == "");
  CHECK(csv(head + ";Price\nRex;true;4;12.50\n", {.decimal = schema::DecimalMark::comma}).places() == "f.csv:2:Price:type");
  CHECK(csv("Name,Tame,Legs,Price\nRex,true,4,1.250\n").said() == "");
  CHECK(csv("Name,Tame,Legs,Price\nRex,true,4,\"12,50\"\n").animals.at(0).find("12.50") != std::string::npos);
}

TEST_CASE("rows with too many cells are findings, short ones are not") {
  CHECK(csv(head + "\nRex;true;4;extra\n").places() == "f.csv:2:cells");
  CHECK(csv(head + ";Price\nRex;true;4\n").said() == "");
  CHECK(csv(head + ";Price\n;;;\nRex;true;4;\n").said() == "");
}

TEST_CASE("#N/A clears, an empty cell says nothing") {
  CHECK(csv(head + ";Price\nRex;true;4;#N/A\n").animals.at(0) == R"({"Name":"Rex","Tame":true,"Legs":4})");
  CHECK(csv(head + "\n#N/A;true;4\n").places() == "f.csv:2:Name:required");
}

TEST_CASE("files that are none") {
  CHECK(csv("").said() == "input.rejected: f.csv: the file is empty");
  CHECK(csv(head + "\n").said() == "input.rejected: f.csv: there are no rows");
  CHECK(csv(std::string("PK\0\0", 4)).said() == "input.rejected: f.csv: this is a binary file, not CSV");
  CHECK(csv("caf\xE9;x\n").said() == "input.rejected: f.csv: the file is not UTF-8");
  CHECK(csv("a;b,c\n1;2,3\n").error.find("input.rejected: f.csv: the header holds") == 0);
  std::vector<Problem> findings;
  const auto missing = Input::read("/nowhere/f.csv", schema::record_of<Animal>(), {}, findings);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == Code::input);
}

TEST_CASE("JSON and JSON Lines carry the same rows") {
  const std::string rex = R"({"Name":"Rex","Tame":true,"Legs":4,"Cage":{"Street":"Zoo"},"Foods":["hay"],"Price":12.50})";
  for (const auto& [name, text] : {std::pair<std::string, std::string>{"f.json", "[" + rex + "]"}, {"f.JSON", "\xEF\xBB\xBF[" + rex + "]"},
                                   {"f.jsonl", rex + "\r\n\n"}, {"f.ndjson", rex}}) {
    INFO(name);
    const auto got = load(name, text);
    CHECK(got.said() == "");
    REQUIRE(got.animals.size() == 1);
    CHECK(got.animals[0] == R"({"Name":"Rex","Tame":true,"Legs":4,"Price":12.50,"Cage":{"Street":"Zoo"},"Foods":["hay"]})");
  }
  CHECK(load("f.txt", "[" + rex + "]", {.format = sync::Format::json}).animals.size() == 1);
}

TEST_CASE("faults in JSON have their place too") {
  const auto json = [](const std::string& text) { return load("f.json", text).places(); };
  CHECK(json(R"([{"Name":"Rex","Tame":true,"Legs":4,"Pryce":1,"Cage":{"Street":"Zoo","Number":"7"},"Price":"12.50"}])") ==
        "f.json:1:Pryce:column f.json:1:Cage.Number:type f.json:1:Price:type");
  CHECK(json(R"([{"Name":"Rex"},{"Tame":null,"Legs":4}])") ==
        "f.json:1:Tame:required f.json:1:Legs:required f.json:2:Name:required f.json:2:Tame:required");
  CHECK(json(R"([{"Name":"Rex","Tame":true,"Legs":4,"Places":{"Street":"x"}}])") == "f.json:1:Places:type");
  CHECK(json(R"([{"Name":"Rex","Tame":true,"Legs":4,"Cage.Street":"x"}])") == "f.json:1:Cage.Street:unknown");
  CHECK(json(R"([{"Name":"Rex","Tame":true,"Legs":4},{"Name":"Rex","Tame":true,"Legs":4}])") == "f.json:2:Name:key.twice");
  for (const std::string text : {"[1]", "[[]]", R"(["x"])", "12", "{", "[", "[{}", "null"}) {
    INFO(text);
    CHECK(load("f.json", text).error.find("input.rejected: f.json: ") == 0);
  }
  CHECK(load("f.json", "[]").said() == "input.rejected: f.json: there are no rows");
  CHECK(load("f.jsonl", "{}\n{\n").error.find("f.jsonl: line 2:") != std::string::npos);
}

TEST_CASE("actions in JSON are words") {
  const auto action = [](const std::string& json) { return load("f.json", R"([{"Action":)" + json + R"(,"Name":"Rex","Tame":true,"Legs":4}])"); };
  CHECK(action("\"update\"").actions == std::vector<Action>{Action::update});
  CHECK(action("null").actions == std::vector<Action>{Action::merge});
  for (const std::string json : {"1", "12", "true", "[]", "{}", "\"insert\""}) {
    INFO(json);
    CHECK(action(json).places() == "f.json:1:Action:action");
  }
}
