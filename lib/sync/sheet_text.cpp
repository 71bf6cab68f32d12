// SPDX-License-Identifier: MIT
#include "sync/sheet_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "schema/csv.hpp"

namespace wsync::sync {

Result<void> SheetText::add(std::size_t number, const std::vector<std::string_view>& cells,
                            const std::vector<schema::CellKind>& kinds) {
  if (number <= last_) return fail(Code::input, fmt::format("row {} stands behind row {}", number, last_));
  auto size = cells.size();
  while (size > 0 && kinds[size - 1] != schema::CellKind::unusable && trimmed(cells[size - 1]).empty())
    --size;
  if (size == 0) return {};  // its line comes with the next row
  line_.assign(number - last_ - 1, '\n');
  last_ = number;
  if (width_ == 0) width_ = size;
  size = std::max(size, width_);
  for (std::size_t i = 0; i < size; ++i)
    line_ += letter(i < kinds.size() ? kinds[i] : schema::CellKind::blank);
  for (std::size_t i = 0; i < size; ++i) {
    line_ += delimiter;
    if (i < cells.size()) schema::write_csv_cell(cells[i], delimiter, line_);
  }
  line_ += '\n';
  return spool_.add(line_);
}

std::string_view SheetText::take_kinds(schema::CsvCells& record) {
  if (record.cells.empty()) return {};
  const auto kinds = record.cells.front();
  record.cells.erase(record.cells.begin());
  return kinds;
}

}  // namespace wsync::sync
