// SPDX-License-Identifier: MIT
#include "writing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/plural.hpp"
#include "carry_out.hpp"
#include "checked_input.hpp"
#include "context.hpp"
#include "limits.hpp"
#include "planning.hpp"
#include "run_lock.hpp"
#include "run_record.hpp"
#include "schema/check.hpp"
#include "servers.hpp"
#include "sync/planned_steps.hpp"
#include "sync/undo.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

/// Nothing but the check was asked for: with -o a document says so row by row, for scripts.
Result<int> report_check(Context& context, const CheckedInput& read) {
  context.messages().say(counted(read.fine, "row is", "rows are") + " fine; nothing was sent");
  if (!context.typed().has("output") && !context.typed().has("jq")) return 0;
  auto results = context.results();
  if (!results) return fail(std::move(results.error()));
  for (std::size_t position = 0; position < read.rows->size(); ++position) {
    const auto row = read.rows->read(position);
    if (!row) continue;
    sync::RowResult result{.row = sync::number_of(*row), .key = row->key, .action = "check"};
    result.outcome = "unprocessed";
    if (auto added = (*results)->add(result); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*results)->finish(""); !finished) return fail(std::move(finished.error()));
  return 0;
}

/// What came of the comparison: how many rows ask for anything, and where a dry run goes on what would stop the run.
struct Judged {
  std::int64_t to_do = 0;
  std::optional<Error> stopped{};
};

/// How many records the shop has; nothing where that is not known.
using CountShop = std::function<Result<std::size_t>()>;

CountShop counted_by(sync::Planner& planner, std::size_t known = 0) {
  return [&planner, known]() -> Result<std::size_t> {
    if (const auto read = std::max(known, planner.in_shop()); read > 0) return read;
    return planner.count_shop();
  };
}

/// What the comparison finds, and the safety limits: nothing is sent before all rows have passed. A dry run
/// says what a limit would stop and ends as the run would. `planned` is the turns where they are those of a plan.
Result<Judged> judge(Context& context, sync::Turns& turns, const CountShop& in_shop,
                     const sync::PlannedSteps* planned = nullptr) {
  auto limits = Limits::of(context.typed());
  if (!limits) return fail(std::move(limits.error()));
  std::vector<Problem> findings;
  for (auto window = turns.next(findings); !window.empty(); window = turns.next(findings))
    for (const auto& turn : window)
      if (!turn.over) limits->add(turn.step);
  turns.rewind();
  if (planned != nullptr)
    if (auto met = check_conflicts(context, planned->conflicts()); !met) return fail(std::move(met.error()));
  if (schema::refuses(findings)) return fail(sync::rejected(std::move(findings)));
  say_warnings(context, findings);
  if (!in_shop && limits->has_percentage())
    return usage_error("--max-delete and --max-change take a number here: it is not known how many records there are");
  const auto total = in_shop && limits->needs_total() ? in_shop() : Result<std::size_t>(0);
  if (!total) return fail(total.error());
  context.messages().detail(fmt::format("compared: {} for something{}",
                                        counted(limits->to_do(), "row asks", "rows ask"),
                                        *total > 0 ? fmt::format("; the shop has {}", *total) : ""));
  auto within = limits->check(*total);
  const bool only_said = context.typed().has("dry-run") && !context.typed().has("plan");
  if (!within && !only_said) return fail(std::move(within.error()));
  return Judged{.to_do = limits->to_do(), .stopped = within ? std::nullopt : std::optional(std::move(within.error()))};
}

/// A dry run shows all rows, and ends as the run would.
Result<int> show_dry(Context& context, sync::Turns& turns, std::size_t total, std::string_view what,
                     const Judged& judged) {
  auto status = show_plan(context, turns, total, what);
  if (status && judged.stopped) return fail(*judged.stopped);
  return status;
}

/// As much as when the plan was made, so that both see the same: of few rows less is read.
Result<void> read_shop(sync::Planner& planner, const CheckedInput& read) {
  if (read.plan && read.plan->head().rows > static_cast<std::int64_t>(sync::few_rows))
    return planner.read({}, static_cast<std::size_t>(read.plan->head().rows));
  return sync::read_for(planner, *read.rows);
}

