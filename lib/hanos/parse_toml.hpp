// SPDX-License-Identifier: MIT
// TOML that people write: parsed without exceptions, a mistake as an error with its line.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "hanos/refused_file.hpp"

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace wsync::hanos {

/// `hanos.toml:12`
inline std::string place_of(const std::string& file, const toml::source_region& source) {
  return fmt::format("{}:{}", file, source.begin.line);
}

/// `what` is `a profile`. Errors: config.
inline Result<toml::table> parse_toml(std::string_view text, const std::string& file, std::string_view what) {
  auto parsed = toml::parse(text);
  if (parsed) return std::move(parsed).table();
  return refused_file(file, what,
                      {{.where = place_of(file, parsed.error().source()),
                        .code = "config.toml",
                        .message = std::string(parsed.error().description())}});
}

}  // namespace wsync::hanos
