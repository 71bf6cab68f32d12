// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "schema/csv.hpp"
#include "schema/decimal_mark.hpp"
#include "sync/input.hpp"
#include "sync/json_items.hpp"
#include "sync/sheet_text.hpp"

namespace wsync::sync {
namespace {

bool is_blank(std::string_view cell) { return trimmed(cell).empty(); }

/// Without what `--csv-dialect excel-nl` put before a cell that a spreadsheet would take for a formula.
std::string_view rearmed(std::string_view cell) {
  const bool disarmed = cell.size() > 1 && cell[0] == '\'' &&
                        std::string_view("=+-@\t\r").find(cell[1]) != std::string_view::npos;
  return disarmed ? cell.substr(1) : cell;
}

/// Excel's first line `sep=;` says the delimiter; what is left of it is a blank line, so that rows keep their
/// numbers.
std::optional<char> take_separator_line(std::string_view& text) {
  const bool named = text.starts_with("sep=") && text.size() > 5 && (text[5] == '\r' || text[5] == '\n');
  if (!named) return std::nullopt;
  const char delimiter = text[4];
  text.remove_prefix(5);
  return delimiter;
}

/// In TSV a cell in quotes, or a backslash that begins no escape, comes from a program with other rules.
void find_other_rules(std::string_view line, char delimiter, const std::string& where,
                      std::vector<Problem>& findings) {
  for (const auto cell : split(line, delimiter)) {
    if (cell.size() > 1 && cell.front() == '"' && cell.back() == '"')
      findings.push_back({where, "tsv.quotes", fmt::format("{} stands in quotes, which TSV has not", cell),
                          "take them away, or read the file with --format csv --delimiter tab", false});
    for (auto at = cell.find('\\'); at != cell.npos; at = cell.find('\\', at + 2)) {
      if (at + 1 < cell.size() && std::string_view("tnr\\").find(cell[at + 1]) != cell.npos) continue;
      findings.push_back({where, "tsv.escape", fmt::format("\"{}\" has a backslash that means nothing", cell),
                          "write \\\\ for one, or read the file with --format csv --delimiter tab", false});
      break;
    }
  }
}

}  // namespace

Result<void> Input::read_cells(std::vector<Problem>& findings) {
  const bool tsv = options_.format == Format::tsv;
  std::optional<char> delimiter = SheetText::delimiter;
  if (!sheet_) {
    delimiter = take_separator_line(text_);
    if (options_.delimiter) delimiter = options_.delimiter;
  }
  if (!delimiter && tsv) delimiter = '\t';
  if (!delimiter) {
    const auto found = schema::find_delimiter(text_);
    if (!found) return fail(found.error());
    delimiter = *found;
  }
  using enum schema::CsvScanner::Outcome;
  using Quoting = schema::CsvScanner::Quoting;
  scanner_ = schema::CsvScanner(*delimiter, tsv ? Quoting::escapes : Quoting::quotes);
  schema::CsvCells row;
  std::vector<std::pair<std::size_t, schema::MarkEvidence>> marks;
  std::size_t at = 0;
  for (std::size_t number = 1;; ++number) {
    const auto begin = at;
    const auto outcome = scanner_.next(text_, at, row);
    if (outcome == end) break;
    if (outcome == fault) return fail(schema::csv_fault(number));
    kept_.passed(at - begin);
    if (outcome == blank) continue;
    const auto kinds = sheet_ ? SheetText::take_kinds(row) : std::string_view();
    if (bindings_.empty()) {
      header_row_ = number;
      bind(row.cells, findings);
      for (std::size_t i = 0; i < bindings_.size() && !options_.decimal; ++i)
        if (const auto& column = bindings_[i].column;
            column && column->leaf().shape->kind == schema::Kind::decimal)
          marks.emplace_back(i, schema::MarkEvidence());
      continue;
    }
    if (!add_record(row.cells, kinds, begin, number, findings)) continue;
    for (auto& [column, evidence] : marks)
      if (column < row.cells.size() && (!sheet_ || SheetText::is(schema::CellKind::text, kinds, column)))
        evidence.look(trimmed(rearmed(row.cells[column])), rows_.size() - 1);
    if (const auto line = text_.substr(begin, at - begin); tsv && line.find_first_of("\\\"") != line.npos)
      find_other_rules(line.substr(0, line.find_last_not_of("\r\n") + 1), *delimiter,
                       fmt::format("{}:{}", name_, number), findings);
  }
  for (const auto& [column, evidence] : marks) {
    auto& binding = bindings_[column];
    const auto found = evidence.found(!sheet_ && *delimiter == ',');
    // Of a mixed column each value with a comma becomes a finding of its own.
    if (found.verdict == schema::MarkFinding::Verdict::mixed) continue;
    binding.mark = found.mark;
    const bool ambiguous = found.verdict == schema::MarkFinding::Verdict::ambiguous;
    if (!ambiguous && found.mark == schema::DecimalMark::point) continue;
    const auto one = this->row(found.index);
    const auto value = trimmed(one.cells[column]);
    if (ambiguous)
      findings.push_back({fmt::format("{}:{}:{}", name_, one.number, binding.header), "decimal.ambiguous",
                          fmt::format("\"{}\" may be a decimal number or thousands", value),
                          "say which with --decimal point or --decimal comma", false});
    else
      remarks_.push_back(fmt::format("{}: {} has a decimal comma, as \"{}\" in row {} proves", name_,
                                     binding.header, value, one.number));
  }
  return {};
}

/// False where the record is none: nothing stands in it.
bool Input::add_record(const std::vector<std::string_view>& cells, std::string_view kinds, std::size_t offset,
                       std::size_t number, std::vector<Problem>& findings) {
  const std::size_t columns = bindings_.size();
  const auto complain = [&](std::string advice) {
    findings.push_back({fmt::format("{}:{}", name_, number), "cells",
                        fmt::format("{} cells, but the header has {}", cells.size(), columns),
                        std::move(advice), false});
  };
  if (cells.size() > columns)
    complain(sheet_ ? "clear what stands right of the last column, or give it a header"
                    : "is there a delimiter in a cell that is not in quotes?");
  const auto last = cells.begin() + static_cast<std::ptrdiff_t>(std::min(cells.size(), columns));
  const bool all_blank = std::all_of(cells.begin(), last, is_blank);
  if (all_blank && !SheetText::has(schema::CellKind::unusable, kinds)) return false;
  if (cells.size() < columns) complain("is the file cut off?");
  for (std::size_t i = 0; i < std::min(cells.size(), columns); ++i) {
    const auto& binding = bindings_[i];
    if (binding.column || is_blank(cells[i])) continue;
    const auto cell = rearmed(cells[i]);
    if (binding.header.empty() && !binding.is_action)
      findings.push_back({fmt::format("{}:{}:column {}", name_, number, i + 1), "column.nameless",
                          fmt::format("\"{}\" stands in a column without a name", cell), "", false});
    if (binding.is_action && !parse_action(cell))
      findings.push_back({fmt::format("{}:{}:{}", name_, number, binding.header), "action",
                          fmt::format("\"{}\" is no action", cell), "create, update, merge, delete or ignore",
                          false});
  }
  rows_.add(offset, number);
  return true;
}

/// The row that these cells make; room is used again.
void Input::cells_row(const std::vector<std::string_view>& cells, Row& row) const {
  row.members.clear();
  row.unusable.clear();
  row.action = options_.action;
  row.cells.resize(bindings_.size());
  for (std::size_t i = 0; i < bindings_.size(); ++i) {
    const auto cell = i < cells.size() ? rearmed(cells[i]) : std::string_view();
    row.cells[i].assign(cell);
    if (bindings_[i].is_action && !is_blank(cell)) row.action = parse_action(cell).value_or(options_.action);
  }
}

/// The cells of a record as they stand there; what they were, where it is a sheet's.
std::string_view Input::scan(std::size_t index, schema::CsvCells& room) const {
  std::size_t at = rows_.offset(index);
  (void)scanner_.next(text_, at, room);
  kept_.passed(at - rows_.offset(index));
  if (!sheet_) return {};
  const auto kinds = SheetText::take_kinds(room);
  write_marks(kinds, room);
  return kinds;
}

std::vector<std::string> Input::cells(std::size_t index) const {
  if (plan_) return row(index).cells;
  schema::CsvCells room;
  (void)scan(index, room);
  std::vector<std::string> cells(room.cells.begin(), room.cells.end());
  cells.resize(bindings_.size());
  return cells;
}

void Input::read_row(std::size_t index, Row& row, schema::CsvCells& room) const {
  row.number = rows_.number(index);
  if (!objects_ && !plan_) {
    const auto kinds = scan(index, room);
    cells_row(room.cells, row);
    for (std::size_t i = 0; i < std::min(kinds.size(), bindings_.size()); ++i)
      if (SheetText::is(schema::CellKind::unusable, kinds, i)) row.unusable.push_back(i);
    return;
  }
  std::vector<Problem> told;  // when the file was read
  if (objects_) return object_row(members(index), row, told);
  std::vector<std::string> own;
  const auto line = plan_line(index);
  if (const auto* json = find_member(line, "cells"))
    if (auto texts = texts_in(*json)) own = std::move(*texts);
  cells_row({own.begin(), own.end()}, row);
}

Row Input::row(std::size_t index) const {
  Row row;
  schema::CsvCells room;
  read_row(index, row, room);
  return row;
}

void Input::each(std::size_t first, std::size_t count, const RowUse& use) const {
  Row row;
  schema::CsvCells room;
  for (std::size_t index = first; index < size() && index - first < count; ++index) {
    read_row(index, row, room);
    if (!use(index, row)) return;
  }
}

}  // namespace wsync::sync
