// SPDX-License-Identifier: MIT
// The two languages in which Hanos and its customers write to each other.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace wsync::hanos {

enum class Language : std::uint8_t { dutch, english };

/// `nl`, `en`.
constexpr std::optional<Language> parse_language(std::string_view text) {
  if (text == "nl") return Language::dutch;
  if (text == "en") return Language::english;
  return std::nullopt;
}

}  // namespace wsync::hanos
