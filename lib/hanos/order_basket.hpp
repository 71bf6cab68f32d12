// SPDX-License-Identifier: MIT
// A basket: one order number over several customer numbers or delivery days. An order at Hanos is for one of
// each, so it is refused, or split when that was asked for.
#pragma once

#include <cstdint>
#include <vector>

#include "hanos/order.hpp"
#include "hanos/values.hpp"

namespace wsync::hanos {

enum class Baskets : std::uint8_t { refused, split };

/// What helps where a basket is refused.
inline constexpr const char* basket_hint =
    "An order is for one customer number and one day. With --split each of them becomes an order of its own.";

/// `2026-00471-00410032-20261125`: the same for the same part, whatever else is in the basket.
OrderNumber part_number(const OrderNumber& basket, const CustomerNumber& customer, const Date& day);

/// Orders that share their number get that of their part, and each is told (A005, info).
void name_parts(std::vector<Order>& orders, Values& values);

}  // namespace wsync::hanos
