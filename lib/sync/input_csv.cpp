// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "schema/csv.hpp"
#include "sync/decimal_mark.hpp"
#include "sync/input.hpp"

namespace wsync::sync {
namespace {

/// `Segment.Id`, as a list shows it, is `SegmentId` in a form.
std::optional<schema::Column> column_of_answer(const Record& record, std::string_view path) {
  const auto dot = path.rfind('.');
  if (dot == path.npos) return std::nullopt;
  const auto last = path.substr(dot + 1);
  if (!same_ignoring_case(last, "Id") && !same_ignoring_case(last, "Abbreviation")) return std::nullopt;
  Problem unused;
  auto column = schema::find_column(record, path.substr(0, dot), unused);
  if (!column || column->leaf().rules.table.empty()) return std::nullopt;
  return column;
}

}  // namespace

void Input::bind(const std::vector<std::string_view>& header, std::vector<Problem>& findings) {
  std::vector<std::string_view> strangers;  // mean nothing to the model: a missing column may be meant
  std::vector<std::pair<std::size_t, Problem>> unknown;
  std::vector<std::string> left_out;
  const auto at_header = [&](std::string_view name) { return fmt::format("{}:1:{}", name_, name); };
  for (const auto cell : header) {
    const auto name = trimmed(cell);
    Binding binding{std::string(name), std::nullopt, same_ignoring_case(name, "Action"),
                    options_.decimal.value_or(schema::DecimalMark::point)};
    if (!binding.is_action && !name.empty()) {  // a column without a name may only be empty
      Problem problem;
      binding.column = schema::find_column(*record_, field_name(name), problem);
      if (!binding.column) binding.column = column_of_answer(*record_, field_name(name));
      if (!binding.column && is_only_shown(field_name(name))) {
        left_out.emplace_back(name);
      } else if (!binding.column) {
        problem.where = at_header(name);
        problem.code = "column.unknown";
        problem.message = fmt::format("no field is called \"{}\"", name);
        if (problem.advice.empty()) problem.advice = "name it with --map, or take the column out";
        unknown.emplace_back(bindings_.size(), std::move(problem));
        strangers.push_back(name);
      } else {
        const auto twin = std::find_if(bindings_.begin(), bindings_.end(), [&](const Binding& other) {
          return other.column && other.column->title == binding.column->title;
        });
        if (twin != bindings_.end())
          findings.push_back(
              {at_header(name), "column.twice", fmt::format("{} stands here twice", name), "", false});
      }
    }
    bindings_.push_back(std::move(binding));
  }
  say_left_out(left_out);
  find_idle_renames(header, findings);
  const Row all{0, options_.action, {}, {}};  // an Action column may make any row a new one
  const bool updates =
      options_.action == Action::update &&
      std::none_of(bindings_.begin(), bindings_.end(), [](const auto& one) { return one.is_action; });
  for (const auto& field : required_) {
    if (has_column(field) || (updates && !needs(all, field))) continue;
    const auto meant = near_miss(field, strangers);
    findings.push_back({at_header(field), "column.missing", fmt::format("the column {} is missing", field),
                        meant ? fmt::format("is it the one called \"{}\"?", *meant) : "", false});
    if (meant) std::erase_if(unknown, [&](const auto& one) { return bindings_[one.first].header == *meant; });
  }
  for (auto& [index, problem] : unknown) findings.push_back(std::move(problem));
  for (const auto& field : wanted_fields(*record_))
    if (!has_column(field) && !updates)
      findings.push_back({at_header(field), "column.wanted",
                          fmt::format("there is no column {}; what is new probably needs it", field), "",
                          true});
}

/// A renaming of a column that the file does not have is a slip: what was meant would be left out in silence.
void Input::find_idle_renames(const std::vector<std::string_view>& header,
                              std::vector<Problem>& findings) const {
  for (const auto& rename : options_.renames) {
    const std::string& from = rename.first;
    const bool there = std::any_of(header.begin(), header.end(), [&](std::string_view cell) {
      return same_ignoring_case(trimmed(cell), from);
    });
    if (there) continue;
    const auto meant = near_miss(from, header);
    findings.push_back({fmt::format("{}:1:{}", name_, from), "map.unknown",
                        fmt::format("--map speaks of a column \"{}\" that the file does not have", from),
                        meant ? fmt::format("did you mean \"{}\"?", trimmed(*meant)) : "", false});
  }
}

void Input::add_row(std::size_t number, const std::vector<std::string_view>& cells,
                    std::vector<Problem>& findings) {
  Row row{number, options_.action, {cells.begin(), cells.end()}, {}};
  // What `--csv-dialect excel-nl` put before a cell that a spreadsheet would take for a formula.
  for (auto& cell : row.cells)
    if (cell.size() > 1 && cell[0] == '\'' &&
        std::string_view("=+-@\t\r").find(cell[1]) != std::string_view::npos)
      cell.erase(0, 1);
  if (cells.size() > bindings_.size())
    findings.push_back({fmt::format("{}:{}", name_, number), "cells",
                        fmt::format("{} cells, but the header has {}", cells.size(), bindings_.size()),
                        "is there a delimiter in a cell that is not in quotes?", false});
  const bool blank =
      std::all_of(cells.begin(), cells.end(), [](std::string_view cell) { return trimmed(cell).empty(); });
  if (cells.size() < bindings_.size() && !blank)
    findings.push_back({fmt::format("{}:{}", name_, number), "cells",
                        fmt::format("{} cells, but the header has {}", cells.size(), bindings_.size()),
                        "is the file cut off?", false});
  row.cells.resize(bindings_.size());
  if (std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return trimmed(cell).empty(); }))
    return;
  for (std::size_t i = 0; i < bindings_.size(); ++i) {
    if (trimmed(row.cells[i]).empty()) continue;
    if (bindings_[i].header.empty() && !bindings_[i].is_action)
      findings.push_back({fmt::format("{}:{}:column {}", name_, number, i + 1), "column.nameless",
                          fmt::format("\"{}\" stands in a column without a name", row.cells[i]), "", false});
    if (!bindings_[i].is_action) continue;
    const auto action = parse_action(row.cells[i]);
    if (action)
      row.action = *action;
    else
      findings.push_back({fmt::format("{}:{}:{}", name_, number, bindings_[i].header), "action",
                          fmt::format("\"{}\" is no action", row.cells[i]),
                          "create, update, merge, delete or ignore", false});
  }
  rows_.push_back(std::move(row));
}

