// SPDX-License-Identifier: MIT
#include "completion.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "names.hpp"
#include "options.hpp"
#include "topics.hpp"

namespace wsync::app {
namespace {

/// `-o|--output`
std::string pattern(const Option& option) {
  return option.letter == 0 ? fmt::format("--{}", option.name)
                            : fmt::format("-{}|--{}", option.letter, option.name);
}

std::string bash_reply(const Option& option) {
  switch (completes(option.value, option.choices)) {
    case Completes::choices:
      return fmt::format("COMPREPLY=($(compgen -W \"{}\" -- \"$cur\"))",
                         fmt::join(split(option.choices, '|'), " "));
    case Completes::files: return "COMPREPLY=($(compgen -f -- \"$cur\"))";
    case Completes::folders: return "COMPREPLY=($(compgen -d -- \"$cur\"))";
    case Completes::nothing: break;
  }
  return "COMPREPLY=()";
}

std::string option_words(const std::vector<const Option*>& options) {
  std::string out;
  for (const Option* option : options) {
    if (option->letter != 0) out += fmt::format("-{} ", option->letter);
    out += fmt::format("--{} ", option->name);
  }
  out.pop_back();
  return out;
}

/// Options with a value, of every command, each once.
std::string value_patterns() {
  std::vector<std::string> all;
  for (const Command* command : commands())
    for (const Option* option : options_of(*command))
      if (!option->value.empty() && std::ranges::find(all, pattern(*option)) == all.end())
        all.push_back(pattern(*option));
  std::ranges::sort(all);
  return fmt::format("{}", fmt::join(all, "|"));
}

}  // namespace

Completes completes(std::string_view value, std::string_view choices) {
  if (!choices.empty()) return Completes::choices;
  if (value == "FILE" || value == "MAPPING") return Completes::files;
  return value == "DIR" ? Completes::folders : Completes::nothing;
}

std::string argument_words(const Command& command) {
  if (command.noun == "help") {
    std::vector<std::string_view> words = nouns();
    for (const Topic& topic : topics()) words.push_back(topic.name);
    return fmt::format("{}", fmt::join(words, " "));
  }
  for (const Argument& argument : command.arguments)
    if (!argument.choices.empty()) return fmt::format("{}", fmt::join(split(argument.choices, '|'), " "));
  return {};
}

bool takes_files(const Command& command) {
  return std::ranges::any_of(command.arguments, [](const Argument& argument) {
    return argument.name.ends_with("FILE") || argument.name == "DIR";
  });
}

std::string bash_completion() {
  std::string out = fmt::format(
      "# SPDX-License-Identifier: MIT\n"
      "# Completion of wsync for bash; made by `wsync dump completions`, do not edit.\n"
      "_wsync() {{\n"
      "  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} noun='' verb='' options i\n"
      "  COMPREPLY=()\n"
      "  if [[ $cur == '=' ]]; then cur=''; elif [[ $prev == '=' ]]; then "
      "prev=${{COMP_WORDS[COMP_CWORD-2]}}; fi\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
      "    case ${{COMP_WORDS[i]}} in\n"
      "      {}) ((i++)); [[ ${{COMP_WORDS[i]}} == '=' ]] && ((i++)) ;;\n"
      "      -*) ;;\n"
      "      *) if [[ -z $noun ]]; then noun=${{COMP_WORDS[i]}}; elif [[ -z $verb ]]; then "
      "verb=${{COMP_WORDS[i]}}; fi ;;\n"
      "    esac\n"
      "  done\n",
      value_patterns());
  out += "  case $prev in\n";
  for (const Option* option : shared_options())
    if (!option->value.empty())
      out += fmt::format("    {}) {}; return ;;\n", pattern(*option), bash_reply(*option));
  out += "  esac\n  case \"$noun $verb $prev\" in\n";
  for (const Command* command : commands())
    for (const Option& option : command->options)
      if (!option.value.empty() && !command->hidden) {
        const std::string noun_verb = command->verb.empty()
                                          ? fmt::format("'{} '*", command->noun)
                                          : fmt::format("'{} {} '", command->noun, command->verb);
        out += fmt::format("    {}--{}) {}; return ;;\n", noun_verb, option.name, bash_reply(option));
        if (option.letter != 0)
          out += fmt::format("    {}-{}) {}; return ;;\n", noun_verb, option.letter, bash_reply(option));
      }
  out += "  esac\n  local words='' files=''\n";
  out += fmt::format("  options='{}'\n", option_words(shared_options()));
  out += "  case \"$noun $verb\" in\n";
  out += fmt::format("    ' ') words='{}' ;;\n", fmt::join(nouns(), " "));
  for (const Command* command : commands()) {
    if (command->hidden || command->verb.empty()) continue;
    out += fmt::format("    '{} {}') options='{}' words='{}' files={} ;;\n", command->noun, command->verb,
                       option_words(options_of(*command)), argument_words(*command),
                       takes_files(*command) ? "yes" : "''");
  }
  for (const std::string_view noun : nouns()) {
    const auto verbs = verbs_of(noun);
    const Command* alone = find_command(noun, "");
    if (alone != nullptr)
      out += fmt::format("    '{} '*) options='{}' words='{} {}' files={} ;;\n", noun,
                         option_words(options_of(*alone)), fmt::join(verbs, " "), argument_words(*alone),
                         takes_files(*alone) ? "yes" : "''");
    else
      out += fmt::format("    '{} ') words='{}' ;;\n", noun, fmt::join(verbs, " "));
  }
  return out +
         "  esac\n"
         "  if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W \"$options\" -- \"$cur\"))\n"
         "  elif [[ -n $words ]]; then COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
         "  elif [[ -n $files ]]; then COMPREPLY=($(compgen -f -- \"$cur\"))\n"
         "  fi\n"
         "}\n"
         "complete -o filenames -F _wsync wsync\n";
}

std::vector<GeneratedFile> completions() {
  return {{"wsync.bash", bash_completion()}, {"_wsync", zsh_completion()}, {"wsync.fish", fish_completion()}};
}

}  // namespace wsync::app
