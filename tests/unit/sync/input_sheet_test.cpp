// SPDX-License-Identifier: MIT
// Workbooks as input: the same values as the same CSV file, places with sheet, row and header, and decimal
// marks that only texts can prove.
#include <fmt/format.h>

#include "sync/result_files.hpp"
#include "unit/schema/workbook_file.hpp"
#include "unit/sync/loaded.hpp"

using namespace wsync;
using namespace wsync::test;
using sync::Input;

namespace {

/// A cell: `=1.5` is a number, `#REF!` an error, `@46347` a date, `?1` true, anything else, and what
/// stands behind ', a text.
std::string cell(const std::string& text) {
  if (text.empty()) return "<c/>";
  const auto rest = text.substr(1);
  if (text[0] == '=') return "<c><v>" + rest + "</v></c>";
  if (text[0] == '@') return "<c s=\"1\"><v>" + rest + "</v></c>";
  if (text[0] == '?') return "<c t=\"b\"><v>" + rest + "</v></c>";
  if (text[0] == '\'') return "<c t=\"str\"><v>" + rest + "</v></c>";
  if (text[0] == '#') return "<c t=\"e\"><v>" + text + "</v></c>";
  return "<c t=\"str\"><v>" + text + "</v></c>";
}

std::string row(std::size_t number, const std::vector<std::string>& cells) {
  std::string out = fmt::format("<row r=\"{}\">", number);
  for (const auto& one : cells) out += cell(one);
  return out + "</row>";
}

std::string book(const std::string& rows) {
  return WorkbookFile(parts_of({.rows = rows, .formats = {"dd/mm/yyyy"}})).content();
}

Loaded sheet(const std::string& rows, const sync::InputOptions& options = {}) {
  return load("f.xlsx", book(rows), options);
}

const std::vector<std::string> header = {"Name", "Tame", "Legs", "Price"};

std::filesystem::path sheet_file(const std::string& name) {
  return std::filesystem::path(WSYNC_SOURCE_DIR "/tests/unit/schema/sheets") / name;
}

}  // namespace

TEST_CASE("a sheet gives what the same CSV file gives") {
  const auto csv = load("f.csv",
                        "Name,Tame,Legs,Price,EanCode,Born,Foods\n"
                        "0012,true,4,12.30,4006381333931,2026-11-21,a|b\n\n"
                        "\"R,x\",false,0,,,,#N/A\n");
  const auto xlsx =
      sheet(row(1, {"Name", "Tame", "Legs", "Price", "EanCode", "Born", "Foods"}) +
            row(2, {"0012", "?1", "=4", "=12.300000000000001", "=4006381333931", "@46347", "a|b"}) +
            row(4, {"R,x", "?0", "=0", "", "", "", "'#N/A"}));
  CHECK(xlsx.places() == "");
  REQUIRE(xlsx.animals.size() == 2);
  CHECK(csv.animals[0].find("12.30") != std::string::npos);
  CHECK(xlsx.animals[0].find("12.3,") != std::string::npos);
  CHECK(xlsx.animals[1] == csv.animals[1]);
  CHECK(xlsx.animals[0].substr(0, 10) == csv.animals[0].substr(0, 10));
  CHECK(xlsx.remarks.empty());
}

TEST_CASE("numbers of a sheet have a point whatever its texts have") {
  const auto prices = [](const Loaded& loaded) {
    std::string out;
    for (const auto& animal : loaded.animals) {
      const auto at = animal.find("\"Price\":");
      out += (out.empty() ? "" : " ") + animal.substr(at + 8, animal.find_first_of(",}", at) - at - 8);
    }
    return out.empty() ? loaded.places() : out;
  };
  const auto of = [](const std::vector<std::string>& values) {
    std::string rows = row(1, header);
    for (std::size_t i = 0; i < values.size(); ++i)
      rows += row(i + 2, {fmt::format("N{:02}", i), "?1", "=4", values[i]});
    return rows;
  };
  const auto mixed = sheet(of({"=1.125", "2,5", "=10", "3"}));
  CHECK(mixed.places() == "");
  CHECK(prices(mixed) == "1.125 2.5 10 3");
  REQUIRE(mixed.remarks.size() == 1);
  CHECK(mixed.remarks[0].ends_with("Price has a decimal comma, as \"2,5\" in row 3 proves"));
  for (const auto mark : {schema::DecimalMark::comma, schema::DecimalMark::point})
    CHECK(prices(sheet(of({"=1.125", "=12.5"}), {.decimal = mark})) == "1.125 12.5");
  CHECK(prices(sheet(of({"=1.125", "=12.5"}))) == "1.125 12.5");
  CHECK(prices(sheet(of({"=1.125", "1,125"}), {.decimal = schema::DecimalMark::comma})) == "1.125 1.125");
  CHECK(sheet(of({"=1.5", "1,125"})).places() == "f.xlsx:Prices:3:Price:decimal.ambiguous");
  // Texts of a sheet say nothing about what parts thousands, as commas between the cells of a CSV file do.
  CHECK(sheet(of({"=1.5", "1.125"})).places() == "f.xlsx:Prices:3:Price:decimal.ambiguous");
  CHECK(sheet(of({"=1.5", "1.125"}), {.decimal = schema::DecimalMark::comma}).places() ==
        "f.xlsx:Prices:3:Price:type");
  CHECK(sheet(of({"=1.5", "2,5"}), {.decimal = schema::DecimalMark::point}).places() ==
        "f.xlsx:Prices:3:Price:type");
  CHECK(sheet(of({"1.5", "2,5", "=1.5"})).places() == "f.xlsx:Prices:3:Price:type");
}

