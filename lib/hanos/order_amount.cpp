// SPDX-License-Identifier: MIT
#include "hanos/order_amount.hpp"

namespace wsync::hanos {
namespace {

/// Half away from zero; nothing where it is beyond 34 digits or the divisor is not positive.
std::optional<Decimal> divided(const Decimal& value, const Decimal& by) {
  if (by <= Decimal{}) return std::nullopt;
  if (by == Decimal{std::int64_t{1}}) return value;
  constexpr int digits = 4;
  const auto larger = Decimal::product(value, Decimal(int128{10000}, 0));
  const auto top = larger ? Decimal::sum(*larger, Decimal(int128{0}, by.scale())) : std::nullopt;
  const auto bottom = top ? Decimal::sum(by, Decimal(int128{0}, top->scale())) : std::nullopt;
  if (!bottom) return std::nullopt;
  const int128 half = top->negative() ? -(bottom->mantissa() / 2) : bottom->mantissa() / 2;
  return Decimal((top->mantissa() + half) / bottom->mantissa(), digits);
}

}  // namespace

std::optional<Decimal> amount_of(const Quantity& quantity, const OrderableUnit& unit) {
  if (!unit.priced || unit.price_unit != quantity.unit) return std::nullopt;
  const auto product = Decimal::product(quantity.amount, unit.price.amount);
  return product ? divided(*product, unit.price_basis) : std::nullopt;
}

OrderAmount amount_of(const Order& order, const Assortment& assortment) {
  OrderAmount total;
  for (const auto& line : order.lines) {
    const auto* article = assortment.find(line.article);
    const auto* unit = article == nullptr ? nullptr : article->find_unit(line.quantity.unit);
    const auto amount = unit == nullptr ? std::nullopt : amount_of(line.quantity, *unit);
    const auto sum = amount ? Decimal::sum(total.known, *amount) : std::nullopt;
    if (sum)
      total.known = *sum;
    else
      ++total.without_price;
  }
  return total;
}

}  // namespace wsync::hanos
