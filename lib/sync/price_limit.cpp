// SPDX-License-Identifier: MIT
#include "sync/price_limit.hpp"

#include <fmt/format.h>

namespace wsync::sync {
namespace {

bool is_price(std::string_view field) { return field == "SalesPriceList" || field == "SalesPriceListPromo"; }

/// A promotion ends by losing its price; a list price that is lost has fallen to nothing.
bool ends_by_itself(std::string_view field) { return field == "SalesPriceListPromo"; }

Decimal negated(const Decimal& number) { return Decimal(-number.mantissa(), number.scale()); }

/// Whether |after - before| * 100 > percent * before, in exact numbers; what cannot be reckoned counts as too
/// much.
bool jumps(const Decimal& before, const Decimal& after, const Decimal& percent) {
  const auto difference = Decimal::sum(after, negated(before));
  if (!difference) return true;
  const auto size = difference->negative() ? negated(*difference) : *difference;
  const auto hundredfold = Decimal::product(size, Decimal(100)), allowed = Decimal::product(percent, before);
  return !hundredfold || !allowed || *hundredfold > *allowed;
}

}  // namespace

std::vector<Problem> price_jumps(const Step& step, const Decimal& percent) {
  std::vector<Problem> problems;
  for (const auto& [field, old, now] : step.changes) {
    if (!is_price(field) || !old || (!now && ends_by_itself(field))) continue;
    const auto before = Decimal::parse(*old), after = Decimal::parse(now.value_or("0"));
    if (!before || !after || *before <= Decimal{} || !jumps(*before, *after, percent)) continue;
    problems.push_back({fmt::format("row {}, {}", step.row, step.key), "price.jump",
                        fmt::format("{} {} -> {}", field, *old, now.value_or("(none)")), "", false});
  }
  return problems;
}

}  // namespace wsync::sync
