// SPDX-License-Identifier: MIT
#include "schema/xlsx/choose.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "schema/xlsx/cell_reference.hpp"
#include "schema/xlsx/limits.hpp"
#include "schema/xlsx/sheet.hpp"

namespace wsync::schema::xlsx {
namespace {

std::string all_names(const Workbook& book) {
  std::string text;
  for (const auto& tab : book.tabs)
    text += fmt::format("{}\"{}\"{}", text.empty() ? "" : ", ", tab.sheet.name,
                        tab.sheet.hidden ? " (hidden)" : "");
  return text;
}

Failure unknown(const Workbook& book, std::string_view sheet) {
  std::vector<std::string_view> names;
  for (const auto& tab : book.tabs) names.push_back(tab.sheet.name);
  auto meant = near_miss(sheet, names);
  for (const auto name : names)
    if (folded(trimmed(name)) == folded(trimmed(sheet))) meant = name;
  Error error{.code = Code::input, .message = fmt::format("there is no sheet \"{}\"", sheet)};
  error.hint =
      meant ? fmt::format("Did you mean \"{}\"?", *meant) : "The sheets are " + all_names(book) + ".";
  return fail(std::move(error));
}

Result<std::size_t> usable(const Workbook& book, std::size_t index) {
  if (book.tabs[index].has_cells) return index;
  return fail(Code::input, fmt::format("the sheet \"{}\" is a chart or dialogue: it has no cells",
                                       book.tabs[index].sheet.name));
}

Result<std::size_t> named(const Workbook& book, std::string_view sheet) {
  for (std::size_t i = 0; i < book.tabs.size(); ++i)
    if (book.tabs[i].sheet.name == sheet) return usable(book, i);
  auto position = parse_count(sheet).value_or(0);
  for (std::size_t i = 0; i < book.tabs.size() && position > 0; ++i)
    if (!book.tabs[i].sheet.hidden && --position == 0) return usable(book, i);
  return unknown(book, sheet);
}

Result<bool> has_rows(const Container& container, const Tab& tab) {
  if (!tab.has_cells) return false;
  const auto bytes = container.part(tab.part, max_sheet_part);
  if (!bytes) return fail(bytes.error());
  return holds_data(*bytes);
}

Failure no_data(const Container& container, const Workbook& book) {
  Error error{.code = Code::input, .message = "there are no rows: nothing stands in any sheet"};
  error.hint = "Is it the right file?";
  for (const auto& tab : book.tabs) {
    if (!tab.sheet.hidden || !has_rows(container, tab).value_or(false)) continue;
    error.message = fmt::format("there are no rows: only the hidden sheet \"{}\" holds data", tab.sheet.name);
    error.hint = "Show it in the spreadsheet program, or name it.";
    break;
  }
  return fail(std::move(error));
}

}  // namespace

Result<std::size_t> choose_sheet(const Container& container, const Workbook& book,
                                 std::optional<std::string_view> sheet) {
  if (sheet) return named(book, *sheet);
  for (std::size_t i = 0; i < book.tabs.size(); ++i) {
    if (book.tabs[i].sheet.hidden) continue;
    const auto rows = has_rows(container, book.tabs[i]);
    if (!rows) return fail(rows.error());
    if (*rows) return i;
  }
  return no_data(container, book);
}

}  // namespace wsync::schema::xlsx
