// SPDX-License-Identifier: MIT
#include "manual.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "names.hpp"
#include "options.hpp"
#include "page.hpp"
#include "topics.hpp"

#ifndef WSYNC_VERSION
#define WSYNC_VERSION "0"
#endif

namespace wsync::app {
namespace {

/// wsync-stock-list
std::string page_name(const Command& command) {
  std::string out = "wsync-" + std::string(command.noun);
  if (!command.verb.empty()) out += "-" + std::string(command.verb);
  return out;
}

std::string head(const std::string& name, int section, std::string_view summary) {
  std::string title = name;
  for (char& c : title)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return fmt::format(
      ".\\\" SPDX-License-Identifier: MIT\n.\\\" Made by `wsync dump manual`; do not edit.\n"
      ".TH {} {} \"\" \"wsync {}\" \"wsync manual\"\n.SH NAME\n{} \\- {}\n",
      roff(title), section, WSYNC_VERSION, roff(name), roff(summary));
}

std::string option_entry(const Option& option) {
  std::string out = ".TP\n";
  if (option.letter != 0) out += fmt::format("\\fB\\-{}\\fR, ", option.letter);
  out += fmt::format("\\fB\\-\\-{}\\fR", roff(option.name));
  if (!option.value.empty()) out += fmt::format(" \\fI{}\\fR", roff(option.value));
  std::string text(option.text);
  if (!option.choices.empty()) text += fmt::format(": {}", fmt::join(split(option.choices, '|'), ", "));
  if (option.repeated) text += "; may be repeated";
  return out + fmt::format("\n{}\n", roff(text));
}

void add_section(std::string& out, const OptionSection& section) {
  out += fmt::format(".SS {}\n", roff(section.title));
  for (const Option* option : section.options) out += option_entry(*option);
}

std::string synopsis(const Command& command) {
  std::string out = fmt::format(".SH SYNOPSIS\n.B {}\n[\\fIoptions\\fR]\n", roff(name(command)));
  for (const Argument& argument : command.arguments)
    out += fmt::format("{}\\fI{}\\fR{}{}\n", argument.required ? "" : "[", roff(argument.name),
                       argument.repeated ? "..." : "", argument.required ? "" : "]");
  return out;
}

std::string examples(std::span<const Example> examples) {
  std::string out;
  for (const Example& example : examples)
    out += fmt::format(".PP\n{}\n.PP\n.nf\n.RS\n{}\n.RE\n.fi\n", roff(example.text), roff(example.line));
  return out.empty() ? out : ".SH EXAMPLES\n" + out;
}

std::string command_page(const Command& command) {
  std::string out = head(page_name(command), 1, command.summary) + synopsis(command);
  Page about;
  about.title("Description").text(fmt::format("{}.\n\n{}", command.summary, command.about));
  if (!command.arguments.empty()) about.title("Arguments");
  for (const Argument& argument : command.arguments)
    about.entry(std::string(argument.name), std::string(argument.text));
  out += as_roff(about) + ".SH OPTIONS\n";
  if (!command.options.empty()) out += ".SS Options\n";
  for (const Option& option : command.options) out += option_entry(option);
  for (const OptionSection& section : sections_of(command)) add_section(out, section);
  out += examples(command.examples);
  Page operations;
  if (!command.calls.empty()) operations.title("Operations");
  for (const auto* row : command.calls)
    operations.entry(std::string(row->id), fmt::format("{} {}", net::to_string(row->method), row->path));
  return out + as_roff(operations) +
         ".SH SEE ALSO\n\\fBwsync\\fR(1), \\fBwsync\\-exit\\-codes\\fR(7), \\fBwsync\\-formats\\fR(7)\n";
}

std::string main_page() {
  Page page;
  page.title("Description")
      .text(
          "Products, clients, orders and stock between wholesalers and their systems: Oresto, Hancocks, "
          "Hanos. A "
          "near miss in a name is suggested, never run. A program wsync-NAME on PATH becomes `wsync NAME`.")
      .title("Commands");
  for (const Command* command : commands())
    if (!command->hidden) page.entry(page_name(*command) + "(1)", std::string(command->summary));
  page.title("Topics");
  for (const Topic& topic : topics())
    page.entry(fmt::format("wsync-{}(7)", topic.name), std::string(topic.summary));
  std::string out = head("wsync", 1, "products, clients, orders and stock between wholesalers");
  out +=
      ".SH SYNOPSIS\n.B wsync\n[\\fIglobal options\\fR]\n\\fInoun verb\\fR\n[\\fIoptions\\fR] "
      "[\\fIarguments\\fR]\n";
  out += as_roff(page) + ".SH OPTIONS\n";
  add_section(out, global_section());
  return out;
}

}  // namespace

std::vector<GeneratedFile> manual() {
  std::vector<GeneratedFile> files = {{"wsync.1", main_page()}};
  for (const Command* command : commands())
    if (!command->hidden) files.push_back({page_name(*command) + ".1", command_page(*command)});
  for (const Topic& topic : topics()) {
    const std::string title = fmt::format("wsync-{}", topic.name);
    // What stands before the first heading of its own is the description.
    files.push_back(
        {title + ".7", head(title, 7, topic.summary) + ".SH DESCRIPTION\n" + as_roff(topic.page())});
  }
  return files;
}

}  // namespace wsync::app
