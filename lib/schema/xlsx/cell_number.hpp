// SPDX-License-Identifier: MIT
// A number in a cell: amount, identifier, date or share, by its number format.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/xlsx/cell.hpp"

namespace wsync::schema::xlsx {

/// The value counts, not what the format rounds it to; where a person sees something else in the cell, a
/// remark says so. A format of zeros (`0000000`) makes an identifier: it keeps them.
CellKind number_cell(std::string_view value, const NumberFormat& format, bool from_1904, std::string& out,
                     std::vector<CellRemark>& remarks);

}  // namespace wsync::schema::xlsx
