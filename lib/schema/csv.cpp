// SPDX-License-Identifier: MIT
#include "schema/csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "schema/csv_scanner.hpp"

namespace wsync::schema {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";
constexpr std::array delimiters{',', ';', '\t', '|'};

std::string shown(char delimiter) { return delimiter == '\t' ? "tab" : std::string(1, delimiter); }

/// The header line without what stands in quotes.
std::string bare_header(std::string_view content) {
  std::string line;
  bool quoted = false;
  bool any = false;
  for (const char c : content) {
    if (c == '"')
      quoted = !quoted;
    else if (!quoted && (c == '\n' || c == '\r')) {
      if (!line.empty() || any) break;
      continue;  // blank lines in front
    } else if (!quoted)
      line += c;
    any = true;
  }
  return line;
}

std::size_t occurrences(std::string_view text, char c) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), c));
}

}  // namespace

Result<CsvDialect> detect_csv(std::string_view content, std::optional<char> declared) {
  CsvDialect dialect;
  if (content.substr(0, mark.size()) == mark) {
    dialect.byte_order_mark = true;
    content.remove_prefix(mark.size());
  }
  if (trimmed(content).empty()) return fail(Code::input, "the file is empty");
  if (content.starts_with("\xFF\xFE") || content.starts_with("\xFE\xFF"))
    return fail(Code::input, "the file is UTF-16 (Excel's \"Unicode text\"); save it as \"CSV UTF-8\"");
  if (content.find('\0') != std::string_view::npos)
    return fail(Code::input, "this is a binary file, not CSV");
  if (!is_utf8(content)) {
    Error error{.code = Code::input, .message = "the file is not UTF-8"};
    error.hint = "Save it as \"CSV UTF-8\" and run again; accents would be lost otherwise.";
    return fail(std::move(error));
  }
  if (declared) {
    dialect.delimiter = *declared;
    return dialect;
  }
  const auto delimiter = find_delimiter(content);
  if (!delimiter) return fail(delimiter.error());
  dialect.delimiter = *delimiter;
  return dialect;
}

Result<char> find_delimiter(std::string_view content) {
  const std::string header = bare_header(content);
  std::vector<char> fitting;
  for (const char delimiter : delimiters)
    if (occurrences(header, delimiter) > 0) fitting.push_back(delimiter);
  if (fitting.size() > 1) {
    Error error{.code = Code::input,
                .message = fmt::format("the header holds {} and {}: which one parts the columns?",
                                       shown(fitting[0]), shown(fitting[1]))};
    error.hint = "Say it with --delimiter, or rename the column.";
    return fail(std::move(error));
  }
  return fitting.empty() ? ',' : fitting.front();
}

Error csv_fault(std::size_t row) {
  return {
      .code = Code::input,
      .message = fmt::format("row {}: a quotation mark is not closed, or stands where none may stand", row)};
}

Result<void> read_csv(std::string_view content, const CsvDialect& dialect, const CsvRow& row) {
  if (dialect.byte_order_mark) content.remove_prefix(mark.size());
  const CsvScanner scanner(dialect.delimiter);
  CsvCells cells;
  std::size_t at = 0;
  for (std::size_t number = 1;; ++number) {
    switch (scanner.next(content, at, cells)) {
      case CsvScanner::Outcome::end: return {};
      case CsvScanner::Outcome::blank: break;
      case CsvScanner::Outcome::fault: return fail(csv_fault(number));
      case CsvScanner::Outcome::record:
        if (!row(number, cells.cells)) return {};
    }
  }
}

void write_csv_cell(std::string_view text, char delimiter, std::string& out) {
  const bool plain = text.find_first_of("\"\r\n") == std::string_view::npos &&
                     text.find(delimiter) == std::string_view::npos;
  if (plain) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace wsync::schema
