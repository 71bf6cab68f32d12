// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "output/layout.hpp"

using namespace wsync::app;

TEST_CASE("the widest columns give way first") {
  const std::vector<std::vector<std::string>> lines = {{"id", std::string(40, 'x'), std::string(20, 'y')}};
  CHECK(column_widths(lines, 0) == std::vector<std::size_t>{2, 40, 20});
  const auto widths = column_widths(lines, 46);
  CHECK(widths == std::vector<std::size_t>{2, 20, 20});
}

TEST_CASE("a cell is cut at letters, never within one") {
  std::string out;
  write_padded("caf\u00e9 cr\u00e8me", 5, false, true, true, out);
  CHECK(out == "caf\u00e9\u2026");
  CHECK(front_of("\u65e5\u672c\u8a9e", 5) == "\u65e5\u672c");
}

TEST_CASE("text wraps at blanks below itself") {
  CHECK(wrapped("one two three", 7, 2) == "one two\n  three");
  CHECK(paragraphs("a\nb\n\nc\n  kept\n  lines") == std::vector<std::string>{"a b", "c", "  kept\n  lines"});
}
