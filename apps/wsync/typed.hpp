// SPDX-License-Identifier: MIT
// What was typed behind a command: options with their values, and arguments.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace wsync::app {

class Typed {
 public:
  bool has(std::string_view option) const;
  /// The value typed last; nothing where the option was not given.
  std::optional<std::string> value(std::string_view option) const;
  std::vector<std::string> values(std::string_view option) const;
  /// A whole number from `least` to `most`; a usage error says which option was wrong.
  Result<std::optional<std::int64_t>> number(std::string_view option, std::int64_t least, std::int64_t most) const;
  const std::vector<std::string>& arguments() const { return arguments_; }
  const std::map<std::string, std::vector<std::string>, std::less<>>& options() const { return options_; }

  void add(std::string option, std::string value) { options_[std::move(option)].push_back(std::move(value)); }
  void add_argument(std::string argument) { arguments_.push_back(std::move(argument)); }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> options_{};
  std::vector<std::string> arguments_{};
};

}  // namespace wsync::app
