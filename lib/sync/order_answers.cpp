// SPDX-License-Identifier: MIT
// What became of orders that were sent: answers, and those that wait too long for one.
#include <fmt/format.h>

#include <algorithm>

#include "base/file.hpp"
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

bool is_past(const std::string& moment, const Moment& now, std::chrono::minutes after) {
  const auto then = Moment::parse(moment);
  constexpr std::int64_t ticks_per_minute = 600'000'000;
  return then && ticks_utc(now) - ticks_utc(*then) >= after.count() * ticks_per_minute;
}

}  // namespace

Result<std::optional<hanos::Order>> kept_order(const hanos::OrderNumber& number,
                                               const store::OrderLedger& ledger,
                                               const std::filesystem::path& folder) {
  const auto entry = ledger.find(number.text());
  if (!entry) return fail(entry.error());
  std::error_code unknown;
  if (!*entry || (*entry)->last.file_name.empty()) return std::nullopt;
  const auto file = folder / (*entry)->last.file_name;
  if (!std::filesystem::exists(file, unknown)) return std::nullopt;
  auto bytes = read_file(file);
  if (!bytes) return fail(std::move(bytes.error()));
  auto read = hanos::read_orders(std::move(*bytes), file.string());
  if (!read || read->orders.size() != 1 || read->orders.front().number != number) return std::nullopt;
  return std::move(read->orders.front());
}

Result<OrderState> take_answer(const hanos::OrderResponse& answer, store::OrderLedger& ledger,
                               const Moment& now, Answered when) {
  const auto& number = answer.order.text();
  const auto entry = ledger.find(number);
  if (!entry) return fail(entry.error());
  if (*entry && (*entry)->last.state == hanos::to_string(OrderState::cancelled_locally)) {
    Error error{
        .code = Code::conflict,
        .message = fmt::format("order {} was cancelled here and never sent, yet it is answered", number)};
    error.hint = "Call Hanos: it has an order of that number, from here or from elsewhere.";
    return fail(std::move(error));
  }
  const auto may_be_there = may_have_arrived(number, ledger);
  if (!may_be_there) return fail(may_be_there.error());
  const bool arrived = *entry && (*entry)->uploaded.empty() && *may_be_there;
  if (!*entry || ((*entry)->uploaded.empty() && !arrived))
    return fail(Code::not_found, fmt::format("no order {} was sent from here", number));
  if (!answer.customer.empty() && answer.customer.text() != (*entry)->last.customer)
    return fail(Code::conflict,
                fmt::format("the answer to order {} is for customer number {}, the order is of {}", number,
                            answer.customer.text(), (*entry)->last.customer));
  const auto before = arrived ? OrderState::uploaded
                              : hanos::parse_order_state((*entry)->last.state).value_or(OrderState::uploaded);
  const auto after = state_after(answer.status);
  store::LedgerEvent event;
  event.order = number;
  event.customer = (*entry)->last.customer, event.delivery_date = (*entry)->last.delivery_date;
  event.at = now.to_string();
  event.state = hanos::to_string(after.value_or(before));
  event.message = summary(answer);
  if (!after && event.message.empty()) event.message = "received";
  // The same answer read twice is one answer.
  if (when == Answered::before) return before;
  if (arrived) {
    auto there = (*entry)->last;
    there.state = hanos::to_string(OrderState::uploaded), there.at = event.at;
    there.message = "it had arrived: there is an answer";
    if (auto noted = ledger.append(there); !noted) return fail(std::move(noted.error()));
  }
  if (event.state == (*entry)->last.state && event.message == (*entry)->last.message) return before;
  if (auto noted = ledger.append(event); !noted) return fail(std::move(noted.error()));
  return after.value_or(before);
}

bool is_overdue(const store::LedgerEntry& entry, const Moment& now, std::chrono::minutes after) {
  const auto state = hanos::parse_order_state(entry.last.state);
  return (state == OrderState::uploaded || state == OrderState::picked_up) &&
         is_past(entry.uploaded, now, after);
}

bool is_stranded(const store::LedgerEntry& entry, const Moment& now, std::chrono::minutes after) {
  const auto state = hanos::parse_order_state(entry.last.state);
  const bool is_open =
      state == OrderState::validated || state == OrderState::written || state == OrderState::failed;
  return is_open && is_past(entry.began, now, after);
}

}  // namespace wsync::sync
