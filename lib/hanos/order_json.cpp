// SPDX-License-Identifier: MIT
#include "hanos/order_json.hpp"

#include <fmt/format.h>

#include "hanos/order_row.hpp"
#include "schema/json.hpp"

namespace wsync::hanos {
namespace {

void put(OrderRow& row, const char* name, const std::optional<std::string>& text) {
  if (text) row[name] = *text;
}

OrderRow row_of(const JsonOrder& from) {
  OrderRow row{{"order_number", from.order_number}, {"customer_number", from.customer_number}};
  if (from.delivery_date.day.ok()) row["delivery_date"] = from.delivery_date.to_string();
  if (from.created_at.date.day.ok()) row["created_at"] = from.created_at.to_string();
  put(row, "currency", from.currency), put(row, "order_remark", from.order_remark);
  put(row, "reference", from.reference), put(row, "delivery_center", from.delivery_center);
  put(row, "positievoorstel", from.positievoorstel), put(row, "sender", from.sender);
  return row;
}

OrderRow row_of(const JsonOrderLine& from, const Order& order) {
  OrderRow row{{"line", std::to_string(from.line)},
               {"article_number", from.article_number},
               {"quantity", from.quantity.to_string()},
               {"unit", from.unit},
               {"currency", order.currency.text()}};
  put(row, "name", from.name), put(row, "gtin", from.gtin), put(row, "currency", from.currency);
  put(row, "price_unit", from.price_unit), put(row, "line_remark", from.line_remark);
  if (from.price) row["price"] = from.price->to_string();
  return row;
}

}  // namespace

const schema::Record& describe(const JsonOrderLine*) {
  using L = JsonOrderLine;
  static constexpr Field fields[] = {
      field<&L::line>("line", "Its number, from 1."),
      field<&L::article_number>("article_number", "Article number, exactly as in the assortment."),
      field<&L::quantity>("quantity", "How many of the unit."),
      field<&L::unit>("unit", "Unit: a code of UN/ECE Rec 20 or 21, or a Dutch word."),
      field<&L::name>("name", "Name of the article when it was ordered."),
      field<&L::gtin>("gtin", "GTIN of the article."),
      field<&L::price>("price", "Price when it was ordered, for checking."),
      field<&L::currency>("currency", "Currency of the price, else that of the order."),
      field<&L::price_unit>("price_unit", "What the price is of, else the unit."),
      field<&L::line_remark>("line_remark", "Remark on this line."),
  };
  static_assert(schema::sound(fields));
  static constexpr schema::Record it = record<L>("OrderLine", "A line of an order at Hanos.", fields);
  return it;
}

const schema::Record& describe(const JsonOrder*) {
  using O = JsonOrder;
  static constexpr Field fields[] = {
      field<&O::order_number>("order_number", "Number that whoever orders gives."),
      field<&O::customer_number>("customer_number", "Customer number at Hanos."),
      field<&O::delivery_date>("delivery_date", "Requested day of delivery."),
      field<&O::created_at>("created_at", "When the order was made."),
      field<&O::currency>("currency", "Currency of all prices; EUR where nothing is said."),
      field<&O::order_remark>("order_remark", "Remark on the whole order."),
      field<&O::reference>("reference", "The customer's own reference."),
      field<&O::delivery_center>("delivery_center", "Delivery center, for information."),
      field<&O::positievoorstel>("positievoorstel", "Positievoorstel, for information."),
      field<&O::sender>("sender", "Who ordered."),
      field<&O::lines>("lines", "Its lines."),
  };
  static_assert(schema::sound(fields));
  static constexpr schema::Record it = record<O>("Order", "An order at Hanos.", fields);
  return it;
}

Result<OrdersRead> read_order_json(std::string_view text, const std::string& file, const UnitWords& words) {
  JsonOrder from;
  std::vector<Problem> problems;
  auto parsed = schema::read_json(text, schema::record_of<JsonOrder>(), &from, problems,
                                  {.reading = schema::Reading::strict});
  if (!parsed) return fail(std::move(std::move(parsed.error()).in(file)));
  OrdersRead read;
  Values values(file, read.findings);
  for (const auto& problem : problems)
    values.say(problem.code == "required"  ? "A010"
               : problem.code == "unknown" ? "A002"
                                           : "A011",
               problem.warning ? Severity::warning : Severity::error, {0, problem.where}, problem.message,
               problem.advice);
  if (!problems.empty()) return read;  // what is missing would be reported twice
  const auto spot = [](std::string_view column) { return Spot{0, fmt::format("$.{}", column)}; };
  auto& order = read.orders.emplace_back(order_of(row_of(from), spot, values));
  for (std::size_t i = 0; i < from.lines.size(); ++i) {
    const auto at = [i](std::string_view column) {
      return Spot{0, fmt::format("$.lines[{}].{}", i, column)};
    };
    order.lines.push_back(line_of(row_of(from.lines[i], order), at, values, words));
  }
  check_line_numbers(order, values);
  if (order.lines.empty()) values.error("A003", {0, "$.lines"}, "there is no line in the order");
  return read;
}

}  // namespace wsync::hanos
