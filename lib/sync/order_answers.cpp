// SPDX-License-Identifier: MIT
// What became of orders that were sent: answers, and those that wait too long for one.
#include <fmt/format.h>

#include "base/zone.hpp"
#include "sync/send_order.hpp"

namespace wsync::sync {
namespace {

using hanos::OrderState;
using hanos::ResponseStatus;

/// What a person should see of the lines: `line 2 rejected (out-of-stock)`.
std::string summary(const hanos::OrderResponse& answer) {
  std::string text = answer.message;
  for (const auto& line : answer.lines) {
    if (line.status == ResponseStatus::accepted) continue;
    text += fmt::format("{}line {} {}", text.empty() ? "" : "; ", line.number, hanos::to_string(line.status));
    if (line.reason != hanos::ReasonCode::none) text += fmt::format(" ({})", hanos::to_string(line.reason));
  }
  return text;
}

std::optional<OrderState> state_after(ResponseStatus status) {
  switch (status) {
    case ResponseStatus::accepted: return OrderState::acknowledged;
    case ResponseStatus::changed: return OrderState::partly;
    case ResponseStatus::rejected: return OrderState::rejected;
    case ResponseStatus::received: break;
  }
  return std::nullopt;
}

}  // namespace

Result<OrderState> take_answer(const hanos::OrderResponse& answer, store::OrderLedger& ledger,
                               const Moment& now) {
  const auto& number = answer.order.text();
  const auto entry = ledger.find(number);
  if (!entry) return fail(entry.error());
  if (!*entry || (*entry)->uploaded.empty())
    return fail(Code::not_found, fmt::format("no order {} was sent from here", number));
  if (!answer.customer.empty() && answer.customer.text() != (*entry)->last.customer)
    return fail(Code::conflict,
                fmt::format("the answer to order {} is for customer number {}, the order is of {}", number,
                            answer.customer.text(), (*entry)->last.customer));
  const auto before = hanos::parse_order_state((*entry)->last.state).value_or(OrderState::uploaded);
  const auto after = state_after(answer.status);
  store::LedgerEvent event;
  event.order = number;
  event.at = now.to_string();
  event.state = hanos::to_string(after.value_or(before));
  event.message = summary(answer);
  if (!after && event.message.empty()) event.message = "received";
  // The same answer read twice is one answer.
  if (event.state == (*entry)->last.state && event.message == (*entry)->last.message) return before;
  if (auto noted = ledger.append(event); !noted) return fail(std::move(noted.error()));
  return after.value_or(before);
}

bool is_overdue(const store::LedgerEntry& entry, const Moment& now, std::chrono::minutes after) {
  if (entry.last.state != hanos::to_string(OrderState::uploaded)) return false;
  const auto sent = Moment::parse(entry.uploaded);
  constexpr std::int64_t ticks_per_minute = 600'000'000;
  return sent && ticks_utc(now) - ticks_utc(*sent) >= after.count() * ticks_per_minute;
}

}  // namespace wsync::sync
