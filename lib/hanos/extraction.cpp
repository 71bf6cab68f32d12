// SPDX-License-Identifier: MIT
#include "hanos/extraction.hpp"

#include <fmt/format.h>

#include <regex>

#include "base/text.hpp"

namespace wsync::hanos {

struct Extraction::Compiled {
  std::regex expression;
  std::size_t group = 0;
};

Result<Extraction> Extraction::parse(std::string_view text) {
  const auto wrong = [](std::string message, std::string hint = {}) {
    Error error{.code = Code::config, .message = std::move(message), .hint = std::move(hint)};
    return fail(std::move(error));
  };
  const std::string_view whole = text;
  std::optional<std::size_t> group;
  if (text.size() > 1 && text[0] >= '0' && text[0] <= '9' && text[1] == ':') {
    group = static_cast<std::size_t>(text[0] - '0');
    text.remove_prefix(2);
  }
  if (text.empty() || text.size() > longest_expression)
    return wrong(fmt::format("an expression has 1 to {} characters", longest_expression));
  // The flag is libstdc++'s: breadth first, never exponential, and no back references.
  using namespace std::regex_constants;
  try {
    auto compiled = std::make_shared<Compiled>();
    compiled->expression.assign(text.data(), text.size(), ECMAScript | __polynomial);
    const std::size_t groups = compiled->expression.mark_count();
    if (group && *group > groups)
      return wrong(fmt::format("\"{}\" asks for group {}, but has {}", whole, *group, groups));
    compiled->group = group.value_or(groups > 0 ? 1 : 0);
    Extraction extraction;
    extraction.compiled_ = std::move(compiled);
    return extraction;
  } catch (const std::regex_error& fault) {
    return wrong(fmt::format("\"{}\" is no regular expression: {}", text, fault.what()),
                 "ECMAScript's are read, without back references");
  }
}

namespace {

using Match = std::match_results<std::string_view::const_iterator>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_mark(char c) { return c == '.' || c == ','; }

}  // namespace

std::optional<std::string> Extraction::of(std::string_view text) const {
  if (text.size() > longest_text) return std::nullopt;
  Match found;
  if (!std::regex_search(text.begin(), text.end(), found, compiled_->expression)) return std::nullopt;
  if (!found[compiled_->group].matched) return std::nullopt;
  auto part = found.str(compiled_->group);
  if (!is_utf8(part)) return std::nullopt;  // half of a letter
  return part;
}

bool Extraction::cuts_number(std::string_view text) const {
  Match found;
  if (text.size() > longest_text ||
      !std::regex_search(text.begin(), text.end(), found, compiled_->expression))
    return false;
  const auto& part = found[compiled_->group];
  const std::string_view before(text.begin(), part.first), behind(part.second, text.end());
  if (!before.empty() && (is_digit(before.back()) || is_mark(before.back()))) return true;
  if (behind.empty()) return false;
  // `8,80.` ends a sentence, and not a number in the middle.
  return is_digit(behind[0]) || (is_mark(behind[0]) && behind.size() > 1 && is_digit(behind[1]));
}

}  // namespace wsync::hanos
