// SPDX-License-Identifier: MIT
// Amounts of money and of goods: exact decimals with what they count.
#pragma once

#include <optional>

#include "base/decimal.hpp"
#include "hanos/identity.hpp"
#include "hanos/unit.hpp"

namespace wsync::hanos {

/// Equal where the value and the currency are: 2.5 EUR is 2.50 EUR.
struct Money {
  Decimal amount{};
  Currency currency{"EUR"};
  friend bool operator==(const Money&, const Money&) = default;
};

struct Quantity {
  Decimal amount{};
  UnitCode unit{};
  friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// Whether a quantity is a whole number of steps: 1.5 of 0.5 is. A step of 0 or less divides nothing.
bool is_multiple(const Decimal& quantity, const Decimal& step);

/// By how many per cent `now` differs from `before`, without its sign, rounded down to two digits behind the
/// point; nothing where `before` is 0 or the numbers are too large.
std::optional<Decimal> percent_change(const Decimal& before, const Decimal& now);

}  // namespace wsync::hanos
