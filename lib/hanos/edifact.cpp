// SPDX-License-Identifier: MIT
#include "hanos/edifact.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace wsync::hanos::edifact {
namespace {

constexpr std::array<std::pair<CharacterSet, std::string_view>, 5> character_sets{
    {{CharacterSet::unoa, "UNOA"},
     {CharacterSet::unob, "UNOB"},
     {CharacterSet::unoc, "UNOC"},
     {CharacterSet::unow, "UNOW"},
     {CharacterSet::unoy, "UNOY"}}};

}  // namespace

std::string_view to_string(CharacterSet set) {
  for (const auto& [known, name] : character_sets)
    if (known == set) return name;
  return {};
}

std::optional<CharacterSet> character_set(std::string_view name) {
  for (const auto& [set, known] : character_sets)
    if (known == name) return set;
  return std::nullopt;
}

std::optional<Decimal> decimal(std::string_view text, char mark) {
  std::string pointed(text);
  if (mark != '.' && pointed.find('.') != std::string::npos) return std::nullopt;
  std::replace(pointed.begin(), pointed.end(), mark, '.');
  const std::size_t sign = pointed.starts_with('-') ? 1 : 0;
  if (pointed.substr(sign).starts_with('.')) pointed.insert(sign, "0");
  if (pointed.starts_with('+') || pointed.ends_with('.')) return std::nullopt;
  return Decimal::parse(pointed, false);
}

std::string decimal_text(const Decimal& value, char mark) {
  std::string text = value.trimmed().to_string();
  std::replace(text.begin(), text.end(), '.', mark);
  return text;
}

}  // namespace wsync::hanos::edifact
