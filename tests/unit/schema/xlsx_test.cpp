// SPDX-License-Identifier: MIT
// Workbooks as a whole: cells, rows, sheets and what is refused. The files in `sheets` come from spreadsheet
// programs.
#include "schema/xlsx.hpp"

#include "catch2/catch.hpp"
#include "workbook_file.hpp"

using namespace wsync;
using namespace wsync::test;

namespace {

/// What a cell of this XML shows, with the format codes of styles 1, 2, ...
std::string cell(const std::string& xml, std::vector<std::string> formats = {}, bool from_1904 = false) {
  return rows_of(
      {.rows = "<row r=\"1\">" + xml + "</row>", .formats = std::move(formats), .from_1904 = from_1904});
}

std::string number(const std::string& value, const std::string& format) {
  return cell("<c r=\"A1\" s=\"1\"><v>" + value + "</v></c>", {format});
}

}  // namespace

TEST_CASE("texts: shared, inline, of formulas") {
  const std::string strings =
      "<si><t>plain</t></si><si><t xml:space=\"preserve\"> kept </t></si><si><t> cut </t></si>"
      "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">rich </t></r><r><t>text</t></r></si>"
      "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>"
      "<si><t>a_x000D_&#10;b &amp; c</t></si><si/><si><t>#N/A</t></si>";
  const auto shared = [&](int index) {
    return rows_of(
        {.rows = "<row><c t=\"s\"><v>" + std::to_string(index) + "</v></c><c t=\"str\"><v>.</v></c></row>",
         .strings = strings});
  };
  CHECK(shared(0) == "1[plain|.]");
  CHECK(shared(1) == "1[ kept |.]");
  CHECK(shared(2) == "1[cut|.]");
  CHECK(shared(3) == "1[rich text|.]");
  CHECK(shared(4) == "1[東京|.]");
  CHECK(shared(5) == "1[a\r\nb & c|.]");
  CHECK(shared(6) == "1[|.]");
  CHECK(shared(7) == "1[#N/A|.]");
  CHECK(shared(8) == "! the workbook is damaged: it has no text number 8");
  CHECK(shared(-1) == "! the workbook is damaged: it has no text number -1");
  CHECK(cell("<c t=\"inlineStr\"><is><t>in</t></is></c>") == "1[in]");
  CHECK(cell("<c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r><rPh><t>no</t></rPh></is></c>") ==
        "1[inline]");
  CHECK(cell("<c t=\"str\"><f>A2&amp;\"x\"</f><v> 0012 </v></c>") == "1[ 0012 ]");
  CHECK(cell("<c t=\"str\"><f>\"\"</f><v></v></c>") == "");
}

TEST_CASE("booleans, errors and formulas without a result") {
  CHECK(cell("<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c>") == "1[true:b|false:b]");
  CHECK(cell("<c t=\"b\"><v>2</v></c>") == "1[:!] ? t.xlsx:Prices:1:A cell.boolean");
  CHECK(cell("<c t=\"e\"><f>NA()</f><v>#N/A</v></c>") == "1[:!] ? t.xlsx:Prices:1:A cell.error");
  CHECK(cell("<c/><c t=\"e\"><v>#REF!</v></c><c t=\"e\"><v>#DIV/0!</v></c>") ==
        "1[|:!|:!] ? t.xlsx:Prices:1:B cell.error ? t.xlsx:Prices:1:C cell.error");
  CHECK(cell("<c><f>A2+1</f></c>") == "1[:!] ? t.xlsx:Prices:1:A formula.unknown");
  CHECK(cell("<c><f>A2+1</f><v></v></c>") == "1[:!] ? t.xlsx:Prices:1:A formula.unknown");
  CHECK(cell("<c><f>A2+1</f><v>3</v></c>") == "1[3:n]");
  CHECK(cell("<c t=\"x\"><v>3</v></c>") == "1[:!] ? t.xlsx:Prices:1:A cell.type");
  CHECK(cell("<c><v>abc</v></c>") == "1[:!] ? t.xlsx:Prices:1:A number.invalid");
}

TEST_CASE("numbers and what their formats show") {
  CHECK(number("12.300000000000001", "0.00") == "1[12.3:n]");
  CHECK(number("5410123456789", "0") == "1[5410123456789:n]");
  CHECK(number("12345", "0000000") == "1[0012345:n]");
  CHECK(number("12345", "General") == "1[12345:n]");
  CHECK(number("5410123456789012", "0") == "1[:!] ? t.xlsx:Prices:1:A number.digits-lost");
  CHECK(number("1E-17", "0") == "1[:!] ? t.xlsx:Prices:1:A number.too-small");
  CHECK(number("0.06", "0%") == "1[0.06:n] ? t.xlsx:Prices:1:A number.percent (remark)");
  CHECK(number("12000", "#,##0,") == "1[12000:n] ? t.xlsx:Prices:1:A number.scaled (remark)");
  CHECK(number("12.3456", "0.00") == "1[12.3456:n] ? t.xlsx:Prices:1:A number.decimals-hidden (remark)");
  CHECK(number("0.33333333333333331", "General") ==
        "1[0.333333333333333:n] ? t.xlsx:Prices:1:A number.rounded (remark)");
  CHECK(number("12", "\"ART\"00000") == "1[00012:n] ? t.xlsx:Prices:1:A number.other-signs (remark)");
  CHECK(number("1.5", "00000") == "1[1.5:n] ? t.xlsx:Prices:1:A number.decimals-hidden (remark)");
  CHECK(number("1", "#4000000000") == "1[1:n]");
  CHECK(cell("<c s=\"99\"><v>1</v></c><c s=\"x\"><v> 2 </v></c>") == "1[1:n|2:n]");
}

