// SPDX-License-Identifier: MIT
#include "findings.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "context.hpp"
#include "output/formats.hpp"
#include "sync/input.hpp"

namespace wsync::app {
namespace {

struct Finding {
  std::string file{};
  std::optional<std::int64_t> row{};
  std::optional<std::string> column{};
  std::string code{};
  std::string severity{};
  std::string message{};
  std::optional<std::string> advice{};
};

const schema::Record& describe(const Finding*) {
  static constexpr Field fields[] = {
      field<&Finding::file>("file", "The input.", {.source = Source::ours}),
      field<&Finding::row>("row", "Its row as a spreadsheet counts.", {.source = Source::ours}),
      field<&Finding::column>("column", "The column as the input spells it.", {.source = Source::ours}),
      field<&Finding::code>("code", "What is wrong, for programs.", {.source = Source::ours}),
      field<&Finding::severity>("severity", "error, or warning where nothing is refused.",
                                {.source = Source::ours}),
      field<&Finding::message>("message", "What is wrong, for people.", {.source = Source::ours}),
      field<&Finding::advice>("advice", "What to do about it.", {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<Finding>("finding", "Something wrong with a row.", fields);
  return it;
}

/// `prices.csv:7:Prijs` in its parts; a name may hold colons too. Of a workbook the file is
/// `prices.xlsx:2026`, for a sheet may be called like a row.
Finding finding_of(const Problem& problem, bool in_sheet) {
  Finding finding{
      .code = problem.code, .severity = problem.warning ? "warning" : "error", .message = problem.message};
  if (!problem.advice.empty()) finding.advice = problem.advice;
  const std::string_view where = problem.where;
  finding.file = where;
  auto colon = where.find(':');
  if (in_sheet && colon != where.npos) colon = where.find(':', colon + 1);
  for (; colon != where.npos; colon = where.find(':', colon + 1)) {
    const auto end = std::min(where.find_first_not_of("0123456789", colon + 1), where.size());
    if (end == colon + 1 || end - colon > 16 || (end < where.size() && where[end] != ':')) continue;
    finding.file = where.substr(0, colon);
    finding.row = std::stoll(std::string(where.substr(colon + 1, end - colon - 1)));
    if (end < where.size()) finding.column = where.substr(end + 1);
    break;
  }
  return finding;
}

}  // namespace

Result<void> write_findings(Context& context, const std::vector<Problem>& problems) {
  const auto file = context.typed().value("findings");
  if (!file) return {};
  OutputChoice choice;
  choice.format = file->ends_with(".json") ? Format::json : Format::csv;
  if (context.typed().value("csv-dialect") == "excel-nl") choice.dialect = CsvDialect::excel_nl;
  choice.to = file;
  const auto& typed = context.typed();
  const bool in_sheet =
      typed.has("format") ? typed.value("format") == "xlsx"
                          : !typed.arguments().empty() &&
                                sync::format_of(typed.arguments().front()) == sync::Format::xlsx;
  auto rows = open_rows(choice, schema::record_of<Finding>(), {}, false);
  if (!rows) return fail(std::move(rows.error()));
  for (const auto& problem : problems) {
    const auto finding = finding_of(problem, in_sheet);
    if (auto added = (*rows)->add(&finding); !added) return added;
  }
  return (*rows)->finish();
}

}  // namespace wsync::app
