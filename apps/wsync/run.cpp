// SPDX-License-Identifier: MIT
#include "run.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "cli.hpp"
#include "context.hpp"
#include "dispatch.hpp"
#include "findings.hpp"
#include "folders.hpp"
#include "help.hpp"
#include "names.hpp"
#include "output/formats.hpp"
#include "sync/row_result.hpp"
#include "template.hpp"
#include "terminal.hpp"

namespace wsync::app {
namespace {

/// The style of errors before anything is parsed: `-o json` counts wherever it stands.
Messages::Style early_style(const std::vector<std::string>& words) {
  bool json = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool next =
        (words[i] == "-o" || words[i] == "--output") && i + 1 < words.size() && words[i + 1] == "json";
    json = json || next || words[i] == "-ojson" || words[i] == "--output=json";
  }
  return {.quiet = std::ranges::find(words, "-q") != words.end(),
          .verbose = false,
          .colour = colour_allowed("auto", STDERR_FILENO),
          .terminal = can_redraw(STDERR_FILENO),
          .json_errors = json};
}

int ended(Messages& messages, const Error& error) {
  messages.error(error);
  return describe(error.code).exit_status;
}

/// Help that was asked for is data; help in place of a command is for people.
int show_help(Messages& messages, std::string_view text, bool asked) {
  if (!asked) {
    messages.trace(text);
    return describe(Code::usage).exit_status;
  }
  auto sink = Sink::open(std::nullopt);
  if (!sink) return ended(messages, sink.error());
  (*sink)->buffer() += text;
  const auto shown = (*sink)->finish();
  return shown ? 0 : ended(messages, shown.error());
}

/// Becomes the program `wsync-NAME`.
Error become(const Choice& choice) {
  std::vector<std::string> words = choice.words;
  words.insert(words.begin(), choice.program);
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::signal(SIGPIPE, SIG_DFL);
  ::execv(choice.program.c_str(), arguments.data());
  return fail(Code::io, fmt::format("cannot run {}: {}", choice.program, std::strerror(errno))).value();
}

Result<int> run_command(Context& context) {
  const Command& command = context.command();
  // What a writing command reads has the columns of its input; what it answers tells of rows.
  const bool answers_rows = takes(command.groups, Takes::records) || takes(command.groups, Takes::changes);
  if (context.typed().value("fields") == "help" && (answers_rows || command.columns != nullptr)) {
    const auto& answered = answers_rows ? schema::record_of<sync::RowResult>() : command.columns();
    if (auto printed = context.print(field_list(answered)); !printed)
      return fail(std::move(printed.error()));
    return 0;
  }
  if (context.typed().has("template")) return write_template(context);
  auto status = command.run(context);
  if (context.listed_fields()) return 0;
  return status;
}

int run_chosen(const Command& command, Typed typed) {
  Context context(command, std::move(typed));
  auto status = run_command(context);
  context.messages().clear_progress();
  if (!status && !status.error().problems.empty())
    if (auto written = write_findings(context, status.error().problems); !written)
      (void)ended(context.messages(), written.error());
  return status ? *status : ended(context.messages(), status.error());
}

/// A closed standard stream would be taken by the next socket or file; its place is filled with one that
/// fails.
void fill_closed_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) < 0)
      (void)::open(stream == STDOUT_FILENO ? "/dev/full" : "/dev/null", O_RDWR);
}

}  // namespace

int run(const std::vector<std::string>& words) {
  fill_closed_streams();
  std::signal(SIGPIPE, SIG_IGN);
  Messages early(early_style(words));
  auto choice = choose(words);
  if (!choice) return ended(early, choice.error());
  if (!choice->program.empty()) return ended(early, become(*choice));
  if (choice->command == nullptr) {
    return show_help(early, choice->noun.empty() ? help_of_wsync() : help_of_noun(choice->noun),
                     choice->help);
  }
  auto typed = parse(*choice->command, choice->words);
  if (!typed) return ended(early, typed.error());
  if (typed->has("help")) return show_help(early, help_of(*choice->command), true);
  const Command* command = typed->has("version") ? find_command("version", "") : choice->command;
  return run_chosen(*command, std::move(*typed));
}

int run_aground(const char* what) {
  Messages messages(
      {.quiet = false, .verbose = false, .colour = false, .terminal = false, .json_errors = false});
  Error error;
  error.message = what;
  return ended(messages, error);
}

}  // namespace wsync::app
