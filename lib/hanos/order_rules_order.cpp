// SPDX-License-Identifier: MIT
// Rules of the order as a whole: lines, customer, ledger, duplicates, age of the assortment.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/zone.hpp"
#include "hanos/order_rules_parts.hpp"

namespace wsync::hanos {

bool has_day(const Order& order) { return order.delivery_date != Date{}; }

}  // namespace wsync::hanos

namespace wsync::hanos::rules {
namespace {

/// One line, however many there are.
void same_day(const LedgerFacts& ledger, Report& report) {
  const auto& others = ledger.same_day;
  if (others.empty()) return;
  std::string names;
  for (std::size_t i = 0; i < others.size() && i < 3; ++i) names += (i == 0 ? "" : ", ") + others[i].text();
  if (others.size() > 3) names += fmt::format(" and {} more", others.size() - 3);
  report.say("O011", Severity::warning,
             fmt::format("{} for the same customer number and day",
                         others.size() == 1 ? "order " + names + " is" : "orders " + names + " are"));
}

}  // namespace

void Report::say(const char* code, Severity severity, std::string message, std::string hint) {
  findings_.push_back(
      {code, severity, order_.customer, {}, file_, 0, "", std::move(message), std::move(hint)});
}

void Report::say(const char* code, Severity severity, const OrderLine& line, std::string message,
                 std::string hint) {
  findings_.push_back({code, severity, order_.customer, line.article, file_, line.line, "",
                       fmt::format("order line {}: {}", line.number, message), std::move(hint)});
}

void lines(const Order& order, Report& report) {
  if (order.lines.empty()) report.say("O001", Severity::error, "the order has no lines");
}

void customer(const Order& order, const OrderContext& context, Report& report) {
  if (context.customer == nullptr)
    return report.say(
        "O002", Severity::error,
        fmt::format("the customer book has no customer number {}", order.customer.text()),
        context.near_customer.empty()
            ? ""
            : fmt::format("Did you mean {}? Spreadsheets eat leading zeros.", context.near_customer.text()));
  if (context.customer->bezorgklant.answer == Answer::no)
    report.say("O002", Severity::error, "the customer number gets no deliveries (no bezorgklant)");
  if (context.customer->ordering_enabled.answer == Answer::no)
    report.say("O002", Severity::error, "ordering is not enabled for this customer number");
  if (context.customer->ordering_enabled.answer == Answer::unknown)
    report.say("O002", Severity::warning,
               "nobody has confirmed that ordering is enabled for this customer number",
               "wsync onboarding confirm 5b");
}

void ledger(const OrderContext& context, Report& report) {
  if (const auto& earlier = context.ledger.same_number) {
    if (!earlier->same_content)
      report.say("O010", Severity::error,
                 fmt::format("the order number was used for another order ({})", to_string(earlier->state)),
                 "Give the order a number of its own.");
    else if (earlier->state == OrderState::cancelled_locally)
      report.say("O010", Severity::error, "the order was cancelled here",
                 "Give it a number of its own where it is wanted after all.");
    else if (is_sent(earlier->state))
      return report.say(
          "O010", Severity::info,
          fmt::format("this order has been sent already ({}); {}", to_string(earlier->state),
                      context.resend ? "it is sent once more, as a duplicate" : "nothing is sent again"));
  }
  same_day(context.ledger, report);
}

void duplicates(const Order& order, Report& report) {
  std::map<std::pair<ArticleNumber, UnitCode>, std::int64_t> seen;
  for (const auto& line : order.lines) {
    const auto [first, is_new] = seen.emplace(std::pair{line.article, line.quantity.unit}, line.number);
    if (!is_new)
      report.say("O014", Severity::warning, line,
                 fmt::format("line {} has the same article and unit", first->second),
                 "With --merge their quantities are added.");
  }
}

void freshness(const Order& order, const OrderContext& context, Report& report) {
  const auto* assortment = context.assortment;
  if (assortment == nullptr)
    return report.say("O015", Severity::error,
                      "there is no accepted assortment of this customer number to check against",
                      "wsync assortments fetch");
  if (assortment->customer != order.customer)
    report.say("O003", Severity::error,
               fmt::format("the assortment is that of customer number {}", assortment->customer.text()));
  const auto made = assortment->issued_at ? assortment->issued_at : assortment->source.modified;
  if (!made) return report.say("O015", Severity::warning, "nobody knows how old the assortment is");
  constexpr std::int64_t ticks_per_hour = 36'000'000'000;
  const auto hours =
      (ticks_utc(context.now, Zone::netherlands) - ticks_utc(*made, Zone::netherlands)) / ticks_per_hour;
  const bool is_error = hours >= context.limits.stale_error.count();
  if (is_error || hours >= context.limits.stale_warning.count())
    report.say("O015", is_error ? Severity::error : Severity::warning,
               fmt::format("the assortment is {} hours old", hours), "wsync assortments fetch");
}

}  // namespace wsync::hanos::rules