/// Journaled, unless it was said not to be, or nothing is sent at all. A resumed run is noted to its end.
Result<std::shared_ptr<store::Journal>> journal_of(Context& context, const oresto::Shop& shop, std::int64_t to_do,
                                                   const RunInput& input, std::size_t total) {
  const bool needless = to_do == 0 && resumed(context) == nullptr;
  if (needless || context.typed().has("no-journal")) return std::shared_ptr<store::Journal>{};
  auto journal = begin_run(context, shop.server().base_url, input, static_cast<std::int64_t>(total));
  if (journal) context.messages().detail(fmt::format("journal of this run: {}", (*journal)->folder().string()));
  return journal;
}

/// The rows of an earlier run, turned round.
Result<int> undo_rows(Context& context, oresto::Shop& shop, sync::Planner& planner, const sync::CheckedRows& rows,
                      const Writing& writing, sync::Reference& reference) {
  const auto& run = *context.assignment().journal;
  sync::UndoSteps turns(rows, planner, run, writing.key.fields);
  if (auto read = turns.read(); !read) return fail(std::move(read.error()));
  if (turns.size() == 0) {
    context.messages().say(fmt::format("run {} changed nothing: there is nothing to take back", run.facts().id));
    return 0;
  }
  auto meant = turns.meant();
  // A before-image names what the run's file may not: units, content types.
  if (const auto wanting = reference.wanting(); !wanting.empty()) {
    if (auto pulled = reference.pull(shop, wanting); !pulled) return fail(std::move(pulled.error()));
    meant = turns.meant();
  }
  if (auto known = planner.read(meant, rows.size()); !known) return fail(std::move(known.error()));
  const auto what = fmt::format("undoing {}", run.facts().command);
  const auto judged = judge(context, turns, counted_by(planner));
  if (!judged) return fail(judged.error());
  if (context.typed().has("dry-run")) return show_dry(context, turns, turns.size(), what, *judged);
  const auto journal = journal_of(context, shop, judged->to_do, {}, turns.size());
  if (!journal) return fail(journal.error());
  return carry_out(context, shop, turns, {journal->get()}, turns.size(), what);
}

}  // namespace

namespace {

/// Options of one command line that cannot all be meant, and files that would be written over what is read.
Result<void> check_options(const Typed& typed, const std::string& file) {
  constexpr std::string_view planned = "--plan checks and compares too, and sends nothing.";
  constexpr std::string_view sent = "--results tells what became of rows that were sent.";
  struct Clash {
    std::string_view stop, result, hint;
  };
  for (const auto& [stop, result, hint] :
       {Clash{"check", "plan", planned}, Clash{"check", "results", sent}, Clash{"dry-run", "results", sent}})
    if (typed.has(stop) && typed.has(result))
      return usage_error(fmt::format("--{} and --{} exclude each other", stop, result), std::string(hint));
  if (typed.value("plan") == "-")
    return usage_error("a plan is written to a file, not to standard output", "Name it: --plan prices.plan");
  for (const auto* option : {"plan", "findings", "to"})
    if (const auto out = typed.value(option)) {
      std::error_code none;
      if (std::filesystem::equivalent(*out, file, none))
        return usage_error(fmt::format("--{} would write over {}, which is read", option, file), "Name another file.");
    }
  return {};
}

/// The rows of a run are those of its server: elsewhere the same keys are other records.
Result<void> check_server(const Context& context, const std::string& server) {
  const auto& run = context.assignment().journal;
  if (!run || run->facts().server == server) return {};
  const auto& facts = run->facts();
  Error error{.code = Code::conflict};
  error.message = fmt::format("run {} changed {}, and this profile's server is {}", facts.id, facts.server, server);
  error.hint = "Name the run's profile with --profile, or set its server again.";
  return fail(std::move(error));
}

}  // namespace

const store::Journal* resumed(const Context& context) {
  const auto& assignment = context.assignment();
  return assignment.aim == Assignment::Aim::resume ? assignment.journal.get() : nullptr;
}

Result<oresto::Shop> open_shop_to_change(Context& context) {
  if (!context.typed().has("dry-run") && !context.typed().has("plan")) {
    if (auto allowed = context.allow_changes(); !allowed) return fail(std::move(allowed.error()));
    if (auto locked = lock_resource(context); !locked) return fail(std::move(locked.error()));
  }
  return open_shop(context);
}

