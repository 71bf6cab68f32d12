// SPDX-License-Identifier: MIT
#include "schema/csv.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/text.hpp"

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

/// What libcsv's callbacks fill.
struct Rows {
  const CsvRow& use;
  std::string text{};  // the cells of a row, one behind the other
  std::vector<std::size_t> ends{};
  std::vector<std::string_view> cells{};
  std::size_t row = 0;
  int last_end = 0;  // of CR and LF, what ended the row before
  bool stopped = false;

  void cell(const char* content, std::size_t size) {
    text.append(content, size);
    ends.push_back(text.size());
    last_end = 0;
  }
  void end(int by) {
    const bool second_half = by == '\n' && last_end == '\r' && ends.empty();  // of CR LF
    last_end = second_half ? 0 : by;
    if (second_half) return;
    ++row;
    const bool blank = ends.size() <= 1 && text.empty();  // a line with nothing in it is no record
    if (!stopped && !blank) {
      cells.clear();
      std::size_t begin = 0;
      for (const auto stop : ends) {
        cells.push_back(std::string_view(text).substr(begin, stop - begin));
        begin = stop;
      }
      stopped = !use(row, cells);
    }
    text.clear();
    ends.clear();
  }
};

void on_cell(void* content, std::size_t size, void* rows) {
  static_cast<Rows*>(rows)->cell(static_cast<const char*>(content), size);
}
void on_row(int by, void* rows) { static_cast<Rows*>(rows)->end(by); }
int no_space(unsigned char) { return 0; }  // libcsv would trim cells

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
  if (!fitting.empty()) dialect.delimiter = fitting.front();
  return dialect;
}

Result<void> read_csv(std::string_view content, const CsvDialect& dialect, const CsvRow& row) {
  if (dialect.byte_order_mark) content.remove_prefix(mark.size());
  csv_parser parser;
  if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL | CSV_REPALL_NL) != 0)
    return fail(Code::internal, "libcsv cannot start");
  const std::unique_ptr<csv_parser, decltype(&csv_free)> owner(&parser, &csv_free);
  csv_set_delim(&parser, static_cast<unsigned char>(dialect.delimiter));
  csv_set_space_func(&parser, no_space);
  Rows rows{.use = row};
  const auto read = csv_parse(&parser, content.data(), content.size(), on_cell, on_row, &rows);
  if (rows.stopped) return {};
  if (read != content.size() || csv_fini(&parser, on_cell, on_row, &rows) != 0)
    return fail(
        Code::input,
        fmt::format("row {}: a quotation mark is not closed, or stands where none may stand", rows.row + 1));
  return {};
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
