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

void keep_numbers(std::vector<Order>& orders, std::vector<Finding>& findings, const std::string& file,
                  const KnownOrders& known) {
  for (auto& order : orders) {
    if (order.number.empty()) continue;
    const auto plain = order.basket.empty() ? order.number : order.basket;
    const auto part = part_number(plain, order.customer, order.delivery_date);
    const auto as_plain = known(plain);
    const bool is_plain = as_plain && as_plain->customer == order.customer &&
                          as_plain->delivery_date == order.delivery_date.to_string();
    const bool was_part = known(part).has_value();
    const bool wants_part = was_part || (!is_plain && (as_plain || !order.basket.empty()));
    if (wants_part == !order.basket.empty()) continue;
    order.basket = wants_part ? plain : OrderNumber();
    order.number = wants_part ? part : plain;
    const auto line = order.lines.empty() ? 0 : order.lines.front().line;
    // What was said of the number that it does not get.
    std::erase_if(findings, [&](const Finding& one) {
      return one.code == "A005" && one.severity == Severity::info &&
             one.message.ends_with(": order " + part.text());
    });
    findings.push_back(
        {"A005",
         Severity::info,
         order.customer,
         {},
         file,
         line,
         "",
         wants_part ? fmt::format("order {} is a part of a basket: order {}", plain.text(), part.text())
                    : fmt::format("order {} was not split for customer number {} on {}: it keeps its number",
                                  plain.text(), order.customer.text(), order.delivery_date.to_string()),
         ""});
  }
}

}  // namespace wsync::hanos
