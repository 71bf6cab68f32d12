// SPDX-License-Identifier: MIT
// A part of a text, cut out by a regular expression that a profile says.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace wsync::hanos {

/// Expressions are ECMAScript's without back references, so that the time for a text grows with its length
/// and no further; they are of bytes: a letter with an accent is two of them.
class Extraction {
 public:
  static constexpr std::size_t longest_expression = 200, longest_text = 1'000;  // bytes

  /// `PATTERN`, or `2:PATTERN` for its second group. Without a number it is the first group, and where the
  /// pattern has none the whole match. Errors: config.
  static Result<Extraction> parse(std::string_view text);

  /// Of the first match anywhere in the text; nothing where none is there, the group took no part in it, or
  /// the text is too long.
  std::optional<std::string> of(std::string_view text) const;

  /// Whether what `of` gives is only a part of a number in the text: `006,25` of `1.006,25`.
  bool cuts_number(std::string_view text) const;

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_{};
};

}  // namespace wsync::hanos
