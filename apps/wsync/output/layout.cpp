// SPDX-License-Identifier: MIT
#include "output/layout.hpp"

#include <algorithm>
#include <numeric>

#include "base/text.hpp"

namespace wsync::app {
namespace {

constexpr std::size_t gap = 2, narrowest = 6;

std::size_t next_letter(std::string_view utf8, std::size_t at) {
  ++at;
  while (at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80) ++at;
  return at;
}

}  // namespace

std::vector<std::size_t> column_widths(const std::vector<std::vector<std::string>>& lines, std::size_t limit) {
  std::vector<std::size_t> widths(lines.empty() ? 0 : lines.front().size());
  for (const auto& cells : lines)
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], display_width(cells[i]));
  if (limit == 0 || widths.empty()) return widths;
  const std::size_t room = limit - std::min(limit, gap * (widths.size() - 1));
  while (std::accumulate(widths.begin(), widths.end(), std::size_t{0}) > room) {
    const auto widest = std::ranges::max_element(widths);
    if (*widest <= narrowest) break;
    --*widest;
  }
  return widths;
}

std::string_view front_of(std::string_view utf8, std::size_t width) {
  std::size_t taken = 0, at = 0;
  while (at < utf8.size()) {
    const std::size_t next = next_letter(utf8, at);
    const std::size_t letter = display_width(utf8.substr(at, next - at));
    if (taken + letter > width) break;
    taken += letter;
    at = next;
  }
  return utf8.substr(0, at);
}

void write_padded(std::string_view cell, std::size_t width, bool right, bool last, bool cut, std::string& out) {
  std::size_t wide = display_width(cell);
  bool ellipsis = false;
  if (cut && wide > width && width > 0) {
    cell = front_of(cell, width - 1);
    wide = display_width(cell) + 1;
    ellipsis = true;
  }
  const std::size_t blanks = width > wide ? width - wide : 0;
  if (right) out.append(blanks, ' ');
  out += cell;
  if (ellipsis) out += "\u2026";
  if (!right && !last) out.append(blanks, ' ');
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
  std::string out;
  bool first = true;
  for (const std::string_view paragraph : split(text, '\n')) {
    if (!first) out += '\n';
    std::size_t column = 0;
    for (const std::string_view word : split(paragraph, ' ')) {
      if (word.empty()) continue;
      const std::size_t wide = display_width(word);
      if (column > 0 && column + 1 + wide > width) {
        out += '\n';
        column = 0;
      }
      if (column > 0)
        out += ' ', ++column;
      else if (!first || !out.empty())
        out.append(indent, ' ');
      out += word;
      column += wide;
    }
    first = false;
  }
  return out;
}

std::vector<std::string> paragraphs(std::string_view text) {
  std::vector<std::string> all;
  bool fresh = true;
  for (const std::string_view line : split(text, '\n')) {
    const bool kept = line.starts_with(' ');
    if (trimmed(line).empty()) {
      fresh = true;
    } else if (fresh || (kept != all.back().starts_with(' '))) {
      all.emplace_back(line);
      fresh = false;
    } else {
      all.back() += kept ? '\n' : ' ';
      all.back() += line;
    }
  }
  return all;
}

}  // namespace wsync::app
