// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "hanos/table.hpp"

namespace wsync::hanos {
namespace {

/// The profile's sheet where the workbook has it, letter case ignored; else the first one with data.
Result<std::optional<std::string>> sheet_of(const std::filesystem::path& path, const Profile& profile) {
  if (profile.sheet.empty()) return std::nullopt;
  const auto names = schema::sheet_names(path);
  if (!names) return fail(names.error());
  for (const auto& one : *names)
    if (same_ignoring_case(one.name, profile.sheet)) return one.name;
  return std::nullopt;
}

}  // namespace

Table read_sheet_table(const std::filesystem::path& path, const std::string& file, const Profile& profile,
                       const ReadLimits& limits) {
  Table table;
  table.encoding = "XLSX";
  const auto refuse = [&](const Error& error) {
    table.findings.push_back(file_finding("A001", file, error.message, error.hint));
    for (const auto& problem : error.problems)
      table.findings.push_back(file_finding("A001", file, problem.message, problem.advice));
  };
  const auto sheet = sheet_of(path, profile);
  if (!sheet) return refuse(sheet.error()), table;
  bool too_many = false;
  const auto use = [&](std::size_t line, const std::vector<std::string_view>& cells,
                       const std::vector<schema::CellKind>& kinds) {
    if (table.header.empty()) {
      table.header_line = line;
      for (const auto cell : cells)
        table.header.emplace_back(trimmed(cell).substr(0, ReadLimits::name_bytes));
      while (!table.header.empty() && table.header.back().empty()) table.header.pop_back();
      return true;
    }
    if (table.rows.size() == limits.rows) return !(too_many = true);
    TableRow& row = table.rows.emplace_back();
    row.line = line;
    const std::size_t width = std::min(cells.size(), table.header.size());
    for (std::size_t i = 0; i < width; ++i) {
      const bool fits = cells[i].size() <= limits.field_bytes;
      row.cells.emplace_back(fits ? cells[i] : std::string_view());
      row.kinds.push_back(kinds[i]);
      if (fits) continue;
      table.findings.push_back(file_finding(
          "A001", file,
          fmt::format("a cell of {} bytes; {} are the limit", cells[i].size(), limits.field_bytes)));
      table.findings.back().line = line;
      table.findings.back().column = table.header[i];
    }
    row.cells.resize(table.header.size());
    row.kinds.resize(table.header.size(), schema::CellKind::blank);
    return true;
  };
  const auto find = [&](schema::CellFinding found) {
    Finding finding = file_finding("A011", file, found.problem.message, found.problem.advice);
    finding.severity = found.problem.warning ? Severity::warning : Severity::error;
    finding.line = found.row;
    if (found.column < table.header.size()) finding.column = table.header[found.column];
    table.findings.push_back(std::move(finding));
  };
  const auto name = *sheet ? std::optional<std::string_view>(**sheet) : std::nullopt;
  const auto read = schema::read_xlsx(path, name, use, find);
  if (!read) return refuse(read.error()), table;
  if (too_many)
    table.findings.push_back(file_finding("A001", file, fmt::format("more than {} rows", limits.rows)));
  if (auto said = schema::remark(*read); !said.empty()) table.remarks.push_back(file + ": " + said);
  return table;
}

}  // namespace wsync::hanos
