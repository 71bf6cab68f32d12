// SPDX-License-Identifier: MIT
// What the library and its module for workbooks (xlsx.so) know of each other.
#pragma once

#include "schema/xlsx.hpp"

namespace wsync::schema {

struct XlsxModule {
  static constexpr const char* file = "xlsx.so";
  static constexpr const char* function = "wsync_xlsx_module";  // of type `const XlsxModule*()`

  Result<std::vector<SheetName>> (*sheet_names)(const std::filesystem::path& file);
  Result<SheetRead> (*read)(const std::filesystem::path& file, std::optional<std::string_view> sheet,
                            const SheetRow& row, const OnCellFinding& finding);
};

}  // namespace wsync::schema
