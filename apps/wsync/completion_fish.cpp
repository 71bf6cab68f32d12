// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.hpp"
#include "completion.hpp"
#include "names.hpp"
#include "options.hpp"

namespace wsync::app {
namespace {

std::string in_quotes(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string option_line(std::string_view condition, const Option& option) {
  std::string out = fmt::format("complete -c wsync{} -l {}", condition, option.name);
  if (option.letter != 0) out += fmt::format(" -s {}", option.letter);
  switch (option.value.empty() ? Completes::nothing : completes(option.value, option.choices)) {
    case Completes::choices:
      out += fmt::format(" -x -a '{}'", fmt::join(split(option.choices, '|'), " "));
      break;
    case Completes::files: out += " -r -F"; break;
    case Completes::folders: out += " -x -a '(__fish_complete_directories)'"; break;
    case Completes::nothing: out += option.value.empty() ? "" : " -x"; break;
  }
  return out + fmt::format(" -d {}\n", in_quotes(option.text));
}

}  // namespace

std::string fish_completion() {
  std::string out =
      "# SPDX-License-Identifier: MIT\n"
      "# Completion of wsync for fish; made by `wsync dump completions`, do not edit.\n"
      "function __wsync_words\n"
      "  set -l words (commandline -opc)[2..-1]\n"
      "  while set -q words[1]\n"
      "    switch $words[1]\n"
      "      case";
  for (const Option* option : shared_options()) {
    if (option->value.empty()) continue;
    if (option->letter != 0) out += fmt::format(" -{}", option->letter);
    out += fmt::format(" --{}", option->name);
  }
  out +=
      "\n        set -e words[1]\n"
      "      case '-*'\n"
      "      case '*'\n"
      "        echo $words[1]\n"
      "    end\n"
      "    set -e words[1]\n"
      "  end\n"
      "end\n"
      "function __wsync_at\n"
      "  set -l words (__wsync_words)\n"
      "  set -l wanted (count $argv)\n"
      "  set -q words[$wanted]; and test \"$words[1..$wanted]\" = \"$argv\"\n"
      "end\n"
      "function __wsync_wants_noun\n"
      "  test (count (__wsync_words)) -eq 0\n"
      "end\n"
      "function __wsync_wants_verb\n"
      "  test \"$(__wsync_words)\" = \"$argv\"\n"
      "end\n"
      "complete -c wsync -f\n";
  for (const OptionGroup& group : option_groups())
    for (const Option& option : group.options)
      out += option_line(group.takes == Takes::nothing ? "" : " -n __wsync_wants_noun", option);
  for (const std::string_view noun : nouns()) {
    const auto verbs = verbs_of(noun);
    const auto text = verbs.empty() ? std::string(find_command(noun, "")->summary)
                                    : fmt::format("{}", fmt::join(verbs, ", "));
    out += fmt::format("complete -c wsync -n __wsync_wants_noun -a {} -d {}\n", noun, in_quotes(text));
  }
  for (const Command* command : commands()) {
    if (command->hidden) continue;
    const std::string at = command->verb.empty() ? std::string(command->noun)
                                                 : fmt::format("{} {}", command->noun, command->verb);
    if (!command->verb.empty())
      out += fmt::format("complete -c wsync -n '__wsync_wants_verb {}' -a {} -d {}\n", command->noun,
                         command->verb, in_quotes(command->summary));
    const std::string condition = fmt::format(" -n '__wsync_at {}'", at);
    for (const Option& option : command->options) out += option_line(condition, option);
    for (const OptionGroup& group : option_groups())
      if (group.takes != Takes::nothing && applies(group, *command))
        for (const Option& option : group.options) out += option_line(condition, option);
    if (const auto words = argument_words(*command); !words.empty())
      out += fmt::format("complete -c wsync{} -a '{}'\n", condition, words);
    else if (takes_files(*command))
      out += fmt::format("complete -c wsync{} -F\n", condition);
  }
  return out;
}

}  // namespace wsync::app
