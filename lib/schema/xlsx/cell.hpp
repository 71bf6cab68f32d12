// SPDX-License-Identifier: MIT
// From what a cell holds (its type, value and style) to the text that a person sees in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/xlsx.hpp"
#include "schema/xlsx/shared_strings.hpp"
#include "schema/xlsx/styles.hpp"

namespace wsync::schema::xlsx {

/// What all cells of a workbook share.
struct Shared {
  SharedStrings strings{};
  Styles styles{};
  bool from_1904 = false;
};

/// A cell as the XML has it (18.3.1.4: c).
struct RawCell {
  std::string_view type{};  // `t`: s, str, inlineStr, b, e, d, n or nothing
  std::string_view value{};
  std::size_t style = 0;
  bool has_formula = false;
  bool has_value = false;
};

/// Remarks are said once a column, findings for each cell; the row's reader puts the place in.
struct CellRemark {
  /// Each of them once a column; `finding` always.
  enum Kind : std::uint8_t { finding, percent, scaled, rounded, hidden_decimals, other_signs, hidden_part };
  Kind kind = finding;
  Problem problem{};
};

/// Appends the text. Where the cell has none that could be trusted it is `unusable`, with a finding.
/// Fails (`input`) where the cell points at a text that is not there.
Result<CellKind> cell_text(const RawCell& cell, const Shared& shared, std::string& out,
                           std::vector<CellRemark>& remarks);

}  // namespace wsync::schema::xlsx
