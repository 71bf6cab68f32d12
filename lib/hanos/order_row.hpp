// SPDX-License-Identifier: MIT
// From named texts to an order and its lines, for wsync's own CSV and XML.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "hanos/order.hpp"
#include "hanos/values.hpp"

namespace wsync::hanos {

/// By the names of `order_columns`; what is not there is empty.
using OrderRow = std::map<std::string, std::string, std::less<>>;
using SpotOf = std::function<Spot(std::string_view column)>;

/// The order without lines.
Order order_of(const OrderRow& row, const SpotOf& spot, Values& values);
OrderLine line_of(const OrderRow& row, const SpotOf& spot, Values& values, const UnitWords& words);

/// A008 for every line number that comes twice in the order.
void check_line_numbers(const Order& order, Values& values);

}  // namespace wsync::hanos
