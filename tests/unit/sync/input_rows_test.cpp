// SPDX-License-Identifier: MIT
// Rows are read from the text again when they are asked for: the same rows, numbers and findings as in the
// first pass.
#include <fmt/format.h>

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "sync/input.hpp"
#include "sync/sheet_text.hpp"
#include "unit/base/folder.hpp"
#include "unit/schema/zoo.hpp"

using namespace wsync;
using namespace wsync::sync;
using test::Animal;

namespace {

const std::string head = "Name;Tame;Legs";

Input opened(const std::string& name, const std::string& content, const InputOptions& options = {}) {
  const test::Folder folder;
  REQUIRE(write_file(folder.path / name, content));
  std::vector<Problem> findings;
  auto input = Input::read(folder.path / name, schema::record_of<Animal>(), options, findings);
  REQUIRE(input);
  std::string said;
  for (const auto& finding : findings) said += to_string(finding);
  CHECK(said == "");
  return std::move(*input);
}

/// `2[Rex|true|4] 5[...]`
std::string rows(const Input& input) {
  std::string out;
  input.each(0, input.size(), [&](std::size_t index, const Row& row) {
    out += fmt::format("{}{}[{}]", out.empty() ? "" : " ", row.number, fmt::join(row.cells, "|"));
    const auto again = input.row(index);
    CHECK(again.cells == row.cells);
    CHECK(again.number == row.number);
    CHECK(input.find_row(row.number) == index);
    return true;
  });
  return out;
}

}  // namespace

TEST_CASE("a row is found again in the text, with the number that a spreadsheet gives it") {
  CHECK(rows(opened("f.csv", head + "\r\n\r\nRex;true;4\r\n\"C\r\nat\";0;4\n\n\n;;\nDog;1;3")) ==
        "3[Rex|true|4] 4[C\r\nat|0|4] 8[Dog|1|3]");
  CHECK(rows(opened("f.csv", "sep=;\r\n" + head + "\r\nRex;true;4\r\n")) == "3[Rex|true|4]");
  CHECK(rows(opened("f.csv", "\xEF\xBB\xBF" + head + "\n\"R\"\"x\";true;4\n")) == "2[R\"x|true|4]");
  CHECK(rows(opened("f.csv", head + "\n'=x;true;4\n")) == "2[=x|true|4]");
  const auto input = opened("f.csv", head + "\n\nRex;true;4\n\nCat;0;4\n");
  CHECK_FALSE(input.find_row(1));
  CHECK_FALSE(input.find_row(4));
  CHECK_FALSE(input.find_row(6));
}

TEST_CASE("cells can be had exactly as they stand") {
  const auto input = opened("f.csv", "Name;Tame;Legs;row\n '=x;\"true\";4;7\n");
  CHECK(input.cells(0) == std::vector<std::string>{" '=x", "true", "4", "7"});
  CHECK(input.header() == std::vector<std::string>{"Name", "Tame", "Legs", "row"});
  CHECK(input.remarks() == std::vector<std::string>{"f.csv: left out, for it is only shown: row"});
}

TEST_CASE("windows of rows can be read, and reading stops where it is told to") {
  const auto input = opened("f.csv", head + "\nA;1;1\nB;1;2\nC;1;3\nD;1;4\n");
  std::string names;
  input.each(1, 2, [&](std::size_t, const Row& row) { return names += row.cells[0], true; });
  input.each(3, 9, [&](std::size_t, const Row& row) { return names += row.cells[0], true; });
  input.each(0, 4, [&](std::size_t, const Row& row) { return names += row.cells[0], false; });
  CHECK(names == "BCDA");
}

TEST_CASE("files that do not fit into memory are read from a file without a name") {
  std::string text = head + "\n";
  for (int i = 0; text.size() < (9U << 20); ++i) text += fmt::format("Po\xC3\xABzie {};true;{}\n", i, i % 9);
  const auto check = [&](const Input& input, const std::string& remark) {
    CHECK((input.remarks().empty() ? "" : input.remarks().front()) == remark);
    const auto last = input.row(input.size() - 1);
    CHECK(last.number == input.size() + 1);
    CHECK(last.cells[0] == fmt::format("Po\xC3\xABzie {}", input.size() - 1));
    CHECK(input.row(0).cells[0] == "Po\xC3\xABzie 0");
  };
  check(opened("f.csv", text), "");
  std::string western;
  for (const char c : text)
    if (c != '\xC3') western += c == '\xAB' ? '\xEB' : c;
  check(opened("f.csv", western), "f.csv: read as Windows-1252");
}

