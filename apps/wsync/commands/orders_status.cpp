// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/plural.hpp"
#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "drops.hpp"
#include "hanos_orders.hpp"
#include "run_lock.hpp"
#include "sync/follow_orders.hpp"
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
  std::optional<std::string> format{}, file{}, place{}, message{}, in_drop{};
};

const schema::Record& describe(const StatusRow*) {
  using R = StatusRow;
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&R::order>("order", "Order number.", ours),
      field<&R::customer>("customer", "Customer number.", ours),
      field<&R::delivery_date>("delivery_date", "Requested day of delivery.", ours),
      field<&R::state>(
          "state",
          "validated, written, uploaded, picked-up, overdue, acknowledged, partly, rejected, failed or "
          "cancelled-locally.",
          ours),
      field<&R::at>("at", "Since when, UTC.", ours),
      field<&R::uploaded>("uploaded", "When it was last uploaded, UTC.", ours),
      field<&R::attempts>("attempts", "How often that was tried.", ours),
      field<&R::format>("format", "Format of the file.", ours),
      field<&R::file>("file", "Its name in the drop.", ours),
      field<&R::place>("place", "The drop.", ours),
      field<&R::message>("message", "What was answered, or went wrong.", ours),
      field<&R::in_drop>("in_drop", "With --look: there, gone, or other-drop.", ours),
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

/// Looks for the files of orders that wait for an answer, as long as the drop answers.
class Looking {
 public:
  Looking(Context& context, store::OrderLedger& ledger) : context_(context), ledger_(ledger) {}

  Result<void> open() {
    const auto settings = context_.settings();
    if (!settings) return fail(settings.error());
    const auto gone = (*settings)->find("hanos.order_gone");
    const auto value = gone ? gone->value : "unknown";
    if (value != "unknown" && value != "picked-up")
      return fail(Code::config,
                  fmt::format("hanos.order_gone is \"{}\", expected unknown or picked-up", value));
    gone_is_picked_up_ = value == "picked-up";
    if (auto locked = lock_hanos(context_); !locked) return locked;
    auto drop = open_hanos_drop(context_, "hanos.orders", context_.typed().value("drop"));
    if (!drop) return fail(std::move(drop.error()));
    drop_ = std::move(*drop);
    return {};
  }

  /// `entry` is brought up to date.
  Result<sync::InDrop> look_for(store::LedgerEntry& entry) {
    if (fault_) return sync::InDrop::not_looked_for;
    const auto where = sync::look_for(entry, *drop_, gone_is_picked_up_, ledger_, now_utc());
    if (!where) {
      fault_ = where.error();
      return sync::InDrop::not_looked_for;
    }
    if (*where == sync::InDrop::gone) {
      if (!gone_is_picked_up_) ++gone_;
      auto now = ledger_.find(entry.last.order);
      if (!now) return fail(std::move(now.error()));
      if (*now) entry = std::move(**now);
    }
    return where;
  }

  /// What could not be learnt.
  Result<void> end() {
    if (gone_ > 0)
      context_.messages().say(
          fmt::format("{} from the drop; whether Hanos took {} is not known (hanos.order_gone)",
                      counted(gone_, "file is gone", "files are gone"), gone_ == 1 ? "it" : "them"));
    if (fault_) return fail(std::move(*fault_));
    return {};
  }

 private:
  Context& context_;
  store::OrderLedger& ledger_;
  std::unique_ptr<net::Drop> drop_{};
  bool gone_is_picked_up_ = false;
  std::size_t gone_ = 0;
  std::optional<Error> fault_{};
};

bool is_wanted(const std::vector<std::string>& wanted, const std::string& order) {
  return wanted.empty() || std::ranges::find(wanted, order) != wanted.end();
}

Failure overdue_error(std::size_t overdue, std::size_t stranded) {
  Error error{.code = Code::timeout};
  if (overdue > 0) error.message = counted(overdue, "order has", "orders have") + " no answer";
  if (stranded > 0)
    error.message += fmt::format("{}{} not uploaded", overdue > 0 ? "; " : "",
                                 counted(stranded, "order was", "orders were"));
  if (overdue > 0)
    error.hint =
        "Ask Hanos before the cut-off whether they have arrived: customer number, order number and file are "
        "above.";
  else
    error.hint =
        "Send them again (`wsync orders send` does nothing twice), or give them up: wsync orders cancel.";
  error.system = "hanos";
  return fail(std::move(error));
}

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const bool look = typed.has("look");
  std::optional<std::chrono::minutes> after;
  if (const auto text = typed.value("overdue"); text && !(after = duration(*text)))
    return usage_error(fmt::format("--overdue {}: expected minutes, or 90m, 2h, 1d", *text));
  if (typed.has("history") && typed.arguments().empty())
    return usage_error("--history is of orders that are named");
  if (typed.has("history") && (look || after))
    return usage_error(
        "--history shows what the ledger has: --look and --overdue are of orders as they stand");
  if (typed.has("drop") && !look) return usage_error("--drop says where --look looks");
  std::vector<std::string_view> shown{"order", "customer", "delivery_date", "state",
                                      "at",    "attempts", "file",          "message"};
  if (look) shown.insert(shown.begin() + 4, "in_drop");
  auto rows = context.rows(columns(), shown);
  if (!rows) return fail(std::move(rows.error()));
  auto ledger = open_ledger();
  if (!ledger) return fail(ledger.error());
  if (typed.has("history")) return history(**rows, *ledger, typed.arguments());
  Looking looking(context, *ledger);
  if (look)
    if (auto opened = looking.open(); !opened) return fail(std::move(opened.error()));
  auto all = ledger->list();
  if (!all) return fail(all.error());
  for (const auto& number : typed.arguments())
    if (std::ranges::none_of(*all, [&](const auto& entry) { return entry.last.order == number; }))
      return fail(Code::not_found, fmt::format("the ledger has no order {}", number));
  std::size_t overdue = 0, stranded = 0;
  for (auto& entry : *all) {
    if (!is_wanted(typed.arguments(), entry.last.order)) continue;
    auto where = look ? looking.look_for(entry) : sync::InDrop::not_looked_for;
    if (!where) return fail(std::move(where.error()));
    auto row = row_of(entry.last);
    row.attempts = entry.attempts;
    row.uploaded = unless_empty(entry.uploaded);
    row.in_drop = unless_empty(std::string(to_string(*where)));
    const bool late = after && sync::is_overdue(entry, now_utc(), *after);
    if (late) row.state = "overdue", ++overdue;
    const bool left = after && sync::is_stranded(entry, now_utc(), *after);
    if (left) ++stranded;
    if (after && !late && !left) continue;
    if (auto added = (*rows)->add(&row); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  if (auto ended = looking.end(); !ended) return fail(std::move(ended.error()));
  if (overdue + stranded == 0) return 0;
  return overdue_error(overdue, stranded);
}

constexpr Argument arguments[] = {
    {.name = "ORDER", .text = "order numbers; without: all", .required = false, .repeated = true}};

constexpr Option options[] = {
    {.name = "overdue",
     .value = "TIME",
     .text =
         "only orders uploaded so long ago without an answer, or not uploaded since (90m, 2h, 1d); ends with "
         "7 where there is one"},
    {.name = "history", .text = "everything that happened to these orders"},
    {.name = "look", .text = "look into the drop for the files of orders without an answer"},
    {.name = "drop", .value = "URL", .text = "look into this drop instead of hanos.orders"},
    lock_wait_option,
};

constexpr Example examples[] = {
    {"wsync orders status", "How far every order is."},
    {"wsync orders status --overdue 2h",
     "For cron, before the cut-off: says so where an order has no answer."},
    {"wsync orders status 2026-00471 --history", "What happened to an order."},
    {"wsync orders status --look", "Whether the files are in the drop still."},
};

}  // namespace

extern const Command orders_status;
const Command orders_status = {
    .noun = "orders",
    .verb = "status",
    .summary = "Show how far orders to Hanos are",
    .about =
        "What the ledger knows: validated, written, uploaded, failed, cancelled-locally; and by answers of "
        "Hanos acknowledged, partly, rejected. Uploaded says only that the file got into the drop.\n\n"
        "--look looks for the files of uploaded orders there. One that is gone may have been picked up or "
        "been cleared away: that is not known, and the order stays uploaded. Where the reader of the drop "
        "takes files away, say so (hanos.order_gone = picked-up): the order is then picked-up. Neither is an "
        "answer: --overdue counts both.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
