// SPDX-License-Identifier: MIT
#include "schema/xlsx.hpp"

#include "base/module.hpp"
#include "schema/xlsx_module.hpp"

namespace wsync::schema {
namespace {

Result<const XlsxModule*> module() {
  auto function = module_function("workbook", XlsxModule::file, XlsxModule::function);
  if (!function) return fail(std::move(function.error()));
  return reinterpret_cast<const XlsxModule* (*)()>(*function)();
}

std::string shown(const SheetName& sheet) {
  return "\"" + sheet.name + (sheet.hidden ? "\" (hidden)" : "\"");
}

}  // namespace

std::string remark(const SheetRead& read) {
  if (read.others.empty() && !read.sheet.hidden) return {};
  std::string text = "read from the sheet " + shown(read.sheet);
  for (std::size_t i = 0; i < read.others.size(); ++i)
    text += (i == 0 ? "; not read: " : ", ") + shown(read.others[i]);
  return text;
}

Result<std::vector<SheetName>> sheet_names(const std::filesystem::path& file) {
  const auto loaded = module();
  if (!loaded) return fail(loaded.error());
  return (*loaded)->sheet_names(file);
}

Result<SheetRead> read_xlsx(const std::filesystem::path& file, std::optional<std::string_view> sheet,
                            const SheetRow& row, const OnCellFinding& finding) {
  const auto loaded = module();
  if (!loaded) return fail(loaded.error());
  return (*loaded)->read(file, sheet, row, finding);
}

}  // namespace wsync::schema
