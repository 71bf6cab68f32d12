// SPDX-License-Identifier: MIT
#include "typed.hpp"

#include <fmt/format.h>

#include <charconv>

namespace wsync::app {

bool Typed::has(std::string_view option) const { return options_.contains(option); }

std::optional<std::string> Typed::value(std::string_view option) const {
  const auto found = options_.find(option);
  if (found == options_.end() || found->second.empty()) return std::nullopt;
  return found->second.back();
}

std::vector<std::string> Typed::values(std::string_view option) const {
  const auto found = options_.find(option);
  return found == options_.end() ? std::vector<std::string>{} : found->second;
}

Result<std::optional<std::int64_t>> Typed::number(std::string_view option, std::int64_t least,
                                                  std::int64_t most) const {
  const auto text = value(option);
  if (!text) return std::nullopt;
  std::int64_t number = 0;
  const char* end = text->data() + text->size();
  const auto [stop, fault] = std::from_chars(text->data(), end, number);
  if (fault == std::errc() && stop == end && number >= least && number <= most) return number;
  return fail(Code::usage, fmt::format("--{} takes a whole number from {} to {}, not \"{}\"", option, least, most, *text));
}

}  // namespace wsync::app
