// SPDX-License-Identifier: MIT
#include "seeds_xlsx.hpp"

#include <string>

#include "base/file.hpp"

namespace wsync::fuzz {
namespace {

constexpr const char* sheets[] = {
    ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" "
     "t=\"inlineStr\"><is><r><t>rich</t></r></is></c></row>"
     "<row r=\"3\" hidden=\"1\"><c r=\"A3\" s=\"1\"><v>46347</v></c><c s=\"2\"><v>12345</v></c><c "
     "t=\"b\"><v>1</v></c></row>"),
    ("<row><c s=\"3\"><f>A1*2</f><v>0.06</v></c><c t=\"e\"><v>#REF!</v></c><c "
     "t=\"str\"><f>B1</f><v>a_x000D_b</v></c></row>"
     "<row><c t=\"d\"><v>2026-11-21T08:30:00</v></c><c "
     "s=\"4\"><v>46347.354166666664</v></c><c><f>A1</f></c></row>"),
    ("<row><c><v>12.300000000000001</v></c><c><v>5.410123456789E+12</v></c><c s=\"5\"><v>1.0625</v></c></row>"
     "<row r=\"9\"><c r=\"XFD9\" s=\"6\"><v>0.33333333333333331</v></c></row>")};

constexpr const char* tables =
    "\x1E<sst><si><t xml:space=\"preserve\"> a </t></si><si><r><t>b</t></r><rPh><t>c</t></rPh></si></sst>"
    "\x1E<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"0000000\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"[$-413]dd\\-mm\\-yyyy;@\"/></numFmts><cellXfs><xf/><xf "
    "numFmtId=\"165\"/>"
    "<xf numFmtId=\"164\"/><xf numFmtId=\"9\"/><xf numFmtId=\"22\"/><xf numFmtId=\"46\"/><xf "
    "numFmtId=\"4\"/></cellXfs>"
    "</styleSheet>";

}  // namespace

bool put_workbooks(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  bool good = true;
  int number = 0;
  for (const char* rows : sheets)
    for (const char* choice : {"00", "10"})
      good = write_file(folder / std::to_string(number++),
                        choice + std::string("<worksheet><sheetData>") + rows +
                            "</sheetData><mergeCells><mergeCell ref=\"A1:B3\"/></mergeCells></worksheet>" +
                            tables)
                 .has_value() &&
             good;
  for (const char* text :
       {"0.1", "1E+16", "0.30000000000000004", "dd/mm/yyyy hh:mm", "[h]:mm:ss.00;@", "#,##0.00,,"})
    good = write_file(folder / std::to_string(number++), text).has_value() && good;
  return good;
}

}  // namespace wsync::fuzz
