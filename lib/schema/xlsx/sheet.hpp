// SPDX-License-Identifier: MIT
// The cells of one sheet, row by row as they come (ECMA-376 part 1, 18.3.1).
#pragma once

#include <string>
#include <string_view>

#include "schema/xlsx.hpp"
#include "schema/xlsx/cell.hpp"
#include "schema/xlsx/xml_stream.hpp"

namespace wsync::schema::xlsx {

/// `place` is what findings begin with: `prices.xlsx:Sheet1`. Errors (`input`): no well-formed XML, rows or
/// cells out of order or beyond the limits of a sheet, a text that is not in the table.
Result<void> read_sheet(const Bytes& bytes, const Shared& shared, std::string_view place, const SheetRow& row,
                        const OnCellFinding& finding);

/// Whether anything stands in it; reads no further than to the first value.
Result<bool> holds_data(const Bytes& bytes);

}  // namespace wsync::schema::xlsx
