// SPDX-License-Identifier: MIT
#include "taking_up.hpp"

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "command.hpp"
#include "names.hpp"
#include "run_record.hpp"
#include "runs.hpp"
#include "sync/plan_file.hpp"

namespace wsync::app {
namespace {

/// The file that the run read: a copy, the one that is typed, or the original where it is the same still.
Result<std::string> input_of(const Context& context, const store::Journal& run, const std::string& original) {
  const auto& facts = run.facts();
  if (const auto typed = context.typed().value("input")) {
    if (facts.input_hash.empty()) return *typed;
    auto hash = sha256_of_file(*typed);
    if (!hash) return fail(std::move(hash.error()));
    if (*hash == facts.input_hash) return *typed;
    Error error{.code = Code::input};
    error.message = fmt::format("{} is not the file that run {} read: its contents differ", *typed, facts.id);
    error.hint = kept_input(run) ? "Leave --input out: the run has kept a copy of its file. Nothing was sent."
                                 : "Name the file as it was then. Nothing was sent.";
    return fail(std::move(error));
  }
  if (const auto copy = kept_input(run))
    if (const auto hash = sha256_of_file(*copy); hash && *hash == facts.input_hash) return copy->string();
  if (!original.empty())
    if (const auto hash = sha256_of_file(original); hash && *hash == facts.input_hash) return original;
  auto counts = run.counts();
  if (!counts) return fail(std::move(counts.error()));
  if (counts->known() == 0) {
    Error error{.code = Code::not_found};
    error.message = fmt::format("run {} was killed before it kept its file, and nothing was sent", facts.id);
    error.hint = fmt::format("Run its command again: wsync {} {}", facts.command, facts.input);
    return fail(std::move(error));
  }
  Error error{.code = Code::input};
  error.message = fmt::format("there is no copy of {}, and {}", facts.input == "-" ? "standard input" : facts.input,
                              original.empty() ? "it is no file" : "the file is not as it was");
  error.hint = fmt::format("Name the file that the run read: wsync runs resume {} --input FILE", facts.id);
  return fail(std::move(error));
}

/// Only rows of files have before-images that their command can take back.
Error not_to_be_undone(const store::RunFacts& facts) {
  Error error{.code = Code::usage};
  if (!facts.undoes.empty()) {
    error.message = fmt::format("run {} takes back {}: an undo is not taken back", facts.id, facts.undoes);
    error.hint = fmt::format("Hand in the file of that run again: wsync runs show {} names it.", facts.undoes);
    return error;
  }
  error.message = fmt::format("run {} (wsync {}) was no run over the rows of a file: only such runs can be taken back",
                              facts.id, facts.command);
  error.hint = fmt::format("wsync runs show {} tells what it did, wsync runs explain what was there before.", facts.id);
  return error;
}

/// The run that took this one back; empty: none did.
Result<std::string> undone_by(const store::RunFacts& facts) {
  const auto list = store::list_runs(runs_folder());
  if (!list) return fail(list.error());
  for (const auto& run : list->runs)
    if (run.undoes == facts.id) return run.id;
  return std::string();
}

/// Its journal says what it did, and an undo has changed that: a report of the whole run would be wrong.
Result<void> must_not_be_undone(const store::RunFacts& facts) {
  const auto by = undone_by(facts);
  if (!by) return fail(by.error());
  if (by->empty()) return {};
  Error error{.code = Code::conflict};
  error.message = fmt::format("run {} was taken back by run {}: it is not gone on with", facts.id, *by);
  error.hint = fmt::format("Run its command again: wsync {} {}", facts.command, facts.input);
  return fail(std::move(error));
}

}  // namespace

Typed words_for(const Context& context, const Typed& then, const std::string& profile, const std::string& now,
                const std::string& input) {
  Typed typed;
  for (const auto& [option, values] : then.options())
    if (!context.typed().has(option))
      for (const auto& value : values) typed.add(option, value);
  for (const auto& [option, values] : context.typed().options())
    if (option != "input")
      for (const auto& value : values) typed.add(option, value);
  if (!typed.has("profile") && !profile.empty() && profile != now) typed.add("profile", profile);
  bool first = !input.empty();
  for (const auto& argument : then.arguments()) {
    typed.add_argument(first ? input : argument);
    first = false;
  }
  return typed;
}

Result<int> take_up(Context& context, const std::shared_ptr<store::Journal>& run, Assignment::Aim aim) {
  const auto& facts = run->facts();
  const Command* command = find_command(facts.command);
  if (command == nullptr)
    return fail(Code::not_found, fmt::format("run {} was a `wsync {}`, which this wsync does not know", facts.id, facts.command));
  auto kept = read_words(facts.typed);
  if (!kept) return fail(std::move(kept.error()));
  if (aim == Assignment::Aim::undo && (facts.input.empty() || !facts.undoes.empty()))
    return fail(not_to_be_undone(facts));
  if (aim == Assignment::Aim::resume)
    if (auto whole = must_not_be_undone(facts); !whole) return fail(std::move(whole.error()));
  std::string input;
  if (!facts.input.empty()) {
    auto found = input_of(context, *run, kept->file);
    if (!found) return fail(std::move(found.error()));
    input = std::move(*found);
  }
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  auto typed = words_for(context, kept->typed, facts.profile, (*settings)->profile(), input);
  // A price that goes back to what it was before may go back from ten times as much.
  if (aim == Assignment::Aim::undo) typed.add("max-price-change", "0");
  Context again(*command, std::move(typed));
  again.assign({.aim = aim, .journal = run, .plan = !input.empty() && sync::is_plan(input) ? input : ""});
  if (aim == Assignment::Aim::resume && facts.exit_status == 0)
    again.messages().say(fmt::format("run {} (wsync {}) had ended at {}, all done", facts.id, facts.command, facts.ended));
  auto status = command->run(again);
  again.messages().clear_progress();
  return status;
}

}  // namespace wsync::app
