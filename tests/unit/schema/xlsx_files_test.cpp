// SPDX-License-Identifier: MIT
// Which sheet is taken, files of spreadsheet programs, and files that are no workbooks or mean harm.
#include <sys/stat.h>

#include <fstream>
#include <thread>

#include "catch2/catch.hpp"
#include "schema/xlsx.hpp"
#include "workbook_file.hpp"

using namespace wsync;
using namespace wsync::test;

namespace {

std::filesystem::path sheet_file(const std::string& name) {
  return std::filesystem::path(WSYNC_SOURCE_DIR "/tests/unit/schema/sheets") / name;
}

const schema::SheetRow no_row = [](std::size_t, const auto&, const auto&) { return true; };
const schema::OnCellFinding no_finding = [](const schema::CellFinding&) {};

Error error_of(const std::filesystem::path& file, std::optional<std::string_view> sheet = std::nullopt) {
  const auto read = schema::read_xlsx(file, sheet, no_row, no_finding);
  return read ? Error{} : read.error();
}

Error error_of_content(std::string_view content, std::string_view name = "t.xlsx") {
  const WorkbookFile file({}, name);
  file.overwrite(content);
  return error_of(file.path());
}

}  // namespace

TEST_CASE("what LibreOffice Calc wrote") {
  CHECK(
      shown(sheet_file("calc.xlsx")) ==
      "1[Artikel|Naam|EanCode|Prijs|Btw|Vanaf|Gewijzigd|Besteltijd|Actief] "
      "2[0012345:n|Crème brûlée  “500 g”|5410123456789:n|1234.5:n|0.06:n|2026-11-21:d|2026-11-21T08:30:00:d|"
      "16:45:00:d|true:b] 4[0067890| spaties ||0.3:n|:!|:!|Artikel!||false:b] "
      "5[12.3:n|samengevoegd|||||||] 6[|eronder|||||||] "
      "? calc.xlsx:Prijzen & acties:2:E number.percent (remark) ? calc.xlsx:Prijzen & acties:4:E cell.error "
      "? calc.xlsx:Prijzen & acties:4:F cell.error "
      "? calc.xlsx:Prijzen & acties:5:A cells.merged");
  CHECK(shown(sheet_file("calc-csv.xlsx")) ==
        "1[Artikel|Naam|Prijs|Datum] 2[123:n|Melk|1.05:n|2026-11-21:d] 3[4711:n|Kaas; "
        "jong|12.3:n|2026-02-01:d]");
}

TEST_CASE("what openpyxl wrote, with dates from 1904") {
  CHECK(shown(sheet_file("openpyxl.xlsx")) ==
        "1[Article|From|Price|Total|Note] 2[0012345:n|2026-11-21:d|0.1:n|:!| kept ] "
        "3[0001|2026-11-21T08:30:00:d|12.3:n||true:b] ? openpyxl.xlsx:Data:2:D formula.unknown");
  CHECK(schema::sheet_names(sheet_file("openpyxl.xlsx")) ==
        std::vector<schema::SheetName>{{"Data", false}, {"Old", true}});
}

TEST_CASE("a sheet is named, counted, or the first that is shown and holds data") {
  const WorkbookFile file(parts_of_sheets({"Empty", "-Secret", "Prices", "2026", "Old"}, {"Empty"}));
  const auto read = schema::read_xlsx(file.path(), std::nullopt, no_row, no_finding);
  REQUIRE(read);
  CHECK(read->sheet == schema::SheetName{"Prices", false});
  CHECK_FALSE(read->asked_for);
  CHECK(schema::remark(*read) ==
        "read from the sheet \"Prices\"; not read: \"Empty\", \"Secret\" (hidden), \"2026\", \"Old\"");
  CHECK(shown(file.path(), "Old") == "1[Old]");
  CHECK(shown(file.path(), "Secret") == "1[Secret]");
  CHECK(schema::read_xlsx(file.path(), "Secret", no_row, no_finding)->sheet.hidden);
  CHECK(shown(file.path(), "2") == "1[Prices]");
  CHECK(shown(file.path(), "2026") == "1[2026]");
  CHECK(shown(file.path(), "4") == "1[Old]");
  CHECK(shown(file.path(), "Empty") == "");
  for (const auto* sheet : {"prices", "Price", " Prices"}) {
    CHECK(error_of(file.path(), sheet).message == "there is no sheet \"" + std::string(sheet) + "\"");
    CHECK(error_of(file.path(), sheet).hint == "Did you mean \"Prices\"?");
  }
  CHECK(error_of(file.path(), "nothing like it").hint ==
        "The sheets are \"Empty\", \"Secret\" (hidden), \"Prices\", \"2026\", \"Old\".");
  CHECK(error_of(file.path(), "0").message == "there is no sheet \"0\"");
  CHECK(error_of(file.path(), "5").message == "there is no sheet \"5\"");
  const WorkbookFile hidden(parts_of_sheets({"Empty", "-Secret"}, {"Empty"}));
  CHECK(error_of(hidden.path()).message == "there are no rows: only the hidden sheet \"Secret\" holds data");
  CHECK(schema::remark({{"Only", false}, false, {}}).empty());
}

