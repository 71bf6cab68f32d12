// SPDX-License-Identifier: MIT
// Orders as wsync's own CSV: a row a line, the values of the order repeated in each. UTF-8, RFC 4180, a
// decimal point, ISO dates.
#pragma once

#include <string>

#include "base/result.hpp"
#include "hanos/order_basket.hpp"
#include "hanos/order_file.hpp"

namespace wsync::hanos {

std::string write_order_csv(const Order& order, char delimiter = ';');

/// Several orders may stand in one file, told apart by their number. Fails (`input`) where the bytes are no
/// CSV file; all else is in the findings.
Result<OrdersRead> read_orders_csv(std::string bytes, const std::string& file, const UnitWords& words = {},
                                   Baskets baskets = Baskets::refused);

}  // namespace wsync::hanos
