// SPDX-License-Identifier: MIT
#include "hanos/amount.hpp"

#include <utility>

namespace wsync::hanos {
namespace {

/// Both as whole numbers of the finer scale; nothing where one needs more than 34 digits there.
std::optional<std::pair<int128, int128>> aligned(const Decimal& a, const Decimal& b) {
  const auto one = Decimal::sum(a, Decimal(int128{0}, b.scale()));
  const auto other = Decimal::sum(b, Decimal(int128{0}, a.scale()));
  if (!one || !other) return std::nullopt;
  return std::pair{one->mantissa(), other->mantissa()};
}

}  // namespace

bool is_multiple(const Decimal& quantity, const Decimal& step) {
  const auto both = aligned(quantity, step);
  return both && both->second > 0 && both->first % both->second == 0;
}

std::optional<Decimal> percent_change(const Decimal& before, const Decimal& now) {
  const auto both = aligned(before, now);
  constexpr int128 per_cent_of_a_hundredth = 10000;
  constexpr int128 limit = (int128{1} << 126) / per_cent_of_a_hundredth;
  if (!both || both->first == 0) return std::nullopt;
  int128 change = both->second - both->first, from = both->first;
  if (change < 0) change = -change;
  if (from < 0) from = -from;
  if (change > limit) return std::nullopt;
  return Decimal(change * per_cent_of_a_hundredth / from, 2);
}

}  // namespace wsync::hanos
