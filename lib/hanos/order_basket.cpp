// SPDX-License-Identifier: MIT
#include "hanos/order_basket.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace wsync::hanos {

OrderNumber part_number(const OrderNumber& basket, const CustomerNumber& customer, const Date& day) {
  auto digits = day.to_string();
  std::erase(digits, '-');
  return OrderNumber(fmt::format("{}-{}-{}", basket.text(), customer.text(), digits));
}

void name_parts(std::vector<Order>& orders, Values& values) {
  std::map<OrderNumber, std::size_t> parts;
  for (const auto& order : orders) ++parts[order.number];
  for (auto& order : orders) {
    if (parts[order.number] < 2) continue;
    order.basket = order.number;
    order.number = part_number(order.basket, order.customer, order.delivery_date);
    values.say(
        "A005", Severity::info, {order.lines.empty() ? 0 : order.lines.front().line, ""},
        fmt::format("order {} is split: {} {} for customer number {} on {}: order {}", order.basket.text(),
                    order.lines.size(), order.lines.size() == 1 ? "line" : "lines", order.customer.text(),
                    order.delivery_date.to_string(), order.number.text()));
  }
}

}  // namespace wsync::hanos
