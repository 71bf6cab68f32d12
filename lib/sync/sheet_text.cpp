// SPDX-License-Identifier: MIT
#include "sync/sheet_text.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "schema/csv.hpp"

namespace wsync::sync {

Result<void> SheetText::add(std::size_t number, std::vector<std::string> cells) {
  if (number <= last_) return fail(Code::input, fmt::format("row {} stands behind row {}", number, last_));
  std::string line(number - last_ - 1, '\n');
  last_ = number;
  while (!cells.empty() && trimmed(cells.back()).empty()) cells.pop_back();
  if (width_ == 0) width_ = cells.size();
  if (!cells.empty() && cells.size() < width_) cells.resize(width_);
  for (const auto& cell : cells) {
    if (&cell != cells.data()) line += delimiter;
    schema::write_csv_cell(cell, delimiter, line);
  }
  line += '\n';
  return spool_.add(line);
}

}  // namespace wsync::sync
