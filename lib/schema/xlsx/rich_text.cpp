// SPDX-License-Identifier: MIT
#include "schema/xlsx/rich_text.hpp"

#include <charconv>
#include <optional>

#include "schema/xlsx/limits.hpp"

namespace wsync::schema::xlsx {
namespace {

/// The UTF-16 unit of `_x000D_` at the start of `text`.
std::optional<unsigned> escaped_unit(std::string_view text) {
  if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return std::nullopt;
  unsigned unit = 0;
  const auto read = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
  if (read.ec != std::errc{} || read.ptr != text.data() + 6) return std::nullopt;
  return unit;
}

void append_utf8(unsigned point, std::string& out) {
  const auto put = [&](unsigned byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (point < 0x80) return put(point);
  if (point < 0x800) {
    put(0xC0 | point >> 6);
  } else if (point < 0x10000) {
    put(0xE0 | point >> 12);
    put(0x80 | (point >> 6 & 0x3F));
  } else {
    put(0xF0 | point >> 18);
    put(0x80 | (point >> 12 & 0x3F));
    put(0x80 | (point >> 6 & 0x3F));
  }
  put(0x80 | (point & 0x3F));
}

/// How many bytes of `text` an escape at its start takes; 0 where there is none that makes a character.
std::size_t append_escaped(std::string_view text, std::string& out) {
  const auto unit = escaped_unit(text);
  if (!unit || *unit == 0 || *unit == 0xFFFE || *unit == 0xFFFF) return 0;
  if (*unit < 0xD800 || *unit > 0xDFFF) {
    append_utf8(*unit, out);
    return 7;
  }
  const auto second = escaped_unit(text.substr(7));
  if (*unit > 0xDBFF || !second || *second < 0xDC00 || *second > 0xDFFF) return 0;
  append_utf8(0x10000 + ((*unit - 0xD800) << 10) + (*second - 0xDC00), out);
  return 14;
}

std::string_view without_outer_space(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace

void append_unescaped(std::string_view text, std::string& out) {
  for (;;) {
    const auto at = text.find("_x");
    out.append(text.substr(0, at));
    if (at == text.npos) return;
    text.remove_prefix(at);
    const auto taken = append_escaped(text, out);
    if (taken == 0) out += '_';
    text.remove_prefix(taken == 0 ? 1 : taken);
  }
}

void RichText::clear() {
  joined_.clear();
  run_.clear();
  in_text_ = in_phonetic_ = false;
}

void RichText::start(std::string_view name, const Attributes& attributes) {
  if (name == "rPh") in_phonetic_ = true;
  if (name != "t" || in_phonetic_) return;
  in_text_ = true;
  preserved_ = attributes.find("space").value_or("") == "preserve";
  run_.clear();
}

void RichText::end(std::string_view name) {
  if (name == "rPh") in_phonetic_ = false;
  if (name != "t" || !in_text_) return;
  in_text_ = false;
  append_unescaped(preserved_ ? std::string_view(run_) : without_outer_space(run_), joined_);
}

bool RichText::text(std::string_view piece) {
  if (!in_text_) return true;
  run_ += piece;
  return joined_.size() + run_.size() <= max_text;
}

}  // namespace wsync::schema::xlsx
