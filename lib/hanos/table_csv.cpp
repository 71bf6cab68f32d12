// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/plural.hpp"
#include "base/text.hpp"
#include "hanos/file_text.hpp"
#include "hanos/table.hpp"
#include "schema/csv.hpp"
#include "schema/csv_scanner.hpp"

namespace wsync::hanos {
namespace {

using schema::CsvScanner;

constexpr std::string_view heading = "#wsync-assortment", trailing = "#trailer";

/// Where the first line that is no remark of wsync's begins.
std::size_t first_line(std::string_view text) {
  if (!text.starts_with(heading)) return 0;
  const auto end = text.find_first_of("\r\n");
  return end == text.npos ? text.size() : end;
}

std::optional<std::size_t> number_behind(std::string_view word, const std::vector<std::string_view>& cells) {
  std::string_view text = cells[0].substr(std::min(word.size() + 1, cells[0].size()));
  if (cells.size() > 1) text = cells[1];
  text = trimmed(text);
  std::size_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

class CsvTable {
 public:
  CsvTable(Table& table, const std::string& file, const ReadLimits& limits)
      : table_(table), file_(file), limits_(limits) {}

  void read(std::string_view text, char delimiter) {
    const CsvScanner scanner(delimiter);
    schema::CsvCells record;
    std::size_t at = 0;
    for (std::size_t line = 1;; ++line) {
      const auto outcome = scanner.next(text, at, record);
      if (outcome == CsvScanner::Outcome::end) return;
      if (outcome == CsvScanner::Outcome::blank) continue;
      if (outcome == CsvScanner::Outcome::fault)
        return add("A001", line, "a quotation mark is not closed or stands where none may");
      if (!record.cells.empty() && remark(line, record.cells)) continue;
      if (table_.header.empty()) {
        table_.header_line = line;
        if (record.cells.size() > ReadLimits::columns)
          return add("A001", line,
                     fmt::format("{} columns; {} are the limit", record.cells.size(), ReadLimits::columns));
        for (const auto cell : record.cells)
          table_.header.emplace_back(trimmed(cell).substr(0, ReadLimits::name_bytes));
      } else if (table_.rows.size() == limits_.rows) {
        return add("A001", line, fmt::format("more than {} rows", limits_.rows));
      } else {
        row(line, record.cells);
      }
    }
  }

 private:
  void add(std::string code, std::size_t line, std::string message, std::string hint = {}) {
    table_.findings.push_back(file_finding(std::move(code), file_, std::move(message), std::move(hint)));
    table_.findings.back().line = line;
  }

  /// The lines of wsync's own: `#wsync-assortment;1` and `#trailer;420`.
  bool remark(std::size_t line, const std::vector<std::string_view>& cells) {
    const auto named = [&](std::string_view word) {
      return cells[0] == word ||
             (cells[0].starts_with(word) && cells[0].size() > word.size() &&
              std::string_view(";,|\t").find(cells[0][word.size()]) != std::string_view::npos);
    };
    if (table_.header.empty() && named(heading)) {
      if (number_behind(heading, cells) != 1)
        add("A002", line, "wsync-assortment is of a version that is not known here", "version 1 is read");
      return true;
    }
    if (!named(trailing)) return false;
    table_.announced = number_behind(trailing, cells);
    if (!table_.announced) add("A004", line, "the trailer does not say a number of rows");
    return true;
  }

  void row(std::size_t line, const std::vector<std::string_view>& cells) {
    if (std::all_of(cells.begin(), cells.end(), [](auto cell) { return trimmed(cell).empty(); })) return;
    if (cells.size() != table_.header.size()) {
      add("A004", line,
          fmt::format("{}, but the header has {}", counted(cells.size(), "cell"), table_.header.size()),
          cells.size() < table_.header.size() ? "is the file cut off?"
                                              : "is there a delimiter in a cell that is not in quotes?");
      if (cells.size() > table_.header.size()) return;
    }
    TableRow& row = table_.rows.emplace_back();
    row.line = line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i].size() <= limits_.field_bytes) {
        row.cells.emplace_back(cells[i]);
        continue;
      }
      add("A001", line,
          fmt::format("a cell of {} bytes; {} are the limit", cells[i].size(), limits_.field_bytes));
      table_.findings.back().column = table_.header[i];
      row.cells.emplace_back();
    }
    row.cells.resize(table_.header.size());
  }

  Table& table_;
  const std::string& file_;
  const ReadLimits& limits_;
};

/// What is no CSV at all, but another format that is read.
std::optional<Finding> other_format(std::string_view text, const std::string& file) {
  text = trimmed(text.substr(0, 200));
  if (text.starts_with("UNA") || text.starts_with("UNB+"))
    return file_finding("A001", file, "this is EDIFACT, not CSV", "--file-profile pricat reads PRICAT");
  if (text.starts_with("<?xml") || text.starts_with("<!--"))
    return file_finding("A001", file, "this is XML, not CSV",
                        "--file-profile canonical-xml, ubl-catalogue or one of your own reads it");
  return std::nullopt;
}

}  // namespace

Finding file_finding(std::string code, const std::string& file, std::string message, std::string hint) {
  Finding finding;
  finding.code = std::move(code);
  finding.file = file;
  finding.message = std::move(message);
  finding.hint = std::move(hint);
  return finding;
}

Table read_csv_table(std::string bytes, const std::string& file, const Profile& profile,
                     const ReadLimits& limits) {
  Table table;
  if (bytes.starts_with("PK\x03\x04")) {
    table.findings.push_back(
        file_finding("A001", file, "this is a workbook, not CSV",
                     "--file-profile canonical-xlsx, hanos-sheet or one of your own reads it"));
    return table;
  }
  const auto text = file_text(std::move(bytes), profile.encoding);
  if (!text) {
    table.findings.push_back(unreadable(text.error(), file));
    return table;
  }
  table.encoding = text->encoding;
  if (auto other = other_format(text->text, file)) {
    table.findings.push_back(std::move(*other));
    return table;
  }
  const auto body = std::string_view(text->text).substr(first_line(text->text));
  if (trimmed(body).empty() || body.find_first_not_of(" \t\r\n") == body.npos) {
    table.findings.push_back(file_finding("A003", file, "the file is empty"));
    return table;
  }
  auto delimiter = profile.delimiter;
  if (!delimiter) {
    const auto found = schema::find_delimiter(body);
    if (!found) {
      table.findings.push_back(
          file_finding("A002", file, found.error().message, "say csv.delimiter in a profile of your own"));
      return table;
    }
    delimiter = *found;
  }
  table.delimiter = *delimiter;
  CsvTable(table, file, limits).read(text->text, *delimiter);
  return table;
}

}  // namespace wsync::hanos
