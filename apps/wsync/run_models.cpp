// SPDX-License-Identifier: MIT
#include "run_models.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/plural.hpp"
#include "base/text.hpp"
#include "schema/json.hpp"

namespace wsync::app {
namespace {

constexpr schema::Rules ours{.source = Source::ours};
constexpr schema::Rules our_key{.key = Key::primary, .source = Source::ours};

constexpr std::string_view state_text = "`ended`, or `not ended`: still at work, or killed.";

std::string state_of(const store::RunFacts& facts) { return facts.ended.empty() ? "not ended" : "ended"; }

std::optional<std::int64_t> exit_status_of(const store::RunFacts& facts) {
  if (facts.ended.empty()) return std::nullopt;
  return facts.exit_status;
}

std::string outcome_of(const store::JournalRow& row) {
  if (row.state == store::RowState::planned) return "planned";
  if (row.state == store::RowState::intended) return "unknown";
  return row.outcome;
}

}  // namespace

const schema::Record& describe(const RunListed*) {
  static constexpr Field fields[] = {
      field<&RunListed::id>("id", "The run; its beginning is enough where no other begins so.", our_key),
      field<&RunListed::command>("command", "Noun and verb.", ours),
      field<&RunListed::input>("input", "The file that it read.", ours),
      field<&RunListed::began>("began", "When it began, in UTC.", ours),
      field<&RunListed::ended>("ended", "When it ended, in UTC.", ours),
      field<&RunListed::state>("state", state_text, ours),
      field<&RunListed::total>("total", "How many rows it was asked for.", ours),
      field<&RunListed::created>("created", "Rows created.", ours),
      field<&RunListed::updated>("updated", "Rows updated.", ours),
      field<&RunListed::unchanged>("unchanged", "Rows that were as they should be.", ours),
      field<&RunListed::deleted>("deleted", "Rows deleted.", ours),
      field<&RunListed::failed>("failed", "Rows that failed.", ours),
      field<&RunListed::unprocessed>("unprocessed", "Rows that the run gave up before their turn.", ours),
      field<&RunListed::reversed>("reversed", "Rows of an undo that were taken back.", ours),
      field<&RunListed::kept>("kept", "Rows of an undo that somebody has changed since, and that stay.", ours),
      field<&RunListed::unfinished>("unfinished", "Rows without an outcome, or never begun.", ours),
      field<&RunListed::exit_status>("exit_status", "What it ended with.", ours),
      field<&RunListed::undoes>("undoes", "The run that this one takes back.", ours),
      field<&RunListed::undone_by>("undone_by", "The newest run that took this one back, or a part of it.", ours),
      field<&RunListed::profile>("profile", "Its profile.", ours),
      field<&RunListed::server>("server", "The server that it changed.", ours),
      field<&RunListed::version>("version", "The version of wsync.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<RunListed>("run", "A run that changed something.", fields);
  return it;
}

const schema::Record& describe(const RunCounts*) {
  static constexpr Field fields[] = {
      field<&RunCounts::total>("total", "How many rows it was asked for.", ours),
      field<&RunCounts::created>("created", "Rows created.", ours),
      field<&RunCounts::updated>("updated", "Rows updated.", ours),
      field<&RunCounts::unchanged>("unchanged", "Rows that were as they should be.", ours),
      field<&RunCounts::deleted>("deleted", "Rows deleted.", ours),
      field<&RunCounts::failed>("failed", "Rows that failed.", ours),
      field<&RunCounts::unprocessed>("unprocessed", "Rows that the run gave up before their turn.", ours),
      field<&RunCounts::reversed>("reversed", "Rows of an undo that were taken back.", ours),
      field<&RunCounts::kept>("kept", "Rows of an undo that somebody has changed since, and that stay.", ours),
      field<&RunCounts::planned>("planned", "Rows compared with the server, with nothing sent.", ours),
      field<&RunCounts::unsettled>("unknown", "Rows of which a request may have left, with no outcome.",
                                   ours),
      field<&RunCounts::not_begun>("not_begun", "Rows that the journal does not know.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<RunCounts>("counts", "What became of the rows of a run.", fields);
  return it;
}

const schema::Record& describe(const RunRow*) {
  static constexpr Field fields[] = {
      field<&RunRow::row>("row", "Row of the input as a spreadsheet counts.", ours),
      field<&RunRow::key>("key", "What identifies the record.", our_key),
      field<&RunRow::action>("action", "What was to be done: create, update, delete, link, unlink, none.",
                             ours),
      field<&RunRow::outcome>(
          "outcome",
          "created, updated, unchanged, deleted, failed or unprocessed; planned: nothing was "
          "sent; unknown: a request may have left.",
          ours),
      field<&RunRow::code>("code", "Why it failed, for programs.", ours),
      field<&RunRow::field>("field", "The field that the server or the check speaks of.", ours),
      field<&RunRow::message>("message", "Why it failed, or what else to know, for people.", ours),
      field<&RunRow::advice>("advice", "What to do about it.", ours),
      field<&RunRow::ended>("ended", "When its outcome was known, in UTC.", ours),
      field<&RunRow::changes>("changes", "The fields that differ, with both values.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<RunRow>("row", "What became of a row.", fields);
  return it;
}

const schema::Record& describe(const RunShown*) {
  static constexpr Field fields[] = {
      field<&RunShown::format_version>("format_version", "Version of this document.", ours),
      field<&RunShown::run>("run", "The run.", our_key),
      field<&RunShown::command>("command", "Noun and verb.", ours),
      field<&RunShown::typed>("typed", "Options and arguments, as JSON.", ours),
      field<&RunShown::profile>("profile", "Its profile.", ours),
      field<&RunShown::server>("server", "The server that it changed.", ours),
      field<&RunShown::input>("input", "The file that it read.", ours),
      field<&RunShown::input_hash>("input_hash", "SHA-256 of that file.", ours),
      field<&RunShown::version>("version", "The version of wsync.", ours),
      field<&RunShown::began>("began", "When it began, in UTC.", ours),
      field<&RunShown::ended>("ended", "When it ended, in UTC.", ours),
      field<&RunShown::state>("state", state_text, ours),
      field<&RunShown::exit_status>("exit_status", "What it ended with.", ours),
      field<&RunShown::undoes>("undoes", "The run that this one takes back.", ours),
      field<&RunShown::counts>("counts", "What became of its rows.", ours),
      field<&RunShown::rows>("rows", "Its rows.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<RunShown>("run", "A run with its rows.", fields);
  return it;
}

RunCounts run_counts(const store::RunFacts& facts, const store::RowCounts& counts) {
  RunCounts all{.created = counts.created,
                .updated = counts.updated,
                .unchanged = counts.unchanged,
                .deleted = counts.deleted,
                .failed = counts.failed,
                .unprocessed = counts.unprocessed,
                .reversed = counts.reversed,
                .kept = counts.kept,
                .planned = counts.planned,
                .unsettled = counts.intended};
  all.total = std::max(facts.total, counts.known());
  all.not_begun = all.total - counts.known();
  return all;
}

std::string summary(const RunCounts& counts) {
  std::string out = counted(counts.total, "row");
  std::string_view mark = ": ";
  for (const auto& [number, name] : {std::pair{counts.created, "created"},
                                     {counts.updated, "updated"},
                                     {counts.unchanged, "unchanged"},
                                     {counts.deleted, "deleted"},
                                     {counts.failed, "failed"},
                                     {counts.unprocessed, "unprocessed"},
                                     {counts.reversed, "reversed"},
                                     {counts.kept, "kept"},
                                     {counts.planned, "planned"},
                                     {counts.unsettled, "unknown"},
                                     {counts.not_begun, "not begun"}}) {
    if (number == 0) continue;
    out += fmt::format("{}{} {}", mark, number, name);
    mark = ", ";
  }
  return out;
}

RunListed listed(const store::RunFacts& facts, const store::RowCounts& counts) {
  const auto all = run_counts(facts, counts);
  RunListed run;
  run.id = facts.id;
  run.command = facts.command;
  run.input = unless_empty(facts.input);
  run.began = facts.began;
  run.ended = unless_empty(facts.ended);
  run.state = state_of(facts);
  run.total = all.total;
  run.created = all.created;
  run.updated = all.updated;
  run.unchanged = all.unchanged;
  run.deleted = all.deleted;
  run.failed = all.failed;
  run.unprocessed = all.unprocessed;
  run.reversed = all.reversed;
  run.kept = all.kept;
  run.unfinished = all.planned + all.unsettled + all.not_begun;
  run.exit_status = exit_status_of(facts);
  run.undoes = unless_empty(facts.undoes);
  run.profile = facts.profile;
  run.server = facts.server;
  run.version = facts.version;
  return run;
}

RunRow shown(const store::JournalRow& row) {
  RunRow shown;
  shown.row = row.row;
  shown.key = row.key;
  shown.action = row.action;
  shown.outcome = outcome_of(row);
  shown.code = unless_empty(row.code);
  shown.field = unless_empty(row.field);
  shown.message = unless_empty(row.message);
  shown.advice = unless_empty(row.advice);
  shown.ended = unless_empty(row.ended);
  if (row.changes.empty()) return shown;
  std::vector<Problem> problems;
  const auto& record = schema::record_of<RunRow>();
  const auto read = schema::read_json_into(row.changes, *schema::find(record, "changes"), &shown, problems);
  if (!read) shown.changes.push_back({.field = "?", .before = {}, .after = row.changes});
  return shown;
}

RunShown shown(const store::RunFacts& facts, const store::RowCounts& counts) {
  RunShown run;
  run.run = facts.id;
  run.command = facts.command;
  run.typed = facts.typed;
  run.profile = facts.profile;
  run.server = facts.server;
  run.input = unless_empty(facts.input);
  run.input_hash = unless_empty(facts.input_hash);
  run.version = facts.version;
  run.began = facts.began;
  run.ended = unless_empty(facts.ended);
  run.state = state_of(facts);
  run.exit_status = exit_status_of(facts);
  run.undoes = unless_empty(facts.undoes);
  run.counts = run_counts(facts, counts);
  return run;
}

}  // namespace wsync::app
