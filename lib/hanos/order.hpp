// SPDX-License-Identifier: MIT
// An order at Hanos: one customer number, one delivery day, one file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "hanos/amount.hpp"
#include "hanos/gtin.hpp"
#include "hanos/identity.hpp"

namespace wsync::hanos {

struct OrderLine {
  std::int64_t number = 0;  // from 1, unique in the order
  ArticleNumber article{};
  Quantity quantity{};  // in a unit that the article is orderable by
  std::string name{};   // as it was when ordered; empty: not said
  std::optional<Gtin> gtin{};
  std::optional<Money> price{};          // as it was when ordered; for checking only
  std::optional<UnitCode> price_unit{};  // what it is the price of; nothing: one of the quantity's unit
  std::string remark{};
  std::size_t line = 0;       // of the file it came from; 0: none
  bool quantity_read = true;  // false: that of the file could not be read, which was found then
  friend bool operator==(const OrderLine&, const OrderLine&) = default;
};

struct Order {
  OrderNumber number{};
  OrderNumber basket{};  // the number that it was split from; empty: it is whole
  CustomerNumber customer{};
  Date delivery_date{};  // requested
  Moment created_at{};
  Currency currency{"EUR"};
  std::string reference{};  // the customer's own
  std::string remark{};
  std::string sender{};  // who ordered
  std::optional<DeliveryCenterId> delivery_center{};
  std::optional<PositievoorstelId> positievoorstel{};
  std::string assortment_sha256{};  // of the file it was checked against; empty: not checked
  std::vector<OrderLine> lines{};
  friend bool operator==(const Order&, const Order&) = default;
};

/// How far an order is known to be. Uploaded is never accepted: only an answer of Hanos makes it so.
enum class OrderState : std::uint8_t {
  draft,
  validated,
  written,
  uploaded,
  picked_up,  // known only where the drop's custom is that the reader takes files away
  acknowledged,
  partly,
  rejected,
  failed,
  overdue,
  cancelled_locally,
};
/// `picked-up`, `cancelled-locally`.
std::string_view to_string(OrderState state);
std::optional<OrderState> parse_order_state(std::string_view text);

}  // namespace wsync::hanos
