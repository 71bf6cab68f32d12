// SPDX-License-Identifier: MIT
#include "schema/csv_scanner.hpp"

#include <cstring>

namespace wsync::schema {
namespace {

bool ends_line(char c) { return c == '\n' || c == '\r'; }

std::string unescaped(std::string_view cell) {
  std::string out;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const char next = cell[i] == '\\' && i + 1 < cell.size() ? cell[i + 1] : '\0';
    const char meant = next == 't'    ? '\t'
                       : next == 'n'  ? '\n'
                       : next == 'r'  ? '\r'
                       : next == '\\' ? '\\'
                                      : '\0';
    out += meant == '\0' ? cell[i] : meant;
    if (meant != '\0') ++i;
  }
  return out;
}

}  // namespace

CsvScanner::CsvScanner(char delimiter, Quoting quoting) : delimiter_(delimiter), quoting_(quoting) {
  for (const char c : {delimiter, '\n', '\r'}) ends_[static_cast<unsigned char>(c)] = true;
  if (quoting == Quoting::quotes) ends_[static_cast<unsigned char>('"')] = true;
}

CsvScanner::Outcome CsvScanner::next(std::string_view text, std::size_t& at, CsvCells& row) const {
  row.cells.clear();
  if (!row.own.empty()) row.own.clear();
  if (at >= text.size()) return Outcome::end;
  const char* const end = text.data() + text.size();
  while (true) {
    const char* const begin = text.data() + at;
    if (begin != end && *begin == '"' && quoting_ == Quoting::quotes) {
      if (!quoted_cell(text, at, row)) return Outcome::fault;
    } else {
      const char* stop = begin;
      while (stop != end && !ends_[static_cast<unsigned char>(*stop)]) ++stop;
      const std::string_view cell(begin, static_cast<std::size_t>(stop - begin));
      if (stop != end && *stop == '"' && delimiter_ != '"' && quoting_ == Quoting::quotes)
        return Outcome::fault;
      if (quoting_ == Quoting::escapes && cell.find('\\') != std::string_view::npos)
        row.cells.emplace_back(row.own.emplace_back(unescaped(cell)));
      else
        row.cells.push_back(cell);
      at += cell.size();
    }
    if (at == text.size()) break;
    const char c = text[at++];
    if (c == delimiter_) continue;
    if (c == '\r' && at < text.size() && text[at] == '\n') ++at;
    break;
  }
  const bool blank = row.cells.size() == 1 && row.cells.front().empty();
  return blank ? Outcome::blank : Outcome::record;
}

/// From its first quote to behind its last one.
bool CsvScanner::quoted_cell(std::string_view text, std::size_t& at, CsvCells& row) const {
  const std::size_t begin = at + 1;
  std::size_t from = begin;
  std::string* doubled = nullptr;
  while (true) {
    const auto quote = text.find('"', from);
    if (quote == std::string_view::npos) return false;
    const char next = quote + 1 < text.size() ? text[quote + 1] : '\n';
    if (next == '"') {
      if (doubled == nullptr) doubled = &row.own.emplace_back();
      doubled->append(text.substr(from, quote + 1 - from));
      from = quote + 2;
      continue;
    }
    if (next != delimiter_ && !ends_line(next)) return false;
    if (doubled == nullptr) {
      row.cells.push_back(text.substr(begin, quote - begin));
    } else {
      doubled->append(text.substr(from, quote - from));
      row.cells.emplace_back(*doubled);
    }
    at = quote + 1;
    return true;
  }
}

}  // namespace wsync::schema