TEST_CASE("a workbook may come through a pipe") {
  const WorkbookFile file(parts_of({.rows = "<row><c><v>1</v></c></row>"}));
  const auto pipe = file.path().parent_path() / "pipe.xlsx";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  std::thread writer([&] { std::ofstream(pipe, std::ios::binary) << file.content(); });
  CHECK(shown(pipe) == "1[1:n]");
  writer.join();
}

TEST_CASE("what is no workbook is named, with advice") {
  CHECK(error_of(sheet_file("old.xls")).message.find("an old .xls workbook") != std::string::npos);
  CHECK(error_of(sheet_file("old.xls")).hint.find("save it as \"Excel workbook (.xlsx)\"") !=
        std::string::npos);
  std::string encrypted = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(1000, '\0');
  for (const char c : std::string("EncryptedPackage")) encrypted += c, encrypted += '\0';
  CHECK(error_of_content(encrypted).message == "the workbook is protected by a password");
  CHECK(error_of(sheet_file("list.ods")).message == "this is an OpenDocument spreadsheet (.ods), not .xlsx");
  CHECK(error_of(WorkbookFile(Parts{{"_rels/.rels", "<Relationships/>"}, {"xl/workbook.bin", "x"}}).path())
            .message == "this is a binary workbook (.xlsb), not .xlsx");
  CHECK(error_of(WorkbookFile(Parts{{"word/document.xml", "x"}}).path()).message ==
        "this is another Office document, not a workbook");
  CHECK(error_of(WorkbookFile(Parts{{"prices.csv", "x"}}).path()).message ==
        "this is a zip file that holds no workbook");
  CHECK(error_of_content("").message == "the file is empty");
  CHECK(error_of_content("a;b\n1;2\n").message == "this is text that is only named like a workbook");
  CHECK(error_of_content("<!doctype html><HTML>").message ==
        "this is a web page that is only named like a workbook");
  CHECK(error_of_content(std::string("\0\1\2", 3)).message == "this is no .xlsx workbook");
  CHECK(error_of_content(std::string("\x15mine\0\0\0", 8), "~$t.xlsx").message ==
        "this is the note that Excel leaves beside a workbook that is open");
  CHECK(error_of(sheet_file("absent.xlsx")).message.starts_with("cannot open "));
  CHECK(error_of(sheet_file("absent.xlsx")).code == Code::input);
}

TEST_CASE("a file that was cut off or damaged is never half read in silence") {
  const WorkbookFile whole(parts_of({.rows = "<row><c><v>1</v></c></row>"}));
  const auto content = whole.content();
  for (std::size_t size = 4; size < content.size(); size += 7) {
    INFO(size);
    CHECK(error_of_content(content.substr(0, size)).message.find("damaged") != std::string::npos);
  }
  const auto place = content.find("xl/worksheets/sheet1.xml") + 30;
  auto damaged = content;
  damaged[place] = static_cast<char>(damaged[place] ^ 0x55);
  CHECK(error_of_content(damaged).message.find("damaged") != std::string::npos);
  auto parts = parts_of({});
  parts.erase("xl/worksheets/sheet1.xml");
  CHECK(error_of(WorkbookFile(parts).path()).message ==
        "the workbook is damaged: the part xl/worksheets/sheet1.xml is missing");
  parts["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData><row><c><v>1</v></c></row>";
  CHECK(shown(WorkbookFile(parts).path()).find("1[1:n] ! the workbook is damaged: no element found") == 0);
}

TEST_CASE("what is made to hurt is refused") {
  const auto with_strings = [](std::string content) {
    auto parts = parts_of({.rows = "<row><c t=\"s\"><v>0</v></c></row>"});
    parts["xl/sharedStrings.xml"] = std::move(content);
    return shown(WorkbookFile(parts).path());
  };
  CHECK(with_strings("<!DOCTYPE sst [<!ENTITY a \"aaaa\">]><sst><si><t>&a;</t></si></sst>") ==
        "! the workbook is refused: it declares a document type, which no workbook needs");
  CHECK(with_strings("<!DOCTYPE sst SYSTEM \"file:///etc/passwd\"><sst/>") ==
        "! the workbook is refused: it declares a document type, which no workbook needs");
  CHECK(with_strings("<sst uniqueCount=\"4000000000\"/>")
            .find("! the workbook is refused: it holds more than 16 million") == 0);
  CHECK(with_strings("<sst uniqueCount=\"99999999999999999999999\"/>").find("! the workbook is refused") ==
        0);
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "<a>";
  CHECK(with_strings(deep) == "! the workbook is refused: its elements are nested too deeply");
  CHECK(with_strings("<sst><!--" + std::string(3'000'000, 'x')) ==
        "! the workbook is refused: a tag in it has no end");
  CHECK(with_strings("<sst><si><t>" + std::string(200'000, 'x') + "</t></si></sst>") ==
        "! the workbook is refused: text 1 is longer than a cell may be");
  CHECK(with_strings("<sst>" + std::string(60'000'000, ' ') + "</sst>") ==
        "! the workbook is refused: xl/sharedStrings.xml grows to more than 400 times its packed size");
}
