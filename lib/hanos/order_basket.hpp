// SPDX-License-Identifier: MIT
// A basket: one order number over several customer numbers or delivery days. An order at Hanos is for one of
// each, so it is refused, or split when that was asked for.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "hanos/order.hpp"
#include "hanos/values.hpp"

namespace wsync::hanos {

enum class Baskets : std::uint8_t { refused, split };

/// What helps where a basket is refused.
inline constexpr const char* basket_hint =
    "An order is for one customer number and one day. With --split each of them becomes an order of its own.";

/// `2026-00471-00410032-20261125`: made of the part alone. One that was sent keeps its
/// number (`keep_numbers`).
OrderNumber part_number(const OrderNumber& basket, const CustomerNumber& customer, const Date& day);

/// An order that the ledger has.
struct KnownOrder {
  CustomerNumber customer{};
  std::string delivery_date{};  // 2026-11-25
};
using KnownOrders = std::function<std::optional<KnownOrder>(const OrderNumber& number)>;

/// What the ledger knows under one of the two numbers keeps that number, whatever else is in the file now: an
/// order that is alone in it takes that of its part where this was known, or where its own was used for
/// another customer number or day; a part that is not known takes the plain number where that was known for
/// its customer number and day. Each is told (A005, info).
void keep_numbers(std::vector<Order>& orders, std::vector<Finding>& findings, const std::string& file,
                  const KnownOrders& known);

/// Orders that share their number get that of their part, and each is told (A005, info).
void name_parts(std::vector<Order>& orders, Values& values);

}  // namespace wsync::hanos
