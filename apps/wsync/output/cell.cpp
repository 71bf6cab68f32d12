// SPDX-License-Identifier: MIT
#include "output/cell.hpp"

#include <array>

namespace wsync::app {
namespace {

constexpr std::string_view formula_starts = "=+-@\t\r";

/// Most characters are passed by one look.
constexpr auto may_need_quotes = [] {
  std::array<bool, 256> table{};
  for (const char c : {'"', '\n', '\r', ',', ';', '\t', '|'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

/// -12, +3.5, 1,25
bool is_plain_number(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const auto mark = text.find_first_not_of("0123456789");
  if (mark == text.npos) return !text.empty();
  const auto fraction = text.substr(mark + 1);
  return mark > 0 && (text[mark] == '.' || text[mark] == ',') && !fraction.empty() &&
         fraction.find_first_not_of("0123456789") == fraction.npos;
}

}  // namespace

void quote_cell(std::string& out, std::size_t start, char separator) {
  const std::string_view text = std::string_view(out).substr(start);
  bool quotes = false, needed = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  for (const char c : text) {
    if (!may_need_quotes[static_cast<unsigned char>(c)]) continue;
    quotes = quotes || c == '"';
    needed = needed || c == '"' || c == separator || c == '\n' || c == '\r';
  }
  if (!needed) return;
  if (quotes)
    for (std::size_t at = out.find('"', start); at != out.npos; at = out.find('"', at + 2))
      out.insert(at, 1, '"');
  out.insert(start, 1, '"');
  out += '"';
}

void escape_cell(std::string& out, std::size_t start) {
  for (std::size_t at = out.find_first_of("\t\n\r\\", start); at != out.npos;
       at = out.find_first_of("\t\n\r\\", at + 2)) {
    const char c = out[at];
    out[at] = c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : '\\';
    out.insert(at, 1, '\\');
  }
}

void disarm_formula(std::string& out, std::size_t start) {
  const std::string_view text = std::string_view(out).substr(start);
  if (text.empty() || formula_starts.find(text.front()) == text.npos || is_plain_number(text)) return;
  out.insert(start, 1, '\'');
}

}  // namespace wsync::app