void Input::find_marks(char delimiter, std::vector<Problem>& findings) {
  if (options_.decimal) return;
  for (std::size_t i = 0; i < bindings_.size(); ++i) {
    auto& binding = bindings_[i];
    if (!binding.column || binding.column->leaf().shape->kind != schema::Kind::decimal) continue;
    std::vector<std::string_view> values;
    for (const auto& row : rows_) values.push_back(trimmed(row.cells[i]));
    const auto found = find_decimal_mark(values, delimiter == ',');
    binding.mark = found.mark;
    if (found.verdict == MarkFinding::Verdict::proved) {
      if (found.mark == schema::DecimalMark::comma)
        remarks_.push_back(fmt::format("{}: {} has a decimal comma, as \"{}\" in row {} proves", name_,
                                       binding.header, values[found.index], rows_[found.index].number));
      continue;
    }
    if (found.verdict == MarkFinding::Verdict::mixed) {
      binding.mark = schema::DecimalMark::point;  // each value with a comma becomes a finding of its own
      continue;
    }
    findings.push_back({fmt::format("{}:{}:{}", name_, rows_[found.index].number, binding.header),
                        "decimal.ambiguous",
                        fmt::format("\"{}\" may be a decimal number or thousands", values[found.index]),
                        "say which with --decimal point or --decimal comma", false});
  }
}

Result<void> Input::read_csv(std::string_view file, std::vector<Problem>& findings) {
  // Excel's first line `sep=;` says the delimiter; as an empty line it keeps the row numbers right.
  std::string content(file);
  const auto sep = content.find("sep=");
  const bool named = (sep == 0 || sep == 3) && content.size() > sep + 5 &&
                     (content[sep + 5] == '\r' || content[sep + 5] == '\n');
  auto delimiter = options_.delimiter;
  if (named) {
    if (!delimiter) delimiter = content[sep + 4];
    content.erase(sep, 5);
  }
  const auto dialect = schema::detect_csv(content, delimiter);
  if (!dialect) return fail(dialect.error());
  const auto read = schema::read_csv(content, *dialect, [&](std::size_t number, const auto& cells) {
    if (bindings_.empty())
      bind(cells, findings);
    else
      add_row(number, cells, findings);
    return true;
  });
  if (!read) return read;
  find_marks(dialect->delimiter, findings);
  return {};
}

}  // namespace wsync::sync
