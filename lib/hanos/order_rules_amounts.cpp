// SPDX-License-Identifier: MIT
// Rules of quantities, prices and the least amount.
#include <fmt/format.h>

#include "hanos/order_amount.hpp"
#include "hanos/order_rules_parts.hpp"

namespace wsync::hanos::rules {
namespace {

std::string shown(const Decimal& number) { return number.trimmed().to_string(); }

bool is_measured(const UnitCode& unit) {
  const auto* known = find_unit(unit);
  return known != nullptr && (known->dimension == Dimension::mass || known->dimension == Dimension::volume);
}

}  // namespace

void quantity(const OrderLine& line, const OrderableUnit& unit, Report& report) {
  if (!line.quantity_read) return;
  const auto& amount = line.quantity.amount;
  const auto refuse = [&](std::string message) {
    report.say("O006", Severity::error, line, std::move(message));
  };
  if (amount <= Decimal{}) return refuse(fmt::format("the quantity is {}", shown(amount)));
  if (!is_measured(unit.unit) && !amount.to_integer())
    refuse(fmt::format("{} is no whole number, and {} is counted", shown(amount), unit.unit.text()));
  if (unit.step && *unit.step > Decimal{} && !is_multiple(amount, *unit.step))
    refuse(fmt::format("{} is no multiple of {}", shown(amount), shown(*unit.step)));
  if (unit.minimum && amount < *unit.minimum)
    refuse(fmt::format("{} is less than the smallest quantity, {}", shown(amount), shown(*unit.minimum)));
  if (unit.maximum && amount > *unit.maximum)
    refuse(fmt::format("{} is more than the largest quantity, {}", shown(amount), shown(*unit.maximum)));
}

void price(const OrderLine& line, const OrderableUnit& unit, const OrderLimits& limits, Report& report) {
  if (!line.price || !unit.priced || line.price->currency != unit.price.currency) return;
  const auto& mine = line.price_unit ? *line.price_unit : line.quantity.unit;
  if (mine != unit.price_unit)
    return report.say(
        "O013", Severity::warning, line,
        fmt::format("the price is per {}, that of the assortment per {}: they cannot be compared",
                    mine.text(), unit.price_unit.text()));
  const auto same_basis = Decimal::product(line.price->amount, unit.price_basis);
  if (!same_basis || *same_basis == unit.price.amount) return;
  const auto change = percent_change(unit.price.amount, *same_basis);
  if (change && *change <= limits.price_percent) return;
  report.say(
      "O013", Severity::warning, line,
      fmt::format("the price is {} per {}, in the assortment it is {} per {} {}", shown(line.price->amount),
                  mine.text(), shown(unit.price.amount), shown(unit.price_basis), unit.price_unit.text()));
}

void currency(const Order& order, const OrderLine& line, const OrderableUnit* unit, Report& report) {
  const auto refuse = [&](const Currency& other, std::string_view whose) {
    if (other == order.currency) return;
    report.say(
        "O018", Severity::error, line,
        fmt::format("the price{} is in {}, the order in {}", whose, other.text(), order.currency.text()));
  };
  if (line.price) refuse(line.price->currency, "");
  if (unit != nullptr && unit->priced) refuse(unit->price.currency, " of the assortment");
}

void minimum(const Order& order, const OrderContext& context, Report& report) {
  if (context.customer == nullptr || !context.customer->minimum_amount || context.assortment == nullptr)
    return;
  const auto total = amount_of(order, *context.assortment);
  const auto& least = *context.customer->minimum_amount;
  if (total.known >= least) return;
  const auto severity = context.customer->below_minimum_blocks && total.without_price == 0
                            ? Severity::error
                            : Severity::warning;
  report.say(
      "O012", severity,
      fmt::format("the order is {}{} {}, less than the minimum of {}",
                  total.without_price > 0 ? "at least " : "", shown(total.known), order.currency.text(),
                  shown(least)),
      total.without_price > 0
          ? fmt::format("{} lines have no amount that is known before they are weighed.", total.without_price)
          : "");
}

}  // namespace wsync::hanos::rules
