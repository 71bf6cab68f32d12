// SPDX-License-Identifier: MIT
#include <map>

#include "command.hpp"
#include "context.hpp"
#include "run_models.hpp"
#include "runs.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<RunListed>(); }

Result<int> run(Context& context) {
  const auto limit = context.typed().number("limit", 1, 1'000'000);
  if (!limit) return fail(limit.error());
  auto rows = context.rows(columns(), {"id", "command", "input", "began", "state", "total", "failed",
                                       "unfinished", "exit_status", "undoes", "undone_by", "profile"});
  if (!rows) return fail(std::move(rows.error()));
  const auto list = store::list_runs(runs_folder(), static_cast<std::size_t>(limit->value_or(20)));
  if (!list) return fail(list.error());
  std::map<std::string, std::string, std::less<>> undone;  // by what; the newest stands first
  for (const auto& run : list->runs)
    if (!run.undoes.empty()) undone.emplace(run.undoes, run.id);
  for (std::size_t i = 0; i < list->runs.size(); ++i) {
    auto one = listed(list->runs[i], list->counts[i]);
    if (const auto by = undone.find(one.id); by != undone.end()) one.undone_by = by->second;
    if (auto added = (*rows)->add(&one); !added) return fail(std::move(added.error()));
  }
  for (const auto& broken : list->broken) context.messages().warn("a run cannot be read: " + broken);
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

constexpr Option options[] = {
    {.name = "limit", .value = "N", .text = "so many of the newest (default: 20)"},
};

constexpr Example examples[] = {
    {"wsync runs list", "What was done last."},
    {"wsync runs list --jq '.[] | select(.failed > 0).id'", "The runs with rows that failed."},
};

}  // namespace

extern const Command runs_list;
const Command runs_list = {
    .noun = "runs",
    .verb = "list",
    .summary = "List the runs that changed something, the newest first",
    .about =
        "Every run that changes something keeps a journal, for all profiles in one place. `not ended` means "
        "that "
        "it is still at work, or was killed.",
    .examples = examples,
    .options = options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
