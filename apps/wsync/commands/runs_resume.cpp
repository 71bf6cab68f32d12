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
  if (!run->facts().undoes.empty()) {
    Error error{.code = Code::usage};
    error.message = fmt::format("run {} takes back {}", run->facts().id, run->facts().undoes);
    error.hint = fmt::format("Run it again, what is reversed stays so: wsync runs undo {}", run->facts().undoes);
    return fail(std::move(error));
  }
  return take_up(context, run, Assignment::Aim::resume);
}

constexpr Argument arguments[] = {{"RUN", run_argument}};

constexpr Option options[] = {
    {.name = "input", .value = "FILE", .text = "the run's file, where no copy of it could be kept"},
    {.name = "results", .value = "DIR", .text = "write success.csv, failed.csv and unprocessed.csv there"},
    lock_wait_option,
    {.name = "dry-run", .text = "say what is left to be sent, and stop"},
};

constexpr Example examples[] = {
    {"wsync runs resume last", "Finishes the run that was cut off last."},
    {"wsync runs resume 20261122-0015 --dry-run", "Shows what is left of a run; the beginning of its id is enough."},
};

}  // namespace

extern const Command runs_resume;
const Command runs_resume = {
    .noun = "runs",
    .verb = "resume",
    .summary = "Finish a run that was cut off",
    .about =
        "Rows that have an outcome are not sent again. Rows whose request may have left are read back from the "
        "server first: what is done is noted as done, only what is not is sent. Rows that were never begun "
        "follow. Rows that failed because the server was down or out of reach are tried again; rows that it "
        "refused are not: feed failed.csv in again (--results).\n"
        "\n"
        "Each run keeps a copy of its file, or of what came from standard input. Where passwords are in it none is "
        "kept: name the file with --input; a file with other contents is refused. Passwords of users who are there cannot be compared.\n"
        "\n"
        "The report is that of the whole run.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
};

}  // namespace wsync::app