TEST_CASE("findings of cells have the header in the letter's place") {
  const auto broken = sheet(row(3, header) + row(5, {"Rex", "?1", "=4", "#REF!"}) +
                            row(6, {"#VALUE!", "?1", "#DIV/0!", "=1"}));
  CHECK(broken.places() ==
        "f.xlsx:Prices:5:Price:cell.error f.xlsx:Prices:6:Name:cell.error f.xlsx:Prices:6:Legs:cell.error");
  CHECK(sheet(row(3, {"Name", "Tame", "Price"}) + row(5, {"Rex", "?1", "=4"})).places() ==
        "f.xlsx:Prices:3:Legs:column.missing");
  CHECK(sheet(row(1, {"Name", "Tame", "Legs", "#REF!"}) + row(2, {"Rex", "?1", "=4"})).places() ==
        "f.xlsx:Prices:1:D:cell.error");
  CHECK(
      sheet(row(1, header) + row(2, {"Rex", "?1", "=4", "", "note"})).said() ==
      "f.xlsx:Prices:2: cells: 5 cells, but the header has 4; clear what stands right of the last column, or "
      "give it a header");
}

TEST_CASE("what is left out or ignored may hold anything") {
  const auto left = sheet(row(1, {"Name", "Tame", "Legs", "Price", "outcome", "Action"}) +
                          row(2, {"Rex", "?1", "=4", "=1", "#REF!", ""}) +
                          row(3, {"Cat", "?1", "=4", "#REF!", "", "ignore"}));
  CHECK(left.places() == "");
  CHECK(left.animals.size() == 1);
}

TEST_CASE("which sheet is read is said where there are several") {
  const auto content = WorkbookFile(parts_of_sheets({"Prices", "2026"})).content();
  const auto of = [&](std::optional<std::string> name) {
    return load("f.xlsx", content, {.sheet = std::move(name)});
  };
  CHECK(of("Prizes").error == "input.rejected: f.xlsx: there is no sheet \"Prizes\"");
  CHECK(load("f.csv", "Name\n", {.sheet = "Prices"}).error ==
        "usage: --sheet is for workbooks; f.csv is none");
  const auto& record = schema::record_of<Animal>();
  std::vector<Problem> findings;
  const auto calc = Input::read(sheet_file("calc.xlsx"), record, {}, findings);
  REQUIRE(calc);
  REQUIRE_FALSE(calc->remarks().empty());
  CHECK(calc->remarks()[0] ==
        "calc.xlsx: read from the sheet \"Prijzen & acties\"; not read: \"Uitleg\", \"Kosten\" (hidden)");
  const auto asked = Input::read(sheet_file("calc.xlsx"), record, {.sheet = "Prijzen & acties"}, findings);
  REQUIRE(asked);
  CHECK(asked->remarks().empty());
}

TEST_CASE("files that are no .xlsx are refused with advice") {
  std::vector<Problem> findings;
  const auto& record = schema::record_of<Animal>();
  const auto old = Input::read(sheet_file("old.xls"), record, {}, findings);
  REQUIRE_FALSE(old);
  CHECK(old.error().code == Code::input);
  CHECK(old.error().message.starts_with("old.xls: this is an old .xls workbook"));
  CHECK(old.error().hint.find("save it as") != std::string::npos);
  const auto open = Input::read(sheet_file("list.ods"), record, {}, findings);
  REQUIRE_FALSE(open);
  CHECK(open.error().message.find("OpenDocument") != std::string::npos);
  const auto as_text = Input::read(sheet_file("calc.xlsx"), record, {.format = sync::Format::csv}, findings);
  REQUIRE_FALSE(as_text);
  CHECK(as_text.error().hint.find("--format xlsx") != std::string::npos);
  const auto missing = Input::read("/nowhere/f.xlsx", record, {}, findings);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == Code::input);
  CHECK(missing.error().message.find(" /nowhere/f.xlsx: No such file") != std::string::npos);
}

TEST_CASE("results of a workbook are CSV that is read as the sheet was") {
  const Folder folder;
  REQUIRE(write_file(folder.path / "f.xlsx", book(row(1, header) + row(2, {"0012", "?1", "=4", "=2.125"}) +
                                                  row(4, {"R,x", "?1", "=4", "2,5"}))));
  const auto& record = schema::record_of<Animal>();
  std::vector<Problem> findings;
  const auto input = Input::read(folder.path / "f.xlsx", record, {}, findings);
  REQUIRE(input);
  CHECK(input->heading().find("\"name\":\"f.xlsx:Prices\"") != std::string::npos);
  CHECK(input->heading().find("\"decimal_comma\":[\"Price\"]") != std::string::npos);
  CHECK(input->raw(input->row(0)) == R"("cells":["0012","true","4","2,125"])");
  auto files = sync::ResultFiles::open(folder.path, *input);
  REQUIRE(files);
  for (const auto number : {2, 4}) {
    sync::RowResult result;
    result.row = number;
    result.outcome = "failed";
    REQUIRE(files->add(result));
  }
  REQUIRE(files->finish());
  CHECK(read_file(folder.path / "failed.csv") ==
        "\xEF\xBB\xBFName,Tame,Legs,Price,code,message,row\r\n0012,true,4,\"2,125\",,,2\r\n"
        "\"R,x\",true,4,\"2,5\",,,4\r\n");
  const auto again = Input::read(folder.path / "failed.csv", record, {}, findings);
  REQUIRE(again);
  CHECK(findings.empty());
  for (std::size_t i = 0; i < 2; ++i) {
    Animal first, second;
    input->check(input->row(i), &first, findings);
    again->check(again->row(i), &second, findings);
    CHECK(json_of(first) == json_of(second));
  }
  CHECK(findings.empty());
}
