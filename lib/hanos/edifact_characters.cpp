// SPDX-License-Identifier: MIT
#include "hanos/edifact_characters.hpp"

#include <fmt/format.h>

#include <cstdint>

#include "base/text.hpp"

namespace wsync::hanos::edifact {
namespace {

constexpr std::string_view signs = " .,-()/=!\"%&*;<>'+:?";

/// Reads one character of sound UTF-8 and moves `at` behind it.
char32_t next(std::string_view utf8, std::size_t& at) {
  const auto lead = static_cast<std::uint8_t>(utf8[at++]);
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
  char32_t letter = more == 0 ? lead : lead & (0x3FU >> more);
  for (int i = 0; i < more && at < utf8.size(); ++i)
    letter = letter << 6U | (static_cast<std::uint8_t>(utf8[at++]) & 0x3FU);
  return letter;
}

bool is_ascii_of(char32_t letter, CharacterSet set) {
  if ((letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')) return true;
  if (letter >= 'a' && letter <= 'z') return set != CharacterSet::unoa;
  return letter < 0x80 && signs.find(static_cast<char>(letter)) != std::string_view::npos;
}

bool fits(char32_t letter, CharacterSet set) {
  switch (set) {
    case CharacterSet::unoa:
    case CharacterSet::unob: return is_ascii_of(letter, set);
    case CharacterSet::unoc: return (letter >= 0x20 && letter < 0x7F) || (letter >= 0xA0 && letter <= 0xFF);
    case CharacterSet::unow:
    case CharacterSet::unoy: return letter >= 0x20 && !(letter >= 0x7F && letter < 0xA0);
  }
  return false;
}

std::string utf8_of(std::uint8_t latin) {
  if (latin < 0x80) return {static_cast<char>(latin)};
  return {static_cast<char>(0xC0U | latin >> 6U), static_cast<char>(0x80U | (latin & 0x3FU))};
}

}  // namespace

std::optional<std::string_view> misfit(std::string_view utf8, CharacterSet set) {
  if (!is_utf8(utf8)) return utf8;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t from = at;
    if (!fits(next(utf8, at), set)) return utf8.substr(from, at - from);
  }
  return std::nullopt;
}

std::string encoded(std::string_view utf8, CharacterSet set) {
  if (set != CharacterSet::unoc) return std::string(utf8);
  std::string bytes;
  for (std::size_t at = 0; at < utf8.size();) bytes += static_cast<char>(next(utf8, at));
  return bytes;
}

std::optional<std::string> decoded(std::string_view bytes, CharacterSet set) {
  std::string text;
  if (set == CharacterSet::unoc)
    for (const char byte : bytes) text += utf8_of(static_cast<std::uint8_t>(byte));
  else
    text = bytes;
  if (misfit(text, set)) return std::nullopt;
  return text;
}

std::string shown(std::string_view character) {
  if (!is_utf8(character)) return "bytes that are no character";
  std::size_t at = 0;
  const char32_t letter = character.empty() ? 0 : next(character, at);
  if (letter < 0x20 || (letter >= 0x7F && letter < 0xA0))
    return fmt::format("U+{:04X}", static_cast<std::uint32_t>(letter));
  return fmt::format("\"{}\"", character.substr(0, at));
}

}  // namespace wsync::hanos::edifact
