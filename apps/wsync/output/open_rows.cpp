// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.hpp"
#include "output/formats.hpp"
#include "output/layout.hpp"
#include "schema/scalar.hpp"
#include "terminal.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

constexpr std::string_view list_hint = "`--fields help` lists them";

Result<Columns> flat_columns(const OutputChoice& choice, const schema::Record& record,
                             const std::vector<std::string_view>& defaults) {
  std::vector<std::string> paths = choice.fields;
  if (paths.empty() && choice.format == Format::table) paths.assign(defaults.begin(), defaults.end());
  if (paths.empty()) return schema::all_columns(record);
  Columns columns;
  std::vector<Problem> problems;
  for (const std::string& path : paths) {
    Problem problem;
    if (auto column = schema::find_column(record, path, problem))
      columns.push_back(std::move(*column));
    else
      problems.push_back(std::move(problem));
  }
  if (!problems.empty()) return usage_error(std::move(problems), std::string(list_hint));
  return columns;
}

}  // namespace

Result<std::unique_ptr<Rows>> open_rows(const OutputChoice& choice, const schema::Record& record,
                                        const std::vector<std::string_view>& columns, bool colour) {
  const bool nested = choice.format == Format::json || choice.format == Format::jsonl || choice.format == Format::xml;
  Selection selection;
  Columns flat;
  if (nested) {
    std::vector<Problem> problems;
    selection = select(record, choice.fields, problems);
    if (!problems.empty()) return usage_error(std::move(problems), std::string(list_hint));
  } else {
    auto found = flat_columns(choice, record, columns);
    if (!found) return fail(std::move(found.error()));
    flat = std::move(*found);
  }
  auto sink = Sink::open(choice.to);
  if (!sink) return fail(std::move(sink.error()));
  const bool lines = choice.format == Format::jsonl || choice.one;   // a document a record
  if (choice.jq) return jq_rows(record, std::move(selection), std::move(*sink), *choice.jq, lines);
  switch (choice.format) {
    case Format::json:
    case Format::jsonl: return json_rows(record, std::move(selection), std::move(*sink), lines);
    case Format::xml: return xml_rows(record, std::move(selection), std::move(*sink));
    case Format::csv: return csv_rows(std::move(flat), std::move(*sink), choice.dialect);
    case Format::tsv: return tsv_rows(std::move(flat), std::move(*sink));
    case Format::table: break;
  }
  (*sink)->buffer() += choice.preface;
  const std::size_t width = terminal_width((*sink)->descriptor()).value_or(0);
  return table_rows(std::move(flat), std::move(*sink), {.bold_header = colour, .width = width});
}

std::string field_list(const schema::Record& record) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& column : schema::all_columns(record)) {
    const auto& shape = *column.leaf().shape;
    lines.push_back({column.title, std::string(to_string(shape.kind)) + (shape.list ? " list" : "")});
  }
  const auto widths = column_widths(lines, 0);
  std::string out;
  const auto columns = schema::all_columns(record);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t left = widths[0] + widths[1] + 4;
    const std::size_t room = left + 20 < 80 ? 80 - left : 76;
    fmt::format_to(std::back_inserter(out), "{:<{}}  {:<{}}", lines[i][0], widths[0], lines[i][1], widths[1]);
    if (room == 76)
      out += "\n    " + wrapped(columns[i].leaf().text, room, 4);
    else
      out += "  " + wrapped(columns[i].leaf().text, room, left);
    out += '\n';
  }
  return out;
}

}  // namespace wsync::app