TEST_CASE("a remark is made once a column") {
  const std::string row = "<row><c s=\"1\"><v>0.06</v></c><c s=\"1\"><v>0.21</v></c></row>";
  CHECK(rows_of({.rows = row + row, .formats = {"0%"}}) ==
        "1[0.06:n|0.21:n] 2[0.06:n|0.21:n] ? t.xlsx:Prices:1:A number.percent (remark) ? "
        "t.xlsx:Prices:1:B number.percent (remark)");
}

TEST_CASE("dates by their formats") {
  CHECK(number("46347", "#14") == "1[2026-11-21:d]");
  CHECK(number("46347.3541666667", "#22") == "1[2026-11-21T08:30:00:d]");
  CHECK(number("0.5", "#20") == "1[12:00:00:d]");
  CHECK(number("46347", "dd\\-mm\\-yyyy;@") == "1[2026-11-21:d]");
  CHECK(number("46347.5", "dd/mm/yyyy") == "1[2026-11-21:d] ? t.xlsx:Prices:1:A date.part-hidden (remark)");
  CHECK(number("60", "#14") == "1[:!] ? t.xlsx:Prices:1:A date.invalid");
  CHECK(number("-3", "#14") == "1[:!] ? t.xlsx:Prices:1:A date.invalid");
  CHECK(number("1E+20", "#14") == "1[:!] ? t.xlsx:Prices:1:A date.invalid");
  CHECK(cell("<c s=\"1\"><v>44885</v></c>", {"#14"}, true) == "1[2026-11-21:d]");
  CHECK(cell("<c t=\"d\"><v>2026-11-21T08:30:00</v></c>") == "1[2026-11-21T08:30:00:d]");
  CHECK(cell("<c t=\"d\" s=\"1\"><v>2026-11-21T00:00:00</v></c>", {"#14"}) == "1[2026-11-21:d]");
  CHECK(cell("<c t=\"d\"><v>21/11/2026</v></c>") == "1[:!] ? t.xlsx:Prices:1:A cell.date");
}

TEST_CASE("rows keep their numbers, blank cells are blank, trailing ones are no cells") {
  CHECK(rows_of({.rows =
                     "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>a</v></c><c r=\"C2\" t=\"str\"><v>c</v></c></row>"
                     "<row r=\"3\" spans=\"1:9\"><c r=\"A3\" s=\"1\"/><c r=\"I3\"/></row><row r=\"5\"/>"
                     "<row r=\"7\"><c r=\"B7\"><v>1</v></c><c r=\"F7\"/></row>"
                     "<row><c r=\"D8\"><v>2</v></c></row><row><c><v>3</v></c></row>"}) ==
        "2[a||c] 7[|1:n|] 8[|||2:n] 9[3:n||]");
  CHECK(rows_of({}) == "! there are no rows: nothing stands in any sheet");
  CHECK(rows_of({.rows = "<row hidden=\"1\"><c><v>1</v></c></row>"}) ==
        "1[1:n] ? t.xlsx:Prices rows.hidden (remark)");
}

TEST_CASE("merged cells: a row that lacks what the eye sees is a finding") {
  const std::string rows =
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r=\"9\"><c><v>4</v></c></row>";
  const auto merged = [&](const std::string& area) {
    const auto text =
        rows_of({.rows = rows, .after = "<mergeCells><mergeCell ref=\"" + area + "\"/></mergeCells>"});
    return text.substr(text.find('?') == text.npos ? text.size() : text.find('?'));
  };
  CHECK(merged("A2:A3") == "? t.xlsx:Prices:2:A cells.merged");
  CHECK(merged("A1:A2") == "? t.xlsx:Prices:1:A cells.merged");
  CHECK(merged("A2:B2") == "? t.xlsx:Prices:2:A cells.merged (remark)");
  CHECK(merged("A2:A2") == "");
  CHECK(merged("G2:H20") == "");
  CHECK(merged("nonsense") == "");
}

TEST_CASE("rows and cells out of order, or beyond what a sheet holds, are refused") {
  CHECK(rows_of({.rows = "<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"/>"}) ==
        "2[1:n] ! the workbook is damaged: after row 2 comes row 2");
  CHECK(rows_of({.rows = "<row r=\"0\"><c><v>1</v></c></row>"}) ==
        "! the workbook is damaged: after row 0 comes row 0");
  CHECK(rows_of({.rows = "<row r=\"x\"><c><v>1</v></c></row>"}) ==
        "! the workbook is damaged: after row 0 comes row x");
  CHECK(rows_of({.rows = "<row r=\"1048577\"><c><v>1</v></c></row>"}) ==
        "! the workbook is refused: a sheet ends with row 1048576");
  CHECK(cell("<c r=\"XFE1\"><v>1</v></c>") == "! the workbook is refused: row 1 has cells beyond column XFD");
  CHECK(cell("<c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c>") ==
        "! the workbook is damaged: the cell A1 stands in row 1 after column 2");
  CHECK(cell("<c r=\"A2\"><v>1</v></c>") ==
        "! the workbook is damaged: the cell A2 stands in row 1 after column 0");
  CHECK(cell("<c t=\"str\"><v>" + std::string(140000, 'x') + "</v></c>") ==
        "! the workbook is refused: A1 holds more than a cell may");
}

TEST_CASE("reading a workbook stops where it is told to") {
  const WorkbookFile file(
      parts_of({.rows = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row><row r=\"1\"/>"}));
  int seen = 0;
  CHECK(schema::read_xlsx(
      file.path(), std::nullopt, [&](std::size_t, const auto&, const auto&) { return ++seen < 2; },
      [](const auto&) {}));
  CHECK(seen == 2);
}
