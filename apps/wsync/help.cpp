// SPDX-License-Identifier: MIT
#include "help.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "names.hpp"
#include "options.hpp"
#include "output/layout.hpp"
#include "topics.hpp"

namespace wsync::app {
namespace {

constexpr std::size_t page = 80;
constexpr std::size_t text_column = 30;  // where explanations begin

/// `  NAME   explanation`, wrapped below itself.
void add_entry(std::string& out, std::string_view name, std::string_view text,
               std::size_t column = text_column) {
  std::string line = "  " + std::string(name);
  if (line.size() + 2 > column)
    line += '\n' + std::string(column, ' ');
  else
    line.append(column - line.size(), ' ');
  out += line + wrapped(text, page - column, column) + '\n';
}

void add_title(std::string& out, std::string_view title) { out += fmt::format("\n{}:\n", title); }

std::string spelt(const Argument& argument) {
  std::string out(argument.name);
  if (argument.repeated) out += "...";
  return argument.required ? out : '[' + out + ']';
}

std::string explained(const Option& option) {
  std::string out(option.text);
  if (!option.choices.empty()) out += fmt::format(": {}", fmt::join(split(option.choices, '|'), ", "));
  if (option.repeated) out += "; may be repeated";
  return out;
}

void add_section(std::string& out, const OptionSection& section) {
  add_title(out, section.title);
  for (const Option* option : section.options) add_entry(out, spelling(*option), explained(*option));
}

void add_examples(std::string& out, const Command& command) {
  for (const Example& example : command.examples)
    out += wrapped(example.line, page, 4) + "\n    " + wrapped(example.text, page - 4, 4) + "\n";
  if (!command.examples.empty()) out += '\n';
}

}  // namespace

std::string usage_line(const Command& command) {
  std::string out = name(command) + " [options]";
  for (const Argument& argument : command.arguments) out += ' ' + spelt(argument);
  return out;
}

std::string help_of(const Command& command) {
  std::string out;
  add_examples(out, command);
  out += "Usage: " + wrapped(usage_line(command), page - 7, 7) + "\n\n";
  out += wrapped(fmt::format("{}.", command.summary), page, 0) + '\n';
  if (!command.arguments.empty()) add_title(out, "Arguments");
  for (const Argument& argument : command.arguments) add_entry(out, spelt(argument), argument.text);
  if (!command.options.empty()) add_title(out, "Options");
  for (const Option& option : command.options) add_entry(out, spelling(option), explained(option));
  for (const OptionSection& section : sections_of(command)) add_section(out, section);
  for (const std::string& paragraph : paragraphs(command.about))
    out += '\n' + (paragraph.starts_with(' ') ? paragraph : wrapped(paragraph, page, 0)) + '\n';
  if (!command.calls.empty()) {
    std::string ids;
    for (const auto* row : command.calls) ids += fmt::format("{}{}", ids.empty() ? "" : ", ", row->id);
    out += '\n' + wrapped(fmt::format("Operations: {} (`wsync help endpoint ID`).", ids), page, 0) + '\n';
  }
  return out;
}

std::string help_of_noun(std::string_view noun) {
  const Command* alone = find_command(noun, "");
  const auto verbs = commands_of(noun);
  if (alone != nullptr && verbs.size() == 1) return help_of(*alone);
  std::string out;
  for (const Command* command : verbs)
    if (!command->hidden && !command->examples.empty())
      out += fmt::format("{}\n", command->examples.front().line);
  out += fmt::format("{}Usage: wsync {} VERB [options] [arguments]\n", out.empty() ? "" : "\n", noun);
  add_title(out, "Verbs");
  for (const Command* command : verbs)
    if (!command->hidden)
      add_entry(out, command->verb.empty() ? "(none)" : command->verb, command->summary, 16);
  return out + fmt::format("\n`wsync {} VERB --help` explains one of them.\n", noun);
}

std::string help_of_wsync() {
  std::string out =
      "wsync stock list --fields brand,stockname,price -o csv\n"
      "    What Hancocks has, as CSV.\n"
      "wsync products link prices.csv --dry-run\n"
      "    What linking these articles in Oresto would change.\n\n"
      "Usage: wsync [global options] NOUN VERB [options] [arguments]\n";
  add_title(out, "Nouns");
  for (const std::string_view noun : nouns()) {
    const auto verbs = verbs_of(noun);
    std::string text = verbs.empty() ? std::string(find_command(noun, "")->summary)
                                     : fmt::format("{}", fmt::join(verbs, ", "));
    add_entry(out, noun, text, 20);
  }
  add_section(out, global_section());
  out += "\n`wsync NOUN --help` lists verbs, `wsync NOUN VERB --help` explains one.\n";
  std::string names;
  for (const Topic& topic : topics()) names += fmt::format("{}, ", topic.name);
  return out + wrapped(fmt::format("Topics of `wsync help`: {}columns NOUN, endpoint ID.", names), page, 0) +
         '\n';
}

}  // namespace wsync::app
