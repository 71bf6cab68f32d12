// SPDX-License-Identifier: MIT
#include "planning.hpp"

#include <fmt/format.h>

#include "base/date.hpp"
#include "base/plural.hpp"
#include "carry_out.hpp"
#include "context.hpp"
#include "names.hpp"
#include "run_record.hpp"
#include "usage.hpp"

#ifndef WSYNC_VERSION
#define WSYNC_VERSION "0"
#endif

namespace wsync::app {
namespace {

Result<sync::PlanHead> head_of(Context& context, const std::string& server, const CheckedInput& read,
                               std::size_t in_shop) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  const bool from_file = read.file != "-";
  std::error_code unused;
  const auto path = from_file ? std::filesystem::absolute(read.file, unused).string() : "";
  return sync::PlanHead{.version = WSYNC_VERSION,
                        .command = noun_and_verb(context.command()),
                        .typed = written(context.typed(), path),
                        .profile = (*settings)->profile(),
                        .server = server,
                        .made = now_utc().to_string(),
                        .rows = static_cast<std::int64_t>(read.rows->size()),
                        .in_shop = static_cast<std::int64_t>(in_shop),
                        .input = read.input->heading()};
}

Failure addressed_to(const std::string& what, const std::string& then, const std::string& now, std::string hint) {
  Error error{.code = Code::conflict};
  error.message = fmt::format("the plan was made for {} {}, and this is {}; nothing was sent", what, then, now);
  error.hint = std::move(hint);
  return fail(std::move(error));
}

}  // namespace

Result<void> check_plannable(const Context& context, const CheckedInput& read) {
  if (!context.typed().has("plan") || !read.input->has_secrets()) return {};
  return usage_error(fmt::format("{} holds passwords, which no plan keeps", read.file),
                     "Look at it with --dry-run, then run it without --plan.");
}

Result<int> write_plan(Context& context, const std::string& server, sync::Turns& turns, const CheckedInput& read,
                       std::size_t in_shop, std::string_view what) {
  const auto file = *context.typed().value("plan");
  const auto head = head_of(context, server, read, in_shop);
  if (!head) return fail(head.error());
  auto plan = sync::PlanWriter::create(file, *head);
  if (!plan) return fail(std::move(plan.error()));
  auto status = show_plan(context, turns, read.fine, what, [&](const sync::Step& step) {
    return plan->add(step, read.input->raw(read.input->row(static_cast<std::size_t>(step.position))));
  });
  if (!status) return status;
  const auto counts = plan->finish();
  if (!counts) return fail(counts.error());
  context.messages().say(
      fmt::format("nothing was sent; {} planned: `wsync plan {}` shows it, `wsync apply {}` does it",
                  counted(counts->to_send(), "row is", "rows are"), file, file));
  return status;
}

Result<void> check_addressee(Context& context, const sync::PlanHead& head, const std::string& server) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  if (const auto& profile = (*settings)->profile(); profile != head.profile)
    return addressed_to("profile", head.profile, profile,
                        fmt::format("Name it with --profile {}, or make a new plan.", head.profile));
  if (server != head.server)
    return addressed_to("the server", head.server, server, "Set the profile's server again, or make a new plan.");
  return {};
}

Result<void> check_conflicts(const Context& context, const std::vector<Problem>& conflicts) {
  if (conflicts.empty() || context.typed().has("skip-conflicts") ||
      context.assignment().aim == Assignment::Aim::resume)
    return {};
  Error error{.code = Code::conflict};
  error.message =
      counted(conflicts.size(), "row is", "rows are") + " not as when the plan was made; nothing was sent";
  error.problems = conflicts;
  error.hint = "Make a new plan and look at it, or do the other rows with --skip-conflicts.";
  return fail(std::move(error));
}

}  // namespace wsync::app
