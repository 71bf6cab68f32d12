// SPDX-License-Identifier: MIT
#include "words.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "base/file.hpp"
#include "base/text.hpp"
#include "sync/order_list.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

constexpr WordKind article_numbers{"article number", "./\\", "WholesalerArticleNumber"};
constexpr std::string_view bom = "\xef\xbb\xbf";

}  // namespace

Result<std::vector<std::string>> words_of(const Typed& typed, const WordKind& kind) {
  const auto what = kind.what;
  std::vector<std::string> words;
  for (const auto& argument : typed.arguments()) {
    std::error_code unknown;
    if (argument != "-" && !std::filesystem::is_regular_file(argument, unknown)) {
      if (trimmed(argument).empty()) return usage_error(fmt::format("a {} is empty", what));
      if (!kind.never.empty() && argument.find_first_of(kind.never) != std::string::npos)
        return fail(Code::input,
                    fmt::format("there is no file {}, and no {} has one of {}", argument, what, kind.never));
      words.push_back(argument);
      continue;
    }
    const auto content = read_file(argument);
    if (!content) return fail(content.error());
    const std::string_view text =
        std::string_view(*content).substr(content->starts_with(bom) ? bom.size() : 0);
    if (!is_utf8(*content) || content->find('\0') != std::string::npos)
      return fail(Code::input, fmt::format("{} is no text file with one {} a line", argument, what));
    bool first = true;
    for (auto line : split(text, '\n')) {
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (std::exchange(first, false) && !kind.header.empty() &&
          same_ignoring_case(trimmed(line), kind.header))
        continue;
      if (!trimmed(line).empty()) words.emplace_back(trimmed(line));
    }
  }
  if (words.empty()) return fail(Code::input, fmt::format("there is no {}", what));
  return words;
}

Result<std::vector<std::string>> articles_of(const Typed& typed) {
  auto articles = words_of(typed, article_numbers);
  if (!articles) return articles;
  if (auto twice = sync::articles_twice(*articles); !twice.empty())
    return fail(sync::rejected(std::move(twice)));
  return articles;
}

Typed with_words(const Typed& typed, const std::vector<std::string>& words) {
  Typed same;
  for (const auto& [name, values] : typed.options())
    for (const auto& value : values) same.add(name, value);
  for (const auto& word : words) same.add_argument(word);
  return same;
}

}  // namespace wsync::app
