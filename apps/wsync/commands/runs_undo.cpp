// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "command.hpp"
#include "context.hpp"
#include "runs.hpp"
#include "taking_up.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) {
  auto journal = store::Journal::open(runs_folder(), context.typed().arguments().front());
  if (!journal) return fail(std::move(journal.error()));
  const std::shared_ptr<store::Journal> run = std::move(*journal);
  return take_up(context, run, Assignment::Aim::undo);
}

constexpr Argument arguments[] = {{"RUN", run_argument}};

constexpr Option options[] = {
    {.name = "input", .value = "FILE", .text = "the run's file, where no copy of it could be kept"},
    {.name = "max-delete", .value = "N|N%", .text = "stop where more would be deleted (default: 50 or 10%, the lower)"},
    {.name = "max-change", .value = "N|N%", .text = "stop where more would be changed (default: 50 or 50%, the higher)"},
    lock_wait_option,
    {.name = "dry-run", .text = "say what would be taken back, and stop"},
};

constexpr Example examples[] = {
    {"wsync runs undo last --dry-run", "What taking back the last run would do."},
    {"wsync runs undo 20261122-0015", "Takes it back."},
};

}  // namespace

extern const Command runs_undo;
const Command runs_undo = {
    .noun = "runs",
    .verb = "undo",
    .summary = "Take back what a run has changed",
    .about =
        "Each row that the run did is turned round, the last one first: what it made is deleted, what it changed "
        "or deleted is put back from the before-image in its journal. A record that somebody has changed since "
        "is left as it is. Every row ends in one of three ways: reversed, kept (changed since), or failed (could "
        "not be taken back, or not all of it); a row that is as it was already is unchanged. Kept or failed rows end "
        "the command with 5.\n"
        "\n"
        "A run that was cut off need not be finished first: of rows that may have been sent the server is asked what "
        "was done, and that is taken back. A client comes back without its locations, links, prices and order list, "
        "and a location with another Id.\n"
        "\n"
        "Orders are never taken back, nor are passwords and photos: no journal holds what was there before. "
        "Only runs that read a file can be taken back.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
};

}  // namespace wsync::app
