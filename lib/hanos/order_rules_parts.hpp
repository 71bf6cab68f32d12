// SPDX-License-Identifier: MIT
// The rules of orders one by one, for `check_order` and its tests.
#pragma once

#include "hanos/order_rules.hpp"

namespace wsync::hanos::rules {

/// Where findings go, with what they are all about.
class Report {
 public:
  Report(const Order& order, const OrderContext& context, std::vector<Finding>& findings)
      : order_(order), file_(context.file), findings_(findings) {}
  void say(const char* code, Severity severity, std::string message, std::string hint = {});
  void say(const char* code, Severity severity, const OrderLine& line, std::string message,
           std::string hint = {});

 private:
  const Order& order_;
  const std::string& file_;
  std::vector<Finding>& findings_;
};

// Of the order.
void lines(const Order& order, Report& report);                                   // O001
void customer(const Order& order, const OrderContext& context, Report& report);   // O002
void day(const Order& order, const OrderContext& context, Report& report);        // O007, O008, O009
void ledger(const OrderContext& context, Report& report);                         // O010, O011
void minimum(const Order& order, const OrderContext& context, Report& report);    // O012
void duplicates(const Order& order, Report& report);                              // O014
void freshness(const Order& order, const OrderContext& context, Report& report);  // O015

// Of a line.
void quantity(const OrderLine& line, const OrderableUnit& unit, Report& report);  // O006
void lead_time(const Order& order, const OrderLine& line, const Article& article, const OrderContext& context,
               Report& report);  // O008
void price(const OrderLine& line, const OrderableUnit& unit, const OrderLimits& limits,
           Report& report);                                                                           // O013
void currency(const Order& order, const OrderLine& line, const OrderableUnit* unit, Report& report);  // O018

}  // namespace wsync::hanos::rules
