// SPDX-License-Identifier: MIT
// `C7` and `A1:B2`: where cells are.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace wsync::schema::xlsx {

struct CellReference {
  std::size_t row = 0;     // from 1, as spreadsheets count
  std::size_t column = 0;  // from 0: A

  friend bool operator==(const CellReference&, const CellReference&) = default;
};

/// `C7`; letter case free, `$` allowed. Nothing where it is none. It may lie beyond a sheet's limits.
std::optional<CellReference> parse_reference(std::string_view text);

/// `A`, `Z`, `AA`, `XFD`
std::string column_letters(std::size_t column);

/// `7`: a row's number or a position; nothing where it is none or beyond all limits.
std::optional<std::size_t> parse_count(std::string_view text);

}  // namespace wsync::schema::xlsx
