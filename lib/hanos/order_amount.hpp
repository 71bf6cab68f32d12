// SPDX-License-Identifier: MIT
// What an order costs by the assortment, as far as that is known before goods are weighed.
#pragma once

#include <cstddef>
#include <optional>

#include "hanos/assortment.hpp"
#include "hanos/order.hpp"

namespace wsync::hanos {

/// Without VAT, rounded to four digits behind the point. Nothing where the price is for another unit than the
/// ordered one, or for none.
std::optional<Decimal> amount_of(const Quantity& quantity, const OrderableUnit& unit);

struct OrderAmount {
  Decimal known{};
  std::size_t without_price = 0;  // lines whose amount is not known
};

OrderAmount amount_of(const Order& order, const Assortment& assortment);

}  // namespace wsync::hanos
