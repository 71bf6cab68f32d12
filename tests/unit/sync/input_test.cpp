// SPDX-License-Identifier: MIT
// CSV files of records: every finding with its file, row and column, and nothing guessed.
#include "unit/sync/loaded.hpp"

using namespace wsync;
using namespace wsync::sync;
using test::Animal;
using test::Loaded;

namespace {

Loaded csv(const std::string& content, const InputOptions& options = {}) {
  return test::load("f.csv", content, options);
}

const std::string head = "Name;Tame;Legs";

}  // namespace

TEST_CASE("rows become records") {
  const auto got =
      csv("name;TAME;Legs;cage.street;Texts[nld].Description;Foods\nRex;true;4;Zoo;Hond;hay|oats\n\nCat;0;4;;"
          ";\n");
  CHECK(got.said() == "");
  REQUIRE(got.animals.size() == 2);
  CHECK(
      got.animals[0] ==
      R"({"Name":"Rex","Tame":true,"Legs":4,"Cage":{"Street":"Zoo"},"Foods":["hay","oats"],"Texts":[{"Language":"nld","Description":"Hond"}]})");
  CHECK(got.animals[1] == R"({"Name":"Cat","Tame":false,"Legs":4})");
}

TEST_CASE("every finding of every row is told, with its place") {
  CHECK(csv(head + ";EanCode;Price\nRex;true;4;4006381333932;12.50\n;maybe;x;5,41E+12;-1\n\nC/t;true;;;\n")
            .places() ==
        "f.csv:2:EanCode:gtin.check-digit f.csv:3:Tame:type f.csv:3:Legs:type f.csv:3:Name:required "
        "f.csv:3:Price:range "
        "f.csv:3:EanCode:gtin.scientific f.csv:5:Name:forbidden f.csv:5:Legs:required");
}

TEST_CASE("places name the column as the file spells it") {
  const auto got = csv("Naam;Tam;Poten\nR/x;true;4\n",
                       {.renames = {{"naam", "Name"}, {"Tam", "Tame"}, {"Poten", "Legs"}}});
  CHECK(got.places() == "f.csv:2:Naam:forbidden");
}

TEST_CASE("a missing column is said once, with the one that was probably meant") {
  const auto near = csv("Nam;Tame;Legs\nRex;true;4\nCat;true;4\n");
  CHECK(near.said() ==
        "f.csv:1:Name: column.missing: the column Name is missing; is it the one called \"Nam\"?");
  CHECK(csv("Tame;Legs\ntrue;4\ntrue;4\n").places() == "f.csv:1:Name:column.missing");
  CHECK(csv("Foods;Age\nhay;1\n").places() ==
        "f.csv:1:Name:column.missing f.csv:1:Tame:column.missing f.csv:1:Legs:column.missing");
}

TEST_CASE("unknown and doubled columns are findings, not actions") {
  CHECK(csv(head + ";Pryce\nRex;true;4;1\n").said() ==
        "f.csv:1:Pryce: column.unknown: no field is called \"Pryce\"; did you mean Price?");
  CHECK(csv(head + ";Colour\nRex;true;4;delete\n").places() == "f.csv:1:Colour:column.unknown");
  CHECK(csv(head + ";NAME\nRex;true;4;Rex\n").places() == "f.csv:1:NAME:column.twice");
  CHECK(csv(head + ";\nRex;true;4;\n").places() == "");  // nobody's column, and empty
  CHECK(csv(head + ";\nRex;true;4;x\n").places() == "f.csv:2:column 4:column.nameless");
}

TEST_CASE("keys that stand twice name the first row") {
  const auto got = csv(head + "\nRex;true;4\nCat;true;4\nRex;true;4\n");
  CHECK(got.said() == "f.csv:4:Name: key.twice: Rex stands in row 2 already");
}

TEST_CASE("the Action column") {
  const auto got =
      csv("Action;" + head + "\ncreate;Rex;true;4\n;Cat;true;4\nIGNORE;x/y;true;4\nupdate;Dog;true;4\n",
          {.action = Action::update});
  CHECK(got.said() == "");
  CHECK(got.actions == std::vector<Action>{Action::create, Action::update, Action::update});
  CHECK(csv("Action;" + head + "\ninsert;Rex;true;4\ndelete;Cat;true;4\n").places() ==
        "f.csv:2:Action:action");
  // A file of deletions, or of updates, needs only the key.
  CHECK(csv("Action;Name\ndelete;Cat\nupdate;Rex\nignore;Ox\n").places() == "");
  CHECK(csv("Action;Name\ndelete;Cat\n;Rex\n").places() == "f.csv:1:Tame:column.missing f.csv:1:Legs:column.missing");
  CHECK(csv("Action;Tame\ndelete;true\n").places() == "f.csv:1:Name:column.missing");
}

