// SPDX-License-Identifier: MIT
// The rows of a workbook's sheet as text that `Input` reads like a file: once, with the numbers that the rows
// have in the sheet, and with what each cell was.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "schema/csv_scanner.hpp"
#include "schema/xlsx.hpp"
#include "sync/spool.hpp"

namespace wsync::sync {

/// RFC 4180 with commas, one record a row; rows that the sheet leaves out become blank lines. In front of its
/// cells a record has one more, their kinds, a letter each: `tn,00123,12.5`. A row has as many cells as the
/// first one that is not blank, or more: empty ones behind its last are added and taken away.
class SheetText {
 public:
  static constexpr char delimiter = ',';

  /// Numbers count from 1 and only grow. Errors: io, and input where a number does not grow.
  Result<void> add(std::size_t number, const std::vector<std::string_view>& cells,
                   const std::vector<schema::CellKind>& kinds);
  Result<SpooledText> finish() { return spool_.finish(); }

  /// Takes the kinds off a record that was read back; they live as long as its cells.
  static std::string_view take_kinds(schema::CsvCells& record);
  static bool is(schema::CellKind kind, std::string_view kinds, std::size_t column) {
    return column < kinds.size() && kinds[column] == letter(kind);
  }
  static bool has(schema::CellKind kind, std::string_view kinds) {
    return kinds.find(letter(kind)) != kinds.npos;
  }

 private:
  static constexpr char letter(schema::CellKind kind) { return "-tndbu"[static_cast<std::size_t>(kind)]; }

  Spool spool_{};
  std::string line_{};
  std::size_t last_ = 0;
  std::size_t width_ = 0;
};

}  // namespace wsync::sync