TEST_CASE("objects are found again too, whatever stands between and in them") {
  const std::string rex = R"({"Name":"R{]\"x","Tame":true,"Legs":4})";
  for (const auto& [name, text] :
       {std::pair<std::string, std::string>{"f.json", " [ " + rex +
                                                          ",\n\n{ \"Name\" : \"Cat\", \"Numbers\": [1, 2],"
                                                          "\"Tame\":false,\"Legs\":3 } ]\n"},
        {"f.jsonl", rex + "\n\n" + R"( {"Name":"Cat","Numbers":[1,2],"Tame":false,"Legs":3})"}}) {
    INFO(name);
    const auto input = opened(name, text);
    REQUIRE(input.size() == 2);
    CHECK(input.row(0).members.front().json == R"("R{]\"x")");
    CHECK(input.row(1).number == 2);
    CHECK(input.row(1).members.at(1).json == "[1,2]");
  }
}

TEST_CASE("TSV is read as -o tsv writes it") {
  CHECK(rows(opened("f.tsv", "Name\tTame\tLegs\nR\\te\\\\x\\n5\"\ttrue\t4\r\n\"\t1\t2\n")) ==
        "2[R\te\\x\n5\"|true|4] 3[\"|1|2]");
  CHECK(rows(opened("f.txt", "Name\tTame\tLegs\nR\\n\ttrue\t4\n", {.format = sync::Format::tsv})) ==
        "2[R\n|true|4]");
  CHECK(rows(opened("f.txt", "Name\tTame\tLegs\n\"R\\n\"\ttrue\t4\n")) == "2[R\\n|true|4]");
  const test::Folder folder;
  for (const auto& [cell, code] : {std::pair{"\"Rex\"", "tsv.quotes"}, {"C:\\data", "tsv.escape"}}) {
    REQUIRE(write_file(folder.path / "f.tsv", fmt::format("Name\tTame\tLegs\n{}\ttrue\t4\n", cell)));
    std::vector<Problem> findings;
    REQUIRE(Input::read(folder.path / "f.tsv", schema::record_of<Animal>(), {}, findings));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == code);
    CHECK(findings[0].where == "f.tsv:2");
  }
}

TEST_CASE("a sheet is read like a file, with its own row numbers") {
  using enum schema::CellKind;
  SheetText sheet;
  REQUIRE(sheet.add(1, {"Name", "Tame", "Legs", "Price", ""}, {text, text, text, text, blank}));
  REQUIRE(sheet.add(3, {"R,e\"x\n", "true", "4"}, {text, boolean, number}));
  REQUIRE(sheet.add(4, {"", " "}, {blank, text}));
  REQUIRE(sheet.add(7, {"Cat", "0", "4", "1.25"}, {text, number, number, number}));
  REQUIRE(sheet.add(9, {"Dog", "0", "4", "2,5"}, {text, text, text, text}));
  CHECK_FALSE(sheet.add(9, {"Dog"}, {text}));
  auto made = sheet.finish();
  REQUIRE(made);
  CHECK(made->view() == "tttt,Name,Tame,Legs,Price\n\ntbn-,\"R,e\"\"x\n\",true,4,\n\n\n\ntnnn,Cat,0,4,1.25\n\n"
                        "tttt,Dog,0,4,\"2,5\"\n");
  InputText input{.kept = *made};
  input.text = made->view();
  std::vector<Problem> findings;
  const auto read = Input::read_text_of("f.xlsx:Prices", input, schema::record_of<Animal>(),
                                        {.format = sync::Format::xlsx}, findings);
  REQUIRE(read);
  CHECK(findings.empty());
  CHECK(rows(*read) == "3[R,e\"x\n|true|4|] 7[Cat|0|4|1,25] 9[Dog|0|4|2,5]");
}
