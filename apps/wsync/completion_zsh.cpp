// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.hpp"
#include "completion.hpp"
#include "names.hpp"
#include "options.hpp"

namespace wsync::app {
namespace {

/// For a text within single quotes and brackets of an _arguments specification.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'')
      out += "'\\''";
    else if (c == '[' || c == ']' || c == ':' || c == '\\' || c == '`' || c == '$')
      out += {'\\', c};
    else
      out += c;
  }
  return out;
}

std::string action(std::string_view value, std::string_view choices) {
  switch (completes(value, choices)) {
    case Completes::choices: return fmt::format("({})", fmt::join(split(choices, '|'), " "));
    case Completes::files: return "_files";
    case Completes::folders: return "_files -/";
    case Completes::nothing: break;
  }
  return "";
}

std::string specification(const Option& option) {
  const std::string tail =
      option.value.empty() ? "" : fmt::format(":{}:{}", option.value, action(option.value, option.choices));
  const std::string text = fmt::format("[{}]{}", escaped(option.text), tail);
  const std::string_view star = option.repeated ? "*" : "";
  std::string out = fmt::format(" \\\n        '{}--{}{}'", star, option.name, text);
  if (option.letter != 0) out += fmt::format(" \\\n        '{}-{}{}'", star, option.letter, text);
  return out;
}

std::string arguments_call(const Command& command) {
  std::string out = "_arguments -S -s";
  for (const Option* option : options_of(command)) out += specification(*option);
  out += " \\\n        '1: :'";
  if (!command.verb.empty()) out += " '2: :'";
  const auto words = argument_words(command);
  if (!words.empty())
    out += fmt::format(" \\\n        '*: :({})'", words);
  else if (takes_files(command))
    out += " \\\n        '*: :_files'";
  return out;
}

}  // namespace

std::string zsh_completion() {
  std::string values;
  for (const Option* option : shared_options())
    if (!option->value.empty())
      values += option->letter == 0 ? fmt::format("--{}|", option->name)
                                    : fmt::format("-{}|--{}|", option->letter, option->name);
  values.pop_back();
  std::string out = fmt::format(
      "#compdef wsync\n"
      "# SPDX-License-Identifier: MIT\n"
      "# Completion of wsync for zsh; made by `wsync dump completions`, do not edit.\n"
      "_wsync() {{\n"
      "  local noun='' verb='' i\n"
      "  for ((i = 2; i < CURRENT; i++)); do\n"
      "    case $words[i] in\n"
      "      {}) ((i++)) ;;\n"
      "      -*) ;;\n"
      "      *) if [[ -z $noun ]]; then noun=$words[i]; elif [[ -z $verb ]]; then verb=$words[i]; fi ;;\n"
      "    esac\n"
      "  done\n"
      "  case \"$noun $verb\" in\n",
      values);
  out += "    ' ')\n      local -a nouns=(\n";
  for (const std::string_view noun : nouns()) {
    const auto verbs = verbs_of(noun);
    const auto text = verbs.empty() ? std::string(find_command(noun, "")->summary)
                                    : fmt::format("{}", fmt::join(verbs, ", "));
    out += fmt::format("        '{}:{}'\n", noun, escaped(text));
  }
  out += "      )\n      if [[ $words[CURRENT] == -* ]]; then _arguments -S -s";
  for (const OptionGroup& group : option_groups())
    if (group.takes == Takes::nothing)
      for (const Option& option : group.options) out += specification(option);
  out += "\n      else _describe noun nouns\n      fi ;;\n";
  for (const Command* command : commands())
    if (!command->hidden && !command->verb.empty())
      out +=
          fmt::format("    '{} {}')\n      {} ;;\n", command->noun, command->verb, arguments_call(*command));
  for (const std::string_view noun : nouns()) {
    if (!verbs_of(noun).empty()) {
      out += fmt::format("    '{} ')\n      local -a verbs=(\n", noun);
      for (const Command* command : commands_of(noun))
        if (!command->hidden && !command->verb.empty())
          out += fmt::format("        '{}:{}'\n", command->verb, escaped(command->summary));
      out += "      )\n      _describe verb verbs ;;\n";
    }
    if (const Command* alone = find_command(noun, ""))
      out += fmt::format("    '{} '*)\n      {} ;;\n", noun, arguments_call(*alone));
  }
  return out + "  esac\n}\n_wsync \"$@\"\n";
}

}  // namespace wsync::app
