// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "base/plural.hpp"
#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "drops.hpp"
#include "hanos_orders.hpp"
#include "run_lock.hpp"
#include "sync/follow_orders.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

struct CancelledRow {
  std::string order{};
  std::string outcome{};
  std::optional<std::string> code{}, message{};
};

const schema::Record& describe(const CancelledRow*) {
  using R = CancelledRow;
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&R::order>("order", "Order number.", ours),
      field<&R::outcome>("outcome", "cancelled, cancelled-before, failed, not-tried.", ours),
      field<&R::code>("code", "What stands against it.", ours),
      field<&R::message>("message", "The same for people.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<R>("cancelled", "What became of cancelling an order.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<CancelledRow>(); }

/// All or none: what stands against one of them is said of each.
Result<void> must_be_free(Context& context, Rows& rows, const std::vector<std::string>& orders,
                          const store::OrderLedger& ledger) {
  std::optional<Error> first;
  std::vector<CancelledRow> told;
  for (const auto& order : orders) {
    CancelledRow row{.order = order, .outcome = "not-tried"};
    if (const auto may = sync::may_be_cancelled(order, ledger); !may) {
      const auto& error = may.error();
      if (error.code != Code::conflict && error.code != Code::not_found) return fail(error);
      row.outcome = "failed", row.code = describe(error.code).name, row.message = error.message;
      if (first)
        context.messages().findings({{"order " + order, *row.code, error.message, error.hint, false}});
      else
        first = error;
    }
    told.push_back(std::move(row));
  }
  if (!first) return {};
  for (const auto& row : told)
    if (auto added = rows.add(&row); !added) return added;
  if (auto finished = rows.finish(); !finished) return finished;
  first->system = "hanos";
  if (orders.size() > 1) first->message += "; no order was cancelled";
  return fail(std::move(*first));
}

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const std::string by(trimmed(typed.value("by").value_or("")));
  if (by.empty()) return usage_error("--by NAME is needed: who cancels the order");
  std::vector<std::string> orders;
  for (const auto& order : typed.arguments())
    if (std::ranges::find(orders, order) == orders.end()) orders.push_back(order);
  auto rows = context.rows(columns());
  if (!rows) return fail(std::move(rows.error()));
  if (auto locked = lock_hanos(context); !locked) return fail(std::move(locked.error()));
  auto ledger = open_ledger();
  if (!ledger) return fail(std::move(ledger.error()));
  if (auto is_free = must_be_free(context, **rows, orders, *ledger); !is_free)
    return fail(std::move(is_free.error()));
  const auto note = typed.value("note").value_or("");
  const auto why = note.empty() ? "by " + by : fmt::format("by {}: {}", by, note);
  std::size_t count = 0;
  for (const auto& order : orders) {
    const auto done = sync::cancel_order(order, why, *ledger, now_utc());
    if (!done) return fail(done.error());
    count += *done ? 1 : 0;
    const CancelledRow row{.order = order, .outcome = *done ? "cancelled" : "cancelled-before"};
    if (auto added = (*rows)->add(&row); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  if (count == 0) {
    context.messages().say(fmt::format("nothing to do: {} cancelled before",
                                       counted(orders.size(), "order was", "orders were")));
    return 0;
  }
  context.messages().say(fmt::format("{} {} cancelled; Hanos is told nothing, for it never had {}", count,
                                     count == 1 ? "order" : "orders", count == 1 ? "it" : "them"));
  return 0;
}

constexpr Argument arguments[] = {{.name = "ORDER", .text = "order numbers", .repeated = true}};
constexpr Option options[] = {
    {.name = "by", .value = "NAME", .text = "who cancels"},
    {.name = "note", .value = "TEXT", .text = "why"},
    lock_wait_option,
};

constexpr Example examples[] = {
    {"wsync orders cancel 2026-00471 --by \"J. de Boer\"",
     "An order that could not be uploaded is not tried again."},
};

}  // namespace

extern const Command orders_cancel;
const Command orders_cancel = {
    .noun = "orders",
    .verb = "cancel",
    .summary = "Cancel orders to Hanos that were not uploaded",
    .about =
        "An order that was checked or written and did not get into the drop becomes cancelled-locally in the "
        "ledger: `wsync orders send` refuses it from then on. Who did it and why stands beside it (wsync "
        "orders status ORDER --history). Nothing is ever taken out of the drop.\n\n"
        "An order that was uploaded, or may have been, is refused: only Hanos can cancel that one. Several "
        "orders are cancelled all or not at all; the exit status is then 6.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
