// SPDX-License-Identifier: MIT
#include "sync/price_limit.hpp"

#include <fmt/format.h>

namespace wsync::sync {
namespace {

bool is_price(std::string_view field) { return field == "SalesPriceList" || field == "SalesPriceListPromo"; }

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
    if (!is_price(field) || !old || !now) continue;
    const auto before = Decimal::parse(*old), after = Decimal::parse(*now);
    if (!before || !after || *before <= Decimal{} || !jumps(*before, *after, percent)) continue;
    problems.push_back({fmt::format("row {}, {}", step.row, step.key), "price.jump",
                        fmt::format("{} {} -> {}", field, *old, *now), "", false});
  }
  return problems;
}

}  // namespace wsync::sync