TEST_CASE("decimals: proved, ambiguous, mixed, declared") {
  CHECK(csv(head + ";Price\nRex;true;4;12,50\nCat;true;4;1,250\n").animals.at(1).find("\"Price\":1.250") !=
        std::string::npos);
  CHECK(csv(head + ";Price\nRex;true;4;12,50\n").remarks ==
        std::vector<std::string>{"f.csv: Price has a decimal comma, as \"12,50\" in row 2 proves"});
  CHECK(csv(head + ";Price\nRex;true;4;7\nCat;true;4;1.250\n").places() == "f.csv:3:Price:decimal.ambiguous");
  CHECK(csv(head + ";Price\nRex;true;4;12.50\nCat;true;4;12,50\n").places() == "f.csv:3:Price:type");
  CHECK(csv(head + ";Price\nRex;true;4;1.250\n", {.decimal = schema::DecimalMark::point}).said() == "");
  CHECK(csv(head + ";Price\nRex;true;4;1,250\n", {.decimal = schema::DecimalMark::comma}).said() == "");
  CHECK(csv(head + ";Price\nRex;true;4;12.50\n", {.decimal = schema::DecimalMark::comma}).places() ==
        "f.csv:2:Price:type");
  CHECK(csv("Name,Tame,Legs,Price\nRex,true,4,1.250\n").said() == "");
  CHECK(csv("Name,Tame,Legs,Price\nRex,true,4,\"12,50\"\n").animals.at(0).find("12.50") != std::string::npos);
}

TEST_CASE("rows with too many cells or too few are findings") {
  CHECK(csv(head + "\nRex;true;4;extra\n").places() == "f.csv:2:cells");
  CHECK(csv(head + ";Price\nRex;true;4\n").said() ==
        "f.csv:2: cells: 3 cells, but the header has 4; is the file cut off?");
  CHECK(csv(head + ";Price\n;;;\nRex;true;4;\n").said() == "");
}

TEST_CASE("#N/A clears, an empty cell says nothing") {
  CHECK(csv(head + ";Price\nRex;true;4;#N/A\n").animals.at(0) == R"({"Name":"Rex","Tame":true,"Legs":4})");
  CHECK(csv(head + "\n#N/A;true;4\n").places() == "f.csv:2:Name:required");
}

TEST_CASE("what older spreadsheets write is read and said") {
  const auto old = csv("Name;Tame;Legs\nPo\xEBzie;true;4\n");
  CHECK(old.said() == "");
  CHECK(old.animals.at(0) == "{\"Name\":\"Po\xC3\xABzie\",\"Tame\":true,\"Legs\":4}");
  CHECK(old.remarks == std::vector<std::string>{"f.csv: read as Windows-1252"});
}

TEST_CASE("files that are none") {
  CHECK(csv("").said() == "input.rejected: f.csv: the file is empty");
  CHECK(csv(head + "\n").said() == "f.csv: warning: rows.none: there are no rows: there is nothing to do");
  CHECK(csv("[{}]\n").said() == "input.rejected: f.csv: this is JSON, not CSV");
  CHECK(csv("\n<?xml version=\"1.0\"?>\n").said() == "input.rejected: f.csv: this is XML or a web page, not CSV");
  CHECK(csv(std::string("PK\0\0", 4)).said() ==
        "input.rejected: f.csv: the file is no text: there is a NUL in it");
  CHECK(csv("caf\x81;x\n").said() ==
        "input.rejected: f.csv: the file is neither UTF-8 nor sound Windows-1252");
  CHECK(csv("a;b,c\n1;2,3\n").error.find("input.rejected: f.csv: the header holds") == 0);
  std::vector<Problem> findings;
  const auto missing = Input::read("/nowhere/f.csv", schema::record_of<Animal>(), {}, findings);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == Code::input);
}
