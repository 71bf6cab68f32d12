// SPDX-License-Identifier: MIT
#include "markdown.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace wsync::app {

std::string markdown(std::string_view text) {
  std::string out;
  bool in_code = false;
  for (const char c : text) {
    if (c == '`') in_code = !in_code;
    const bool markup = c == '*' || c == '_' || c == '[' || c == ']' || c == '\\';
    if (c == '|' || (markup && !in_code)) out += '\\';
    if (c == '<' && !in_code)
      out += "&lt;";
    else
      out += c;
  }
  return out;
}

std::string code(std::string_view text) { return text.empty() ? "" : fmt::format("`{}`", text); }

std::string anchor(std::string_view heading) {
  std::string out;
  for (const char c : lower(heading)) {
    if (c == ' ') out += '-';
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_') out += c;
  }
  return out;
}

std::string link(std::string_view text, std::string_view target) {
  return fmt::format("[{}]({})", text, target);
}

std::string table_row(std::initializer_list<std::string_view> cells) {
  std::string out = "|";
  for (const auto cell : cells) out += fmt::format(" {}{}|", cell, cell.empty() ? "" : " ");
  return out + '\n';
}

std::string table_head(std::initializer_list<std::string_view> names) {
  std::string out = table_row(names) + '|';
  for (std::size_t i = 0; i < names.size(); ++i) out += " --- |";
  return out + '\n';
}

}  // namespace wsync::app
