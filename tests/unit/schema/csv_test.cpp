// SPDX-License-Identifier: MIT
// CSV as spreadsheets write it, and as they should not.
#include "schema/csv.hpp"

#include "catch2/catch.hpp"

using namespace wsync;

namespace {

/// `1[a|b] 2[c|d]`: rows with their numbers and cells; or the error.
std::string rows(std::string_view content, std::optional<char> declared = std::nullopt) {
  const auto dialect = schema::detect_csv(content, declared);
  if (!dialect) return "! " + dialect.error().message;
  std::string out;
  const auto read = schema::read_csv(content, *dialect, [&](std::size_t row, const auto& cells) {
    out += (out.empty() ? "" : " ") + std::to_string(row) + "[";
    for (std::size_t i = 0; i < cells.size(); ++i) out += (i > 0 ? "|" : "") + std::string(cells[i]);
    out += "]";
    return true;
  });
  return read ? out : out + " ! " + read.error().message;
}

std::string cell(std::string_view text, char delimiter = ',') {
  std::string out;
  schema::write_csv_cell(text, delimiter, out);
  return out;
}

}  // namespace

TEST_CASE("rows and cells, whatever the delimiter and the line ends") {
  struct Case {
    std::string_view text, rows;
  };
  for (const auto& [text, expected] :
       {Case{"a,b\n1,2\n", "1[a|b] 2[1|2]"}, Case{"a,b\n1,2", "1[a|b] 2[1|2]"},
        Case{"a;b\r\n1;2\r\n", "1[a|b] 2[1|2]"}, Case{"a\tb\r1\t2\r", "1[a|b] 2[1|2]"},
        Case{"a|b\n1|2\n", "1[a|b] 2[1|2]"}, Case{"a\n1\n", "1[a] 2[1]"},
        Case{"\xEF\xBB\xBF"
             "a,b\n1,2\n",
             "1[a|b] 2[1|2]"},
        Case{"a,b\n,\n1,\n", "1[a|b] 2[|] 3[1|]"}, Case{"a,b\n 1 , 2 \n", "1[a|b] 2[ 1 | 2 ]"},
        Case{"a,b\n1,2,3\n4\n", "1[a|b] 2[1|2|3] 3[4]"}, Case{"a;b\n1,5;2\n", "1[a|b] 2[1,5|2]"},
        Case{"a\n", "1[a]"}}) {
    INFO(text);
    CHECK(rows(text) == expected);
  }
}

TEST_CASE("quotes protect delimiters, line ends and quotes") {
  CHECK(rows("a,b\n\"1,5\",\"say \"\"hi\"\"\"\n") == "1[a|b] 2[1,5|say \"hi\"]");
  CHECK(rows("a,b\n\"one\r\ntwo\",3\n4,5\n") == "1[a|b] 2[one\r\ntwo|3] 3[4|5]");
  CHECK(rows("\"a;x\",b\n1,2\n") == "1[a;x|b] 2[1|2]");
  CHECK(rows("a,b\n\"\",\"\"\n") == "1[a|b] 2[|]");
}

TEST_CASE("blank lines are no rows and keep the numbers right") {
  CHECK(rows("a,b\n\n1,2\n\n\n3,4\n\n") == "1[a|b] 3[1|2] 6[3|4]");
  CHECK(rows("a,b\r\n\r\n1,2\r\n") == "1[a|b] 3[1|2]");
  CHECK(rows("a,b\r\r1,2\r") == "1[a|b] 3[1|2]");
  CHECK(rows("\n\na;b\n1;2\n") == "3[a|b] 4[1|2]");
}

TEST_CASE("what is no CSV, or may be read in two ways, is refused") {
  CHECK(rows("") == "! the file is empty");
  CHECK(rows(" \r\n\t\n") == "! the file is empty");
  CHECK(rows("\xEF\xBB\xBF") == "! the file is empty");
  CHECK(rows(std::string_view("PK\x03\x04\0\0", 6)) == "! this is a binary file, not CSV");
  CHECK(rows(std::string("a,b\n") + std::string(8000, 'x') + std::string(1, '\0')) ==
        "! this is a binary file, not CSV");
  CHECK(rows(std::string_view("a\0,\0b\0\n\0", 8)) == "! this is a binary file, not CSV");
  CHECK(rows("naam,prijs\ncaf\xE9,1\n") == "! the file is not UTF-8");
  CHECK(rows("a;b,c\n1;2,3\n").find("! the header holds , and ;") == 0);
  CHECK(rows("a\tb,c\n").find("! the header holds , and tab") == 0);
  CHECK(rows("a;b,c\n1;2,3\n", ';') == "1[a|b,c] 2[1|2,3]");
}

TEST_CASE("a quotation mark in the wrong place names its row") {
  CHECK(rows("a,b\n1,2\n\"3,4\n5,6\n").find("! row 3:") != std::string::npos);
  CHECK(rows("a,b\n1,\"2\"x\n").find("! row 2:") != std::string::npos);
  CHECK(rows("a,b\n1,2\"x\n").find("! row 2:") != std::string::npos);
}

TEST_CASE("reading stops where it is told to") {
  int seen = 0;
  CHECK(schema::read_csv("a\nb\nc\n", {}, [&](std::size_t, const auto&) { return ++seen < 2; }));
  CHECK(seen == 2);
}

TEST_CASE("a cell is quoted only where it must be") {
  CHECK(cell("plain text") == "plain text");
  CHECK(cell("") == "");
  CHECK(cell("a,b") == "\"a,b\"");
  CHECK(cell("a,b", ';') == "a,b");
  CHECK(cell("a;b", ';') == "\"a;b\"");
  CHECK(cell("say \"hi\"") == "\"say \"\"hi\"\"\"");
  CHECK(cell("one\ntwo") == "\"one\ntwo\"");
  CHECK(cell("one\rtwo") == "\"one\rtwo\"");
}

TEST_CASE("every cell that is written is read back") {
  for (const std::string text :
       {"plain", "a,b", "\"", "\"\"", "\n", "\r\n", " ", ";", "\t", "caf\xC3\xA9", ",\",\n"})
    for (const char delimiter : {',', ';', '\t', '|'}) {
      std::string line = "h" + std::string(1, delimiter) + "i\n";
      schema::write_csv_cell(text, delimiter, line);
      line += delimiter;
      schema::write_csv_cell(text, delimiter, line);
      line += "\n";
      std::string got;
      CHECK(schema::read_csv(line, {delimiter, false}, [&](std::size_t row, const auto& cells) {
        if (row == 2 && cells.size() == 2 && cells[0] == cells[1]) got = cells[0];
        return true;
      }));
      CHECK(got == text);
    }
}