Result<int> run_steps(Context& context, oresto::Shop& shop, std::vector<sync::Step> steps,
                      std::string_view what, std::size_t together) {
  if (context.typed().has("plan"))
    return usage_error("a plan is made of the rows of a file", "--dry-run shows what would be sent.");
  if (auto right = check_server(context, shop.server().base_url); !right) return fail(std::move(right.error()));
  const auto total = steps.size();
  sync::ListedSteps turns(std::move(steps), resumed(context), together);
  const auto judged = judge(context, turns, nullptr);
  if (!judged) return fail(judged.error());
  if (context.typed().has("dry-run")) return show_dry(context, turns, total, what, *judged);
  const auto journal = journal_of(context, shop, judged->to_do, {}, total);
  if (!journal) return fail(journal.error());
  return carry_out(context, shop, turns, {journal->get()}, total, what);
}

Result<int> run_plan(Context& context, const Plan& plan, std::string_view what) {
  auto shop = open_shop_to_change(context);
  if (!shop) return fail(std::move(shop.error()));
  auto steps = plan(*shop);
  if (!steps) return fail(std::move(steps.error()));
  return run_steps(context, *shop, std::move(*steps), what);
}

Result<int> run_writing(Context& context, const Writing& writing) {
  const auto& file = context.typed().arguments().front();
  if (auto fit = check_options(context.typed(), file); !fit) return fail(std::move(fit.error()));
  const bool sends = !context.typed().has("check") && !context.typed().has("dry-run");
  const auto hash = sends ? hash_of_input(file) : Result<std::string>("");
  if (!hash) return fail(hash.error());
  const auto read = read_and_check(context, writing, file);
  if (!read) return fail(read.error());
  if (context.typed().has("check")) return report_check(context, *read);
  if (auto plannable = check_plannable(context, *read); !plannable) return fail(std::move(plannable.error()));
  auto shop = open_shop_to_change(context);
  if (!shop) return fail(std::move(shop.error()));
  const auto& server = shop->server().base_url;
  if (auto right = check_server(context, server); !right) return fail(std::move(right.error()));
  const auto aim = context.assignment().aim;
  if (aim == Assignment::Aim::apply)
    if (auto right = check_addressee(context, read->plan->head(), server); !right) return fail(std::move(right.error()));
  const auto planner = writing.planner(*shop, *read->input);
  if (aim == Assignment::Aim::undo) return undo_rows(context, *shop, *planner, *read->rows, writing, *read->reference);
  if (auto known = read_shop(*planner, *read); !known) return fail(std::move(known.error()));
  sync::RowSteps rows(*read->rows, *planner, resumed(context));
  std::optional<sync::PlannedSteps> planned;
  if (read->plan) {
    planned.emplace(rows, *read->plan, *read->input, resumed(context));
    if (auto known = planned->read(); !known) return fail(std::move(known.error()));
  }
  sync::Turns& turns = planned ? static_cast<sync::Turns&>(*planned) : rows;
  const auto then = read->plan ? static_cast<std::size_t>(read->plan->head().in_shop) : 0;
  const auto judged = judge(context, turns, counted_by(*planner, then), planned ? &*planned : nullptr);
  if (!judged) return fail(judged.error());
  if (context.typed().has("plan"))
    return write_plan(context, server, turns, *read, planner->in_shop(), writing.what);
  if (context.typed().has("dry-run")) return show_dry(context, turns, read->fine, writing.what, *judged);
  const auto journal =
      journal_of(context, *shop, judged->to_do, {read->file, *hash, !read->input->has_secrets()}, read->rows->size());
  if (!journal) return fail(journal.error());
  std::optional<sync::ResultFiles> files;
  if (const auto folder = context.typed().value("results")) {
    auto opened = sync::ResultFiles::open(*folder, *read->input);
    if (!opened) return fail(std::move(opened.error()));
    files.emplace(std::move(*opened));
  }
  return carry_out(context, *shop, turns, {journal->get(), files ? &*files : nullptr}, read->fine, writing.what);
}

}  // namespace wsync::app
