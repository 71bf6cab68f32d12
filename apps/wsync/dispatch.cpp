// SPDX-License-Identifier: MIT
#include "dispatch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "folders.hpp"
#include "names.hpp"
#include "options.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

const Option* by_name(std::string_view name, const std::vector<const Option*>& options) {
  const auto found = std::ranges::find(options, name, &Option::name);
  return found == options.end() ? nullptr : *found;
}

const Option* by_letter(char letter, const std::vector<const Option*>& options) {
  const auto found = std::ranges::find(options, letter, &Option::letter);
  return found == options.end() ? nullptr : *found;
}

/// The option that a word spells, with or without its value: the first that takes one in `-qo`, else the last.
const Option* find_option(std::string_view word, const std::vector<const Option*>& options) {
  if (word.starts_with("--")) return by_name(word.substr(2, word.find('=') - 2), options);
  const Option* option = nullptr;
  for (const char letter : word.substr(1)) {
    option = by_letter(letter, options);
    if (option == nullptr || !option->value.empty()) return option;
  }
  return option;
}

/// Whether the option's value is the next word.
bool takes_next(std::string_view word, const Option* option) {
  if (option == nullptr || option->value.empty()) return false;
  return word.starts_with("--") ? word.find('=') == word.npos : word.back() == option->letter;
}

struct Scan {
  std::optional<std::size_t> word{};   // the first that is neither an option nor its value
  bool help = false;
  bool version = false;
};

Scan scan(const std::vector<std::string>& words, std::size_t from, const std::vector<const Option*>& options) {
  Scan found;
  for (std::size_t i = from; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (word == "--") return found;
    if (word.size() < 2 || word.front() != '-') {
      found.word = i;
      return found;
    }
    const Option* option = find_option(word, options);
    found.help = found.help || (option != nullptr && option->name == "help");
    found.version = found.version || (option != nullptr && option->name == "version");
    if (takes_next(word, option)) ++i;
  }
  return found;
}

/// An executable `wsync-NAME` in a folder of PATH, as git finds its own.
std::string program_for(std::string_view noun) {
  const bool plain = std::ranges::all_of(
      noun, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; });
  return plain ? program_on_path(fmt::format("wsync-{}", noun)) : std::string{};
}

Result<Choice> no_noun(const std::vector<std::string>& words, const Scan& found,
                       const std::vector<const Option*>& options) {
  Choice choice;
  choice.help = found.help;
  if (found.help) return choice;
  if (found.version) {
    choice.command = find_command("version", "");
    return choice;
  }
  std::vector<std::string> spelt;
  for (const Option* option : options) spelt.push_back("--" + std::string(option->name));
  const std::vector<std::string_view> candidates(spelt.begin(), spelt.end());
  for (const std::string& word : words)
    if (word.size() > 1 && word.front() == '-' && word != "--" && find_option(word, options) == nullptr)
      return usage_error(fmt::format("wsync has no option \"{}\"", word), did_you_mean(word, candidates));
  return choice;
}

std::vector<std::string> without(std::vector<std::string> words, std::size_t at) {
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
  return words;
}

Result<Choice> with_verb(Choice choice, std::size_t from, std::vector<const Option*> options) {
  const auto candidates = commands_of(choice.noun);
  for (const Command* command : candidates)
    for (const Option& option : command->options) options.push_back(&option);
  const Scan found = scan(choice.words, from, options);
  if (found.word) choice.command = find_command(choice.noun, choice.words[*found.word]);
  if (choice.command != nullptr) {
    choice.words = without(std::move(choice.words), *found.word);
    return choice;
  }
  choice.command = find_command(choice.noun, "");
  if (choice.command != nullptr) return choice;
  choice.help = choice.help || found.help;
  if (choice.help || !found.word) return choice;
  const auto& typed = choice.words[*found.word];
  auto hint = did_you_mean(typed, verbs_of(choice.noun));
  if (hint.empty()) hint = fmt::format("See `wsync {} --help`.", choice.noun);
  return usage_error(fmt::format("there is no command \"{} {}\"", choice.noun, typed), std::move(hint));
}

}  // namespace

Result<Choice> choose(const std::vector<std::string>& words) {
  const auto options = shared_options();
  const Scan found = scan(words, 0, options);
  if (!found.word) return no_noun(words, found, options);
  Choice choice;
  choice.noun = words[*found.word];
  choice.words = without(words, *found.word);
  choice.help = found.help;
  if (!commands_of(choice.noun).empty()) return with_verb(std::move(choice), *found.word, options);
  choice.program = program_for(choice.noun);
  if (!choice.program.empty()) return choice;
  return usage_error(fmt::format("there is no command \"{}\"", choice.noun), did_you_mean(choice.noun, nouns()));
}

}  // namespace wsync::app
