// SPDX-License-Identifier: MIT
#include "hanos/edifact_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsync::hanos::edifact {
namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::size_t length(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char byte) { return !continues(byte); }));
}

Element pieces(std::string_view utf8, std::size_t limit) {
  Element element;
  while (!utf8.empty()) {
    std::size_t end = 0, count = 0;
    while (end < utf8.size() && (continues(utf8[end]) || count++ < limit)) ++end;
    element.components.emplace_back(utf8.substr(0, end));
    utf8.remove_prefix(end);
  }
  return element;
}

std::string joined(const Segment& segment, std::size_t element, std::size_t first) {
  std::string text;
  if (element >= segment.elements.size()) return text;
  const auto& components = segment.elements[element].components;
  for (std::size_t i = first; i < components.size(); ++i) text += components[i];
  return text;
}

std::optional<Moment> moment_of(std::string_view text, std::string_view format) {
  std::string digits(text);
  if (format == "101") digits = "20" + digits;
  if (format == "718") digits = digits.substr(0, 8);
  const std::size_t size = format == "203" ? 12 : format == "204" ? 14 : 8;
  const bool known = format == "101" || format == "102" || format == "718" || size > 8;
  if (!known || digits.size() != size || !is_digits(digits)) return std::nullopt;
  const auto part = [&](std::size_t at) { return digits.substr(at, 2); };
  std::string iso = fmt::format("{}-{}-{}", digits.substr(0, 4), part(4), part(6));
  if (size > 8) iso += fmt::format("T{}:{}:{}", part(8), part(10), size == 14 ? part(12) : "00");
  return Moment::parse(iso);
}

std::optional<Date> range_end(std::string_view text, std::string_view format) {
  if (format != "718") return std::nullopt;
  if (text.size() == 17 && text[8] == '-')
    text.remove_prefix(9);
  else if (text.size() == 16)
    text.remove_prefix(8);
  else
    return std::nullopt;
  const auto end = moment_of(text, "102");
  return end ? std::optional(end->date) : std::nullopt;
}

}  // namespace wsync::hanos::edifact
