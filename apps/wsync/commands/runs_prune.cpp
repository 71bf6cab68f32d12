// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/date.hpp"
#include "base/plural.hpp"
#include "command.hpp"
#include "context.hpp"
#include "run_models.hpp"
#include "runs.hpp"
#include "sync/journaling.hpp"

namespace wsync::app {
namespace {

constexpr std::int64_t usual_age = 90;  // days

const schema::Record& columns() { return schema::record_of<RunListed>(); }

/// Whether `runs resume` would find nothing to do.
Result<bool> is_finished(const store::RunFacts& facts, const store::RowCounts& counts) {
  if (facts.ended.empty() || counts.known() < facts.total || counts.planned + counts.intended > 0) return false;
  const auto journal = store::Journal::open(runs_folder(), facts.id);
  if (!journal) return fail(journal.error());
  bool finished = true;
  const auto read =
      (*journal)->each_row([&](const store::JournalRow& row) { return finished = sync::is_settled(row); });
  if (!read) return fail(read.error());
  return finished;
}

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const auto age = typed.number("older-than", 1, 36'500);
  if (!age) return fail(age.error());
  const auto days = static_cast<int>(age->value_or(usual_age));
  const std::string first_kept = today().plus_days(1 - days).to_string();  // sorts like the time a run began
  auto rows = context.rows(columns(), {"id", "command", "input", "began", "total", "failed", "exit_status"});
  if (!rows) return fail(std::move(rows.error()));
  const auto list = store::list_runs(runs_folder());
  if (!list) return fail(list.error());
  const bool dry = typed.has("dry-run");
  std::size_t removed = 0, unfinished = 0;
  for (std::size_t i = 0; i < list->runs.size(); ++i) {
    const auto& facts = list->runs[i];
    if (facts.began >= first_kept) continue;
    const auto finished = is_finished(facts, list->counts[i]);
    if (!finished) return fail(finished.error());
    if (!*finished && !typed.has("unfinished")) {
      ++unfinished;
      continue;
    }
    if (!dry)
      if (auto gone = store::remove_run(runs_folder(), facts.id); !gone) return fail(std::move(gone.error()));
    ++removed;
    const auto one = listed(facts, list->counts[i]);
    if (auto added = (*rows)->add(&one); !added) return fail(std::move(added.error()));
  }
  for (const auto& broken : list->broken) context.messages().warn("a run cannot be read, and stays: " + broken);
  if (removed > 0 || typed.value("output").value_or("table") != "table")
    if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  std::string said =
      fmt::format("{} of more than {} days {}removed", counted(removed, "run"), days, dry ? "would be " : "");
  if (unfinished > 0)
    said += fmt::format("; {} kept that can be resumed (--unfinished takes them too)",
                        counted(unfinished, "run"));
  context.messages().say(said);
  return 0;
}

constexpr Option options[] = {
    {.name = "older-than", .value = "DAYS", .text = "runs that began more than so many days ago (default: 90)"},
    {.name = "unfinished", .text = "also runs that `runs resume` could finish"},
    {.name = "dry-run", .text = "say which runs would be removed, and stop"},
};

constexpr Example examples[] = {
    {"wsync runs prune --dry-run", "What would go."},
    {"wsync runs prune --older-than 365 -q", "For cron: keep a year."},
};

}  // namespace

extern const Command runs_prune;
const Command runs_prune = {
    .noun = "runs",
    .verb = "prune",
    .summary = "Remove the journals of old runs",
    .about =
        "A journal stays until it is removed here: with it goes what `runs undo`, `runs show` and `runs explain` "
        "know of the run, and the copy of its file. A run that is not finished is kept, for its journal may hold the "
        "only copy of what a server has lost. No server is asked or changed.",
    .examples = examples,
    .options = options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
