// SPDX-License-Identifier: MIT
// Workbooks (.xlsx) as people keep their lists in them: rows of cells, each as the text that a person sees in
// it. What cannot be read without guessing is a finding, never a value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace wsync::schema {

/// A tab of a workbook.
struct SheetName {
  std::string name{};
  bool hidden = false;

  friend bool operator==(const SheetName&, const SheetName&) = default;
};

/// What a cell was in the sheet. `unusable` cells have a finding and no text: they are not blank.
enum class CellKind : std::uint8_t { blank, text, number, date, boolean, unusable };

/// Gets the cells of a row, what each of them was, and the row's number as the spreadsheet counts. False
/// stops. A row has at least as many cells as the first one; more only where something stands in them. Rows
/// that hold nothing are left out. By kind:
/// - text: as typed; `#N/A` too, which clears a field (the error of that name is unusable). A comma in it may be a
///   decimal one, as in a CSV file.
/// - number: `12.3`, `5410123456789`: a point, no exponent, at most 15 digits, no zeros at its end. Zeros in
///   front where the number format shows them: `0012345`.
/// - date: `2026-11-21`, `2026-11-21T08:30:00` or `08:30:00`, by what the number format shows.
/// - boolean: `true`, `false`.
using SheetRow = std::function<bool(std::size_t row, const std::vector<std::string_view>& cells,
                                    const std::vector<CellKind>& kinds)>;

/// A finding with its cell: `problem.where` is `prices.xlsx:Sheet1:7:C`; who knows the header of column 2
/// (the first is 0) may put it in the letter's place. A row's finding has `no_column` and
/// `prices.xlsx:Sheet1:7`.
struct CellFinding {
  static constexpr std::size_t no_column = static_cast<std::size_t>(-1);
  std::size_t row = 0;
  std::size_t column = no_column;
  Problem problem{};
};
using OnCellFinding = std::function<void(CellFinding)>;

/// Which sheet was read.
struct SheetRead {
  SheetName sheet{};
  bool asked_for = false;           // else it was the first one that is shown and holds data
  std::vector<SheetName> others{};  // those that were not read
};

/// `read from the sheet "Prices"; not read: "Old", "Costs" (hidden)`; empty where there is no other sheet.
std::string remark(const SheetRead& read);

/// The tabs from left to right, hidden ones too. `-` is standard input. Errors: as `read_xlsx`.
Result<std::vector<SheetName>> sheet_names(const std::filesystem::path& file);

/// Reads one sheet, row by row, in memory that does not grow with its rows: only the workbook's table of
/// texts is kept, of at most 256 MiB. `sheet` is a name exactly as the tab has it, or where no tab is called
/// so its position among those that are shown, from 1; without it the first shown sheet that holds data is
/// taken. Numbers are doubles in such files; each becomes its 15 significant digits, which is all that
/// spreadsheets show: 12.300000000000001 is 12.3 (docs/decisions/0011). Findings of a row come before the
/// row. Errors (`input`): no workbook or another kind of file (with advice), a damaged, encrypted or
/// monstrous one, rows or cells out of order, no such sheet, no data; `config` where the module is missing.
Result<SheetRead> read_xlsx(const std::filesystem::path& file, std::optional<std::string_view> sheet,
                            const SheetRow& row, const OnCellFinding& finding);

}  // namespace wsync::schema
