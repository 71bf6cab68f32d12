// SPDX-License-Identifier: MIT
// One row of a sheet being gathered: its cells at their columns, what is to be said of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/xlsx.hpp"
#include "schema/xlsx/cell.hpp"

namespace wsync::schema::xlsx {

class Row {
 public:
  Row(std::string_view place, const SheetRow& row, const OnCellFinding& finding)
      : place_(place), row_(row), finding_(finding) {}

  void begin(std::size_t number, bool hidden);
  /// Columns come from left to right.
  Result<void> cell(std::size_t column, const RawCell& cell, const Shared& shared);
  /// Hands the row on where something stands in it. False where whoever reads wants no more.
  bool end();
  /// What can be said of all rows only.
  void finish() const;
  /// Cells that are one for the eye: only the first of them has the value.
  void merged(std::string_view area) const;

 private:
  void say(std::size_t column, CellRemark remark);

  std::string_view place_;
  const SheetRow& row_;
  const OnCellFinding& finding_;
  std::size_t number_ = 0;
  std::size_t width_ = 0;      // of the first row
  std::size_t first_row_ = 0;  // its number
  std::size_t hidden_rows_ = 0;
  bool hidden_ = false;
  std::string text_{};  // of all cells, one behind the other
  std::vector<std::size_t> ends_{};
  std::vector<CellKind> kinds_{};
  std::vector<std::string_view> cells_{};
  std::vector<CellRemark> remarks_{};
  std::vector<std::uint8_t> said_{};  // of each column, by bits of CellRemark::Kind
};

}  // namespace wsync::schema::xlsx
