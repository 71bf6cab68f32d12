// SPDX-License-Identifier: MIT
#include "cli.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "names.hpp"
#include "options.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

constexpr const char* arguments_name = "ARGUMENTS";

struct Bound {
  const Option* option;
  CLI::Option* parsed;
};

/// What the parser fills; the results are read from its own options.
struct Parser {
  CLI::App app{};
  std::vector<std::string> values{};  // targets that vector options need; their contents are not used
  std::vector<std::string> arguments{};
  std::vector<Bound> bound{};

  explicit Parser(const Command& command) {
    app.set_help_flag();
    app.allow_extras();
    for (const Option* option : options_of(command)) bound.push_back({option, add(*option)});
    app.add_option(arguments_name, arguments);
  }

  CLI::Option* add(const Option& option) {
    std::string names = "--" + std::string(option.name);
    if (option.letter != 0) names = std::string{'-', option.letter, ','} + names;
    if (option.value.empty()) return app.add_flag(names)->disable_flag_override();
    // One value each time, never the words after it; the last one wins unless it may be repeated.
    return app.add_option(names, values)
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }
};

bool is_choice(std::string_view choices, std::string_view value) {
  const auto all = split(choices, '|');
  return choices.empty() || std::ranges::find(all, value) != all.end();
}

void check_value(std::string_view what, std::string_view choices, const std::string& value,
                 std::vector<Problem>& mistakes) {
  if (is_choice(choices, value)) return;
  const auto all = split(choices, '|');
  mistakes.push_back({.where = {},
                      .code = "usage.choice",
                      .message = fmt::format("{} is {}, not \"{}\"", what, fmt::join(all, ", "), value),
                      .advice = did_you_mean(value, all)});
}

void check_arguments(const Command& command, const std::vector<std::string>& given,
                     std::vector<Problem>& mistakes) {
  const auto& wanted = command.arguments;
  const auto complain = [&](std::string message) {
    mistakes.push_back({.where = {}, .code = "usage.argument", .message = std::move(message)});
  };
  const auto least = static_cast<std::size_t>(std::ranges::count_if(wanted, &Argument::required));
  const bool endless = std::ranges::any_of(wanted, &Argument::repeated);
  for (std::size_t i = given.size(); i < least; ++i)
    complain(fmt::format("{} needs {}: {}", name(command), wanted[i].name, wanted[i].text));
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (i < wanted.size())
      check_value(wanted[i].name, wanted[i].choices, given[i], mistakes);
    else if (!endless)
      complain(fmt::format("{} takes no argument \"{}\"", name(command), given[i]));
  }
}

/// The near miss, else the options that begin so.
std::string meant_by(std::string_view typed, std::span<const std::string_view> candidates) {
  if (auto near = did_you_mean(typed, candidates); !near.empty()) return near;
  std::vector<std::string_view> longer;
  for (const auto one : candidates)
    if (typed.size() > 3 && one.starts_with(typed)) longer.push_back(one);
  return longer.empty() ? std::string{} : fmt::format("did you mean {}?", fmt::join(longer, " or "));
}

Problem unknown_option(const Command& command, std::string_view typed) {
  const std::string_view shown = typed.substr(0, typed.find('='));
  std::vector<std::string> spelt;
  for (const Option* option : options_of(command)) spelt.push_back("--" + std::string(option->name));
  const std::vector<std::string_view> candidates(spelt.begin(), spelt.end());
  return {.where = {},
          .code = "usage.option",
          .message = fmt::format("{} has no option \"{}\"", name(command), shown),
          .advice = shown.starts_with("--") ? meant_by(shown, candidates) : std::string{}};
}

/// `--dry-run=yes`: a switch has no value. The parser would say it in its own words.
void find_valued_switches(const Command& command, std::span<const std::string> words, std::vector<Problem>& mistakes) {
  const auto options = options_of(command);
  for (const std::string_view word : words) {
    if (word == "--") return;
    const auto equals = word.find('=');
    if (!word.starts_with("--") || equals == word.npos) continue;
    const auto name = word.substr(2, equals - 2);
    const auto found = std::ranges::find(options, name, &Option::name);
    if (found != options.end() && (*found)->value.empty())
      mistakes.push_back({.where = {},
                          .code = "usage.option",
                          .message = fmt::format("--{} takes no value", name),
                          .advice = fmt::format("Say --{}, or leave it out.", name)});
  }
}

}  // namespace

Result<Typed> parse(const Command& command, std::span<const std::string> words) {
  const std::string hint = fmt::format("See `{} --help`.", name(command));
  std::vector<Problem> valued;
  find_valued_switches(command, words, valued);
  if (!valued.empty()) return usage_error(std::move(valued), hint);
  Parser parser(command);
  try {
    parser.app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError& fault) {
    return usage_error(fault.what(), hint);
  }
  Typed typed;
  std::vector<Problem> mistakes;
  for (const auto& [option, parsed] : parser.bound)
    for (const std::string& value : parsed->results()) {
      typed.add(std::string(option->name), value);
      check_value("--" + std::string(option->name), option->choices, value, mistakes);
    }
  for (const std::string& argument : parser.arguments) typed.add_argument(argument);
  if (typed.has("help") || typed.has("version")) return typed;
  // A template needs no input.
  const bool needs_arguments = !typed.has("template") || !parser.arguments.empty();
  for (const std::string& extra : parser.app.remaining())
    if (extra != "--") mistakes.push_back(unknown_option(command, extra));
  if (needs_arguments) check_arguments(command, parser.arguments, mistakes);
  if (!mistakes.empty()) return usage_error(std::move(mistakes), hint);
  return typed;
}

}  // namespace wsync::app
