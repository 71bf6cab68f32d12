// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "command.hpp"
#include "context.hpp"
#include "names.hpp"
#include "run_lock.hpp"
#include "run_record.hpp"
#include "sync/plan_file.hpp"
#include "taking_up.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

/// What was typed for the plan. Whether a journal is kept is said now.
Result<Typed> words_of_plan(const sync::PlanHead& head) {
  const auto kept = read_words(head.typed);
  if (!kept) return fail(Code::input, "the plan does not say what was typed for it");
  Typed typed;
  for (const auto& [option, values] : kept->typed.options())
    if (option != "no-journal")
      for (const auto& value : values) typed.add(option, value);
  for (const auto& argument : kept->typed.arguments()) typed.add_argument(argument);
  return typed;
}

Result<int> run(Context& context) {
  const auto& file = context.typed().arguments().front();
  if (file == "-") return usage_error("a plan is applied from a file, not from standard input");
  const auto plan = sync::PlanFile::open(file);
  if (!plan) return fail(plan.error());
  const auto& head = plan->head();
  const Command* command = find_command(head.command);
  if (command == nullptr || !takes(command->groups, Takes::records))
    return fail(Code::input, fmt::format("{} is of `wsync {}`, which takes no plan in this wsync", file, head.command));
  const auto typed = words_of_plan(head);
  if (!typed) return fail(typed.error());
  if (plan->counts().refused > 0)
    context.messages().warn(fmt::format("{} of the plan {} refused when it was made and left out",
                                        plan->counts().refused, plan->counts().refused == 1 ? "was" : "were"));
  if (plan->counts().to_send() == 0) {
    context.messages().say("the plan has nothing to do; nothing was sent");
    return 0;
  }
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  const auto& now = (*settings)->profile();
  Context again(*command, words_for(context, *typed, now, now, file));
  again.assign({.aim = Assignment::Aim::apply, .journal = {}, .plan = file});
  auto status = command->run(again);
  again.messages().clear_progress();
  return status;
}

constexpr Argument arguments[] = {{"FILE", "a plan that --plan has written"}};

constexpr Option options[] = {
    {.name = "skip-conflicts", .text = "do the other rows where some are not as when the plan was made"},
    {.name = "results", .value = "DIR", .text = "write success.csv, failed.csv and unprocessed.csv there"},
    {.name = "no-journal", .text = "keep no journal: the run can be neither resumed nor undone"},
    {.name = "findings", .value = "FILE", .text = "write all conflicts to a file: CSV, or .json"},
    {.name = "dry-run", .text = "compare with the server, say what would be sent, and stop"},
    lock_wait_option,
};

constexpr Example examples[] = {
    {"wsync products sales prices.csv --plan prices.plan", "Makes a plan; nothing is sent."},
    {"wsync apply prices.plan", "Does exactly what it says, or nothing."},
    {"wsync apply prices.plan --skip-conflicts", "Leaves out what somebody has changed since."},
};

}  // namespace

extern const Command apply;
const Command apply = {
    .noun = "apply",
    .verb = "",
    .summary = "Carry out a plan",
    .about =
        "Each row is compared with the server once more. It must ask for what was planned: the same action and "
        "the same values, on a record that is as it was when the plan was made. Where one is not, nothing at all "
        "is sent, every such row is named, and the command ends with 6; with --skip-conflicts these rows fail "
        "with `plan.conflict`, the others are done, and it ends with 5.\n"
        "\n"
        "A plan that was changed by so much as a byte is refused, and so is another profile or server. Limits "
        "such as --max-price-change are those that the plan was made with. The run is journaled like any other: "
        "`wsync runs resume` and `wsync runs undo` take it up. In a run that is resumed, rows that are no longer as "
        "planned fail; the others are finished.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
};

}  // namespace wsync::app
