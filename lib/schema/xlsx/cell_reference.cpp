// SPDX-License-Identifier: MIT
#include "schema/xlsx/cell_reference.hpp"

#include <charconv>

namespace wsync::schema::xlsx {

std::optional<std::size_t> parse_count(std::string_view text) {
  std::size_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || text.empty()) return std::nullopt;
  if (number > 1'000'000'000) return std::nullopt;
  return number;
}

std::optional<CellReference> parse_reference(std::string_view text) {
  const auto skip_dollar = [&] {
    if (text.starts_with('$')) text.remove_prefix(1);
  };
  skip_dollar();
  std::size_t column = 0;
  std::size_t letters = 0;
  for (; letters < text.size() && letters < 6; ++letters) {
    const char c = text[letters];
    const bool small = c >= 'a' && c <= 'z';
    if (!small && (c < 'A' || c > 'Z')) break;
    column = column * 26 + static_cast<std::size_t>(c - (small ? 'a' : 'A')) + 1;
  }
  text.remove_prefix(letters);
  skip_dollar();
  const auto row = parse_count(text);
  if (letters == 0 || !row || *row == 0) return std::nullopt;
  return CellReference{*row, column - 1};
}

std::string column_letters(std::size_t column) {
  std::string letters;
  for (++column; column > 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  return letters;
}

}  // namespace wsync::schema::xlsx
