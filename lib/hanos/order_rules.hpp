// SPDX-License-Identifier: MIT
// What must hold before an order is sent: the rules O001 to O018, as functions of what is known. All are
// applied, whatever the first ones find; O016 is found by the writer of the format.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "hanos/assortment.hpp"
#include "hanos/customer.hpp"
#include "hanos/finding.hpp"
#include "hanos/order.hpp"

namespace wsync::hanos {

/// O001 to O018.
std::span<const FindingCode> order_codes();

struct OrderLimits {
  int horizon_days = 30;                   // O009
  Decimal price_percent{std::int64_t{2}};  // O013: how far a price may be off
  std::chrono::hours stale_warning{36};    // O015
  std::chrono::hours stale_error{7 * 24};  // O015
};

/// What the ledger of orders knows.
struct LedgerFacts {
  struct Earlier {
    OrderState state = OrderState::draft;
    bool same_content = true;
  };
  std::optional<Earlier> same_number{};  // an order with this number
  std::vector<OrderNumber>
      same_day{};  // other orders of the customer number for this day: sent and not rejected, or about to be
};

/// What an order is checked against.
struct OrderContext {
  const Customer* customer = nullptr;  // null: the customer book has no such number
  CustomerNumber near_customer{};      // then: one of it that differs in leading zeros only
  const Assortment* assortment =
      nullptr;  // the newest accepted one of this customer number; null: there is none
  Moment now{};
  LedgerFacts ledger{};
  OrderLimits limits{};
  bool resend = false;  // what was sent is to be sent once more
  std::string file{};  // where the order comes from, for findings
};

/// Whether a day of delivery could be read; where not, that was found then, and no rule judges it.
bool has_day(const Order& order);

/// Everything that is found, in the order of the codes within the order, then line by line.
std::vector<Finding> check_order(const Order& order, const OrderContext& context);

/// Of one line alone: O003 to O006, O008 of its article, O013, O017, O018.
std::vector<Finding> check_line(const Order& order, const OrderLine& line, const OrderContext& context);

/// Uploaded or further: not to be sent once more without being told to.
bool is_sent(OrderState state);

/// O014: lines of the same article and unit become one, quantities added; remarks are joined.
Order merged(const Order& order);

struct LeftOut {
  OrderLine line{};
  std::vector<Finding> why{};  // errors, at least one
};
/// Takes away the lines that have an error of their own, and gives them.
std::vector<LeftOut> drop_bad_lines(Order& order, const OrderContext& context);

}  // namespace wsync::hanos
