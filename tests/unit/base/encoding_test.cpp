// SPDX-License-Identifier: MIT
#include "base/encoding.hpp"

#include "catch2/catch.hpp"

using namespace wsync;

namespace {

std::string read(const std::string& bytes) {
  const auto decoded = to_utf8(bytes);
  return decoded ? decoded->encoding + ": " + decoded->text : "! " + decoded.error().message;
}

}  // namespace

TEST_CASE("texts of spreadsheets become UTF-8, and what they were is told") {
  CHECK(read("caf\xC3\xA9") == "UTF-8: caf\xC3\xA9");
  CHECK(read("\xEF\xBB\xBF"
             "caf\xC3\xA9") == "UTF-8: caf\xC3\xA9");
  CHECK(read("caf\xE9 \x80 12") == "Windows-1252: caf\xC3\xA9 \xE2\x82\xAC 12");
  CHECK(read(std::string("\xFF\xFE"
                         "c\0\xE9\0\x3D\xD8\x00\xDE",
                         10)) == "UTF-16LE: c\xC3\xA9\xF0\x9F\x98\x80");
  CHECK(read(std::string("\xFE\xFF\0c\0\xE9", 6)) == "UTF-16BE: c\xC3\xA9");
  CHECK(read(std::string("c\0;\0", 4)) == "UTF-16LE: c;");
  CHECK(read("") == "UTF-8: ");
}

TEST_CASE("what is no text is refused") {
  CHECK(read("caf\x81") == "! the file is neither UTF-8 nor sound Windows-1252");
  CHECK(read(std::string("\xFF\xFE"
                         "c\0\xE9",
                         5)) == "! the file is neither UTF-8 nor sound UTF-16LE");
  CHECK(read(std::string("PK\x03\x04\0\0", 6)) == "! the file is a workbook or another archive, no text");
  CHECK(read(std::string("\x89PNG\r\n\0\0", 8)).front() == '!');
  CHECK(read(std::string("ab\0c", 4)) == "! the file is no text: there is a NUL in it");
}
