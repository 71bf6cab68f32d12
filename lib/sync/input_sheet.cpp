// SPDX-License-Identifier: MIT
// Workbooks: a sheet becomes text once and is then read as any other; what was wrong with its cells gets the
// names of its columns.
#include <fmt/format.h>

#include <algorithm>

#include "sync/input.hpp"
#include "sync/sheet_text.hpp"

namespace wsync::sync {

Result<Input> Input::read_sheet(const std::filesystem::path& file, const std::string& name,
                                const Record& record, const InputOptions& options,
                                std::vector<Problem>& findings) {
  SheetText sheet;
  Result<void> added;
  std::vector<schema::CellFinding> found;
  const auto read = schema::read_xlsx(
      file, options.sheet,
      [&](std::size_t number, const auto& cells, const auto& kinds) {
        added = sheet.add(number, cells, kinds);
        return added.has_value();
      },
      [&](schema::CellFinding one) { found.push_back(std::move(one)); });
  if (!read) {
    Error error = read.error();
    if (error.code == Code::input && error.message.find(name) == std::string::npos)
      error.message = fmt::format("{}: {}", name, error.message);
    return fail(std::move(error));
  }
  if (!added) return fail(std::move(added.error()));
  auto kept = sheet.finish();
  if (!kept) return fail(std::move(kept.error()));
  InputText text{.kept = std::move(*kept)};
  text.text = text.kept.view();
  if (text.text.empty())
    return fail(Code::input, fmt::format("{}: the sheet \"{}\" is empty", name, read->sheet.name));
  auto input =
      read_text_of(fmt::format("{}:{}", name, read->sheet.name), std::move(text), record, options, findings);
  if (!input) return input;
  input->place_findings(std::move(found), findings);
  // Who names a sheet knows that there are others.
  if (auto remark = schema::remark(*read); !remark.empty() && options.sheet != read->sheet.name)
    input->remarks_.insert(input->remarks_.begin(), fmt::format("{}: {}", name, remark));
  return input;
}

/// Columns that are left out, and rows that are to be ignored, may hold anything.
void Input::place_findings(std::vector<schema::CellFinding> found, std::vector<Problem>& findings) const {
  for (auto& [number, column, problem] : found) {
    const bool of_cell = column != schema::CellFinding::no_column;
    if (of_cell && column < bindings_.size() && !bindings_[column].header.empty()) {
      const auto& binding = bindings_[column];
      if (number > header_row_) {
        if (!binding.column && !binding.is_action) continue;
        if (const auto index = rows_.find(number); index && row(*index).action == Action::ignore) continue;
      }
      problem.where = fmt::format("{}:{}:{}", name_, number, binding.header);
    }
    findings.push_back(std::move(problem));
  }
}

/// Numbers of a sheet have a point; in a column whose texts have decimal commas they get one too, so that a
/// row has one mark only.
void Input::write_marks(std::string_view kinds, schema::CsvCells& room) const {
  for (std::size_t i = 0; i < std::min(room.cells.size(), bindings_.size()); ++i) {
    const auto& [header, column, is_action, mark] = bindings_[i];
    if (mark == schema::DecimalMark::point || !column ||
        column->leaf().shape->kind != schema::Kind::decimal ||
        !SheetText::is(schema::CellKind::number, kinds, i))
      continue;
    const auto point = room.cells[i].find('.');
    if (point == std::string_view::npos) continue;
    auto& own = room.own.emplace_back(room.cells[i]);
    own[point] = ',';
    room.cells[i] = own;
  }
}

}  // namespace wsync::sync
