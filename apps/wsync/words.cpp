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

/// What was read, and where each of it stands: `articles.txt:7`, or `article 2` where it was typed.
struct Words {
  std::vector<std::string> texts{};
  std::vector<std::string> places{};
};

/// `<(...)` of a shell is a pipe.
bool is_read(const std::string& argument) {
  std::error_code unknown;
  const auto status = std::filesystem::status(argument, unknown);
  return argument == "-" || std::filesystem::is_regular_file(status) || std::filesystem::is_fifo(status) ||
         std::filesystem::is_character_file(status);
}

Result<void> add_lines(const std::string& file, const WordKind& kind, Words& words) {
  const auto content = read_file(file);
  if (!content) return fail(content.error());
  const auto text = std::string_view(*content).substr(content->starts_with(bom) ? bom.size() : 0);
  if (!is_utf8(*content) || content->find('\0') != std::string::npos)
    return fail(Code::input, fmt::format("{} is no text file with one {} a line", file, kind.what));
  const auto name = file == "-" ? "standard input" : std::filesystem::path(file).filename().string();
  std::size_t number = 0;
  for (auto line : split(text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    const auto word = trimmed(line);
    if (++number == 1 && !kind.header.empty() && same_ignoring_case(word, kind.header)) continue;
    if (word.empty()) continue;
    words.texts.emplace_back(word);
    words.places.push_back(fmt::format("{}:{}", name, number));
  }
  return {};
}

Result<Words> read_words(const Typed& typed, const WordKind& kind) {
  Words words;
  std::size_t number = 0;
  for (const auto& argument : typed.arguments()) {
    ++number;
    if (is_read(argument)) {
      if (auto added = add_lines(argument, kind, words); !added) return fail(std::move(added.error()));
      continue;
    }
    if (trimmed(argument).empty()) return usage_error(fmt::format("an empty text is no {}", kind.what));
    if (!kind.never.empty() && argument.find_first_of(kind.never) != std::string::npos)
      return fail(Code::input, fmt::format("there is no file {}, and no {} has one of {}", argument,
                                           kind.what, kind.never));
    words.texts.push_back(argument);
    words.places.push_back(fmt::format("article {}", number));
  }
  if (words.texts.empty()) return fail(Code::input, fmt::format("there is no {}", kind.what));
  return words;
}

}  // namespace

Result<std::vector<std::string>> words_of(const Typed& typed, const WordKind& kind) {
  auto words = read_words(typed, kind);
  if (!words) return fail(std::move(words.error()));
  return std::move(words->texts);
}

Result<std::vector<std::string>> articles_of(const Typed& typed) {
  auto words = read_words(typed, article_numbers);
  if (!words) return fail(std::move(words.error()));
  if (auto wrong = sync::wrong_articles(words->texts, words->places); !wrong.empty())
    return fail(sync::rejected(std::move(wrong)));
  return std::move(words->texts);
}

Typed with_words(const Typed& typed, const std::vector<std::string>& words) {
  Typed same;
  for (const auto& [name, values] : typed.options())
    for (const auto& value : values) same.add(name, value);
  for (const auto& word : words) same.add_argument(word);
  return same;
}

}  // namespace wsync::app
