// SPDX-License-Identifier: MIT
// Which sheet is read.
#pragma once

#include <optional>
#include <string_view>

#include "schema/xlsx/container.hpp"
#include "schema/xlsx/workbook.hpp"

namespace wsync::schema::xlsx {

/// The tab that `sheet` names, exactly, or else counts among those that are shown, from 1; without it the
/// first that is shown and holds data. Errors (`input`): no such sheet, with the one that was probably meant;
/// a chart; no data in what is shown.
Result<std::size_t> choose_sheet(const Container& container, const Workbook& book,
                                 std::optional<std::string_view> sheet);

}  // namespace wsync::schema::xlsx
