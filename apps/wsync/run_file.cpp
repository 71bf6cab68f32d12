// SPDX-License-Identifier: MIT
#include "run_file.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>

#include "base/file.hpp"
#include "base/text.hpp"
#include "schema/columns.hpp"
#include "schema/csv.hpp"
#include "schema/json.hpp"

namespace wsync::app {
namespace {

using sync::RowResult;
using Rows = std::vector<RowResult>;

struct Document {
  std::optional<std::string> format_version{};
  Rows rows{};
};

const schema::Record& describe(const Document*) {
  static constexpr Field fields[] = {
      field<&Document::format_version>("format_version", "Version of the document."),
      field<&Document::rows>("rows", "What became of each row."),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<Document>("run", "The results of a run.", fields);
  return it;
}

/// Nothing where the text is no document or array of that kind.
std::optional<Rows> read_whole(std::string_view text) {
  Document document;
  std::vector<Problem> ignored;
  const auto& record = schema::record_of<Document>();
  if (text.starts_with('[')) {
    if (!schema::read_json_into(text, *schema::find(record, "rows"), &document, ignored)) return std::nullopt;
    return std::move(document.rows);
  }
  if (!schema::read_json(text, record, &document, ignored)) return std::nullopt;
  if (!document.format_version && document.rows.empty()) return std::nullopt;
  return std::move(document.rows);
}

std::optional<Rows> read_lines(std::string_view text) {
  Rows rows;
  std::vector<Problem> ignored;
  for (const std::string_view line : split(text, '\n')) {
    if (trimmed(line).empty()) continue;
    if (!schema::read_json(line, schema::record_of<RowResult>(), &rows.emplace_back(), ignored))
      return std::nullopt;
  }
  return rows;
}

std::optional<Rows> read_table(std::string_view text) {
  const auto dialect = schema::detect_csv(text);
  if (!dialect) return std::nullopt;
  std::vector<std::optional<schema::Column>> columns;
  Rows rows;
  bool first = true;
  const auto read = schema::read_csv(text, *dialect, [&](std::size_t, const auto& cells) {
    Problem ignored;
    std::vector<Problem> problems;
    if (first) {
      for (const auto cell : cells)
        columns.push_back(schema::find_column(schema::record_of<RowResult>(), trimmed(cell), ignored));
    } else if (std::ranges::any_of(cells, [](auto cell) { return !cell.empty(); })) {
      RowResult& row = rows.emplace_back();
      for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i)
        if (columns[i])
          schema::read_cell(*columns[i], cells[i], schema::DecimalMark::point, &row, problems, {});
    }
    first = false;
    return true;
  });
  const auto has = [&](std::string_view name) {
    return std::ranges::any_of(columns, [&](const auto& column) { return column && column->title == name; });
  };
  if (!read || !has("key") || !has("outcome")) return std::nullopt;
  return rows;
}

std::int64_t ended(const std::filesystem::path& path) {
  struct ::stat facts {};
  if (path != "-" && ::stat(path.c_str(), &facts) == 0)
    return std::int64_t{facts.st_mtim.tv_sec} * 10'000'000 + facts.st_mtim.tv_nsec / 100;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() / 100;
}

Failure no_run_file(const std::filesystem::path& path, std::string why) {
  Error error{.code = Code::input, .message = "this is not the results of a run"};
  error.problems.push_back(
      {path == "-" ? "standard input" : path.filename().string(), "run-file", std::move(why), "", false});
  error.hint =
      "Expected is what a writing command prints with -o json, jsonl or csv: rows with key and outcome.";
  return fail(std::move(error));
}

}  // namespace

Result<RunFile> read_run_file(const std::filesystem::path& path) {
  const auto content = read_file(path);
  if (!content) return fail(content.error());
  const std::string_view text = trimmed(*content);
  if (text.empty()) return no_run_file(path, "it is empty");
  const bool array = text.starts_with('['), object = text.starts_with('{');
  auto rows = array || object ? read_whole(text) : read_table(*content);
  if (!rows && object) rows = read_lines(text);
  if (!rows)
    return no_run_file(path, array || object ? "it is JSON, but no document and no lines of such rows"
                                             : "it is no JSON, and no CSV with the columns key and outcome");
  for (std::size_t i = 0; i < rows->size(); ++i)
    if ((*rows)[i].key.empty() || (*rows)[i].outcome.empty())
      return no_run_file(path, fmt::format("entry {} has no key or no outcome", i + 1));
  return RunFile{std::move(*rows), ended(path)};
}

}  // namespace wsync::app
