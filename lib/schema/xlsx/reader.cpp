// SPDX-License-Identifier: MIT
#include "schema/xlsx/reader.hpp"

#include "schema/xlsx/choose.hpp"
#include "schema/xlsx/limits.hpp"
#include "schema/xlsx/sheet.hpp"

namespace wsync::schema::xlsx {
namespace {

Result<Shared> read_shared(const Container& container, const Workbook& book) {
  Shared shared;
  shared.from_1904 = book.from_1904;
  if (!book.styles.empty() && container.has(book.styles)) {
    const auto bytes = container.part(book.styles, max_small_part);
    if (!bytes) return fail(bytes.error());
    auto styles = read_styles(*bytes);
    if (!styles) return fail(std::move(styles.error()));
    shared.styles = std::move(*styles);
  }
  if (!book.strings.empty() && container.has(book.strings)) {
    const auto bytes = container.part(book.strings, max_strings_part);
    if (!bytes) return fail(bytes.error());
    auto strings = read_shared_strings(*bytes);
    if (!strings) return fail(std::move(strings.error()));
    shared.strings = std::move(*strings);
  }
  return shared;
}

std::string place_of(const std::filesystem::path& file, const SheetName& sheet) {
  return (file == "-" ? "standard input" : file.filename().string()) + ":" + sheet.name;
}

}  // namespace

Result<std::vector<SheetName>> sheet_names(const std::filesystem::path& file) {
  const auto container = Container::open(file);
  if (!container) return fail(container.error());
  const auto book = read_workbook(*container);
  if (!book) return fail(book.error());
  std::vector<SheetName> names;
  for (const auto& tab : book->tabs) names.push_back(tab.sheet);
  return names;
}

Result<SheetRead> read(const std::filesystem::path& file, std::optional<std::string_view> sheet,
                       const SheetRow& row, const OnCellFinding& finding) {
  const auto container = Container::open(file);
  if (!container) return fail(container.error());
  const auto book = read_workbook(*container);
  if (!book) return fail(book.error());
  const auto chosen = choose_sheet(*container, *book, sheet);
  if (!chosen) return fail(chosen.error());
  const auto& tab = book->tabs[*chosen];
  const auto shared = read_shared(*container, *book);
  if (!shared) return fail(shared.error());
  const auto bytes = container->part(tab.part, max_sheet_part);
  if (!bytes) return fail(bytes.error());
  const auto done = read_sheet(*bytes, *shared, place_of(file, tab.sheet), row, finding);
  if (!done) return fail(Error(done.error()).in("sheet \"" + tab.sheet.name + "\""));
  SheetRead result{tab.sheet, sheet.has_value(), {}};
  for (std::size_t i = 0; i < book->tabs.size(); ++i)
    if (i != *chosen) result.others.push_back(book->tabs[i].sheet);
  return result;
}

}  // namespace wsync::schema::xlsx
