// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "hanos_orders.hpp"
#include "sync/send_order.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

struct StatusRow {
  std::string order{};
  std::string customer{};
  std::string delivery_date{};
  std::string state{};
  std::string at{};
  std::optional<std::string> uploaded{};
  std::optional<std::int64_t> attempts{};
  std::optional<std::string> format{}, file{}, place{}, message{};
};

const schema::Record& describe(const StatusRow*) {
  using R = StatusRow;
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&R::order>("order", "Order number.", ours),
      field<&R::customer>("customer", "Customer number.", ours),
      field<&R::delivery_date>("delivery_date", "Requested day of delivery.", ours),
      field<&R::state>(
          "state", "validated, written, uploaded, overdue, acknowledged, partly, rejected or failed.", ours),
      field<&R::at>("at", "Since when, UTC.", ours),
      field<&R::uploaded>("uploaded", "When it was last uploaded, UTC.", ours),
      field<&R::attempts>("attempts", "How often that was tried.", ours),
      field<&R::format>("format", "Format of the file.", ours),
      field<&R::file>("file", "Its name in the drop.", ours),
      field<&R::place>("place", "The drop.", ours),
      field<&R::message>("message", "What was answered, or went wrong.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<R>("status", "How far an order is.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<StatusRow>(); }

StatusRow row_of(const store::LedgerEvent& event) {
  return {.order = event.order,
          .customer = event.customer,
          .delivery_date = event.delivery_date,
          .state = event.state,
          .at = event.at,
          .format = unless_empty(event.format),
          .file = unless_empty(event.file_name),
          .place = unless_empty(event.place),
          .message = unless_empty(event.message)};
}

/// `2h`, `90m`, `1d`; a bare number is minutes.
std::optional<std::chrono::minutes> duration(std::string_view text) {
  int number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || number < 0 || number > 100'000) return std::nullopt;
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (unit.empty() || unit == "m") return std::chrono::minutes(number);
  if (unit == "h") return std::chrono::hours(number);
  if (unit == "d") return std::chrono::hours(24 * number);
  return std::nullopt;
}

Result<int> history(Rows& rows, const store::OrderLedger& ledger, const std::vector<std::string>& orders) {
  for (const auto& number : orders) {
    const auto events = ledger.history(number);
    if (!events) return fail(events.error());
    if (events->empty()) return fail(Code::not_found, fmt::format("the ledger has no order {}", number));
    for (const auto& event : *events) {
      const auto row = row_of(event);
      if (auto added = rows.add(&row); !added) return fail(std::move(added.error()));
    }
  }
  if (auto finished = rows.finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  std::optional<std::chrono::minutes> after;
  if (const auto text = typed.value("overdue"); text && !(after = duration(*text)))
    return usage_error(fmt::format("--overdue {}: expected minutes, or 90m, 2h, 1d", *text));
  if (typed.has("history") && typed.arguments().empty())
    return usage_error("--history is of orders that are named");
  auto rows = context.rows(
      columns(), {"order", "customer", "delivery_date", "state", "at", "attempts", "file", "message"});
  if (!rows) return fail(std::move(rows.error()));
  const auto ledger = open_ledger();
  if (!ledger) return fail(ledger.error());
  if (typed.has("history")) return history(**rows, *ledger, typed.arguments());
  const auto all = ledger->list();
  if (!all) return fail(all.error());
  for (const auto& number : typed.arguments())
    if (std::ranges::none_of(*all, [&](const auto& entry) { return entry.last.order == number; }))
      return fail(Code::not_found, fmt::format("the ledger has no order {}", number));
  std::size_t overdue = 0;
  for (const auto& entry : *all) {
    const auto& wanted = typed.arguments();
    if (!wanted.empty() && std::ranges::find(wanted, entry.last.order) == wanted.end()) continue;
    auto row = row_of(entry.last);
    row.attempts = entry.attempts;
    if (!entry.uploaded.empty()) row.uploaded = entry.uploaded;
    const bool late = after && sync::is_overdue(entry, now_utc(), *after);
    if (late) row.state = "overdue", ++overdue;
    if (after && !late) continue;
    if (auto added = (*rows)->add(&row); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  if (overdue == 0) return 0;
  Error error{.code = Code::timeout, .message = fmt::format("{} orders have no answer", overdue)};
  error.hint =
      "Ask Hanos before the cut-off whether they have arrived: customer number, order number and file are "
      "above.";
  error.system = "hanos";
  return fail(std::move(error));
}

constexpr Argument arguments[] = {
    {.name = "ORDER", .text = "order numbers; without: all", .required = false, .repeated = true}};

constexpr Option options[] = {
    {.name = "overdue",
     .value = "TIME",
     .text =
         "only orders uploaded so long ago without an answer (90m, 2h, 1d); ends with 7 where there is one"},
    {.name = "history", .text = "everything that happened to these orders"},
};

constexpr Example examples[] = {
    {"wsync orders status", "How far every order is."},
    {"wsync orders status --overdue 2h",
     "For cron, before the cut-off: says so where an order has no answer."},
    {"wsync orders status 2026-00471 --history", "What happened to an order."},
};

}  // namespace

extern const Command orders_status;
const Command orders_status = {
    .noun = "orders",
    .verb = "status",
    .summary = "Show how far orders to Hanos are",
    .about =
        "What the ledger knows: validated, written, uploaded, failed; and by answers of Hanos acknowledged, "
        "partly,\n"
        "rejected. Uploaded says only that the file is in the drop. Whether it was picked up is not known.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
