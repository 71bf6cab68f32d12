// SPDX-License-Identifier: MIT
#include "sync/follow_orders.hpp"

#include <fmt/format.h>

#include <array>

#include "hanos/order.hpp"
#include "sync/send_order.hpp"

namespace wsync::sync {
namespace {

using hanos::OrderState;

bool is(const store::LedgerEntry& entry, OrderState state) {
  return entry.last.state == hanos::to_string(state);
}

Result<std::int64_t> note(const store::LedgerEvent& last, OrderState state, std::string message,
                          store::OrderLedger& ledger, const Moment& now) {
  store::LedgerEvent event;
  event.order = last.order, event.customer = last.customer, event.delivery_date = last.delivery_date;
  event.state = hanos::to_string(state);
  event.at = now.to_string();
  event.message = std::move(message);
  return ledger.append(event);
}

Result<store::LedgerEntry> known_order(const std::string& order, const store::OrderLedger& ledger) {
  auto entry = ledger.find(order);
  if (!entry) return fail(std::move(entry.error()));
  if (!*entry) return fail(Code::not_found, fmt::format("the ledger has no order {}", order));
  return std::move(**entry);
}

}  // namespace

std::string_view to_string(InDrop where) {
  constexpr std::array<std::string_view, 4> names{"", "there", "gone", "other-drop"};
  return names[static_cast<std::size_t>(where)];
}

Result<InDrop> look_for(const store::LedgerEntry& entry, net::Drop& drop, bool gone_is_picked_up,
                        store::OrderLedger& ledger, const Moment& now) {
  if (!is(entry, OrderState::uploaded)) return InDrop::not_looked_for;
  if (entry.last.place != drop.place()) return InDrop::other_drop;
  const auto there = drop.stat(entry.last.file_name);
  if (!there) return fail(there.error());
  if (*there) return InDrop::there;
  if (!gone_is_picked_up) return InDrop::gone;
  auto noted =
      note(entry.last, OrderState::picked_up, fmt::format("gone from {}", drop.place()), ledger, now);
  if (!noted) return fail(std::move(noted.error()));
  return InDrop::gone;
}

Result<void> may_be_cancelled(const std::string& order, const store::OrderLedger& ledger) {
  const auto entry = known_order(order, ledger);
  if (!entry) return fail(entry.error());
  const auto may_be_there = may_have_arrived(order, ledger);
  if (!may_be_there) return fail(may_be_there.error());
  Error error{.code = Code::conflict};
  if (!entry->uploaded.empty()) {
    error.message =
        fmt::format("order {} was uploaded at {}; cancelling it here would change nothing at Hanos", order,
                    entry->uploaded);
    error.hint = "Call Hanos with the customer number and the order number.";
  } else if (*may_be_there) {
    error.message = fmt::format("whether order {} has arrived is not known", order);
    error.hint = "Call Hanos; or run `wsync orders send` again, which looks into the drop.";
  } else {
    return {};
  }
  return fail(std::move(error));
}

Result<bool> cancel_order(const std::string& order, const std::string& why, store::OrderLedger& ledger,
                          const Moment& now) {
  if (auto may = may_be_cancelled(order, ledger); !may) return fail(std::move(may.error()));
  const auto entry = known_order(order, ledger);
  if (!entry) return fail(entry.error());
  if (is(*entry, OrderState::cancelled_locally)) return false;
  auto noted = note(entry->last, OrderState::cancelled_locally, why, ledger, now);
  if (!noted) return fail(std::move(noted.error()));
  return true;
}

}  // namespace wsync::sync
