// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "command.hpp"
#include "context.hpp"
#include "run_models.hpp"
#include "runs.hpp"
#include "terminal.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<RunRow>(); }

/// What stands above the table.
std::string in_words(const RunShown& run) {
  std::string text;
  const auto line = [&](std::string_view what, std::string_view said) {
    fmt::format_to(std::back_inserter(text), "{:<8}  {}\n", what, harmless(said, false));
  };
  line("run", fmt::format("{}: {}", run.run, run.command));
  if (!run.typed.empty()) line("typed", run.typed);
  if (run.input)
    line("input", run.input_hash ? fmt::format("{} (SHA-256 {})", *run.input, *run.input_hash) : *run.input);
  line("profile", fmt::format("{}, {}", run.profile, run.server));
  if (run.undoes) line("undoes", *run.undoes);
  line("began", fmt::format("{}, wsync {}", run.began, run.version));
  line("ended", run.ended
                    ? fmt::format("{}, exit status {}", *run.ended, run.exit_status.value_or(-1))
                    : fmt::format("not ended: it is still at work, or was killed; wsync runs resume {} goes "
                                  "on with it",
                                  run.run));
  line("rows", summary(run.counts));
  return text + "\n";
}

bool failed(const store::JournalRow& row) { return row.outcome == "failed"; }
bool unfinished(const store::JournalRow& row) {
  return row.state != store::RowState::ended || row.outcome == "unprocessed";
}

Result<int> run(Context& context) {
  auto output = RunOutput::read(context, columns());
  if (!output) return fail(std::move(output.error()));
  const auto journal = store::Journal::open(runs_folder(), context.typed().arguments().front());
  if (!journal) return fail(journal.error());
  const auto counts = (*journal)->counts();
  if (!counts) return fail(counts.error());
  const auto facts = shown((*journal)->facts(), *counts);
  auto rows =
      output->open(context, schema::record_of<RunShown>(), &facts, columns(),
                   {"row", "key", "action", "outcome", "code", "field", "message"}, in_words(facts));
  if (!rows) return fail(std::move(rows.error()));

  const bool only_failed = context.typed().has("failed"), only_unfinished = context.typed().has("unfinished");
  Result<void> added;
  const auto read = (*journal)->each_row([&](const store::JournalRow& row) {
    const bool all = !only_failed && !only_unfinished;
    if (!all && !(only_failed && failed(row)) && !(only_unfinished && unfinished(row))) return true;
    const auto one = shown(row);
    added = (*rows)->add(&one);
    return added.has_value() && (*rows)->wanted();
  });
  if (!read) return fail(read.error());
  if (added) added = (*rows)->finish();
  if (!added) return fail(std::move(added.error()));
  return 0;
}

constexpr Argument arguments[] = {{"RUN", run_argument}};

constexpr Option options[] = {
    {.name = "failed", .text = "only the rows that failed"},
    {.name = "unfinished", .text = "only the rows without an outcome, or given up before their turn"},
};

constexpr Example examples[] = {
    {"wsync runs show last", "What the newest run did."},
    {"wsync runs show 20261122 --failed -o csv --to failed.csv", "What failed, by the beginning of its id."},
};

}  // namespace

extern const Command runs_show;
const Command runs_show = {
    .noun = "runs",
    .verb = "show",
    .summary = "Show what a run was asked for and what became of its rows",
    .about =
        "A row has the outcome that was reported; `planned` where nothing was sent yet, `unknown` where a "
        "request "
        "may have left and no answer was kept. Rows that the run never came to stand in the counts alone. In "
        "JSON and XML it is one document with the facts, the counts and the rows; --fields chooses among the "
        "fields of the rows.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
