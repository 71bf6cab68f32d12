// SPDX-License-Identifier: MIT
// What the module does: the functions of schema/xlsx.hpp on top of the parts in this folder.
#pragma once

#include "schema/xlsx.hpp"

namespace wsync::schema::xlsx {

Result<std::vector<SheetName>> sheet_names(const std::filesystem::path& file);
Result<SheetRead> read(const std::filesystem::path& file, std::optional<std::string_view> sheet,
                       const SheetRow& row, const OnCellFinding& finding);

}  // namespace wsync::schema::xlsx
