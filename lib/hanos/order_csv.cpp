// SPDX-License-Identifier: MIT
#include "hanos/order_csv.hpp"

#include "hanos/order_columns.hpp"
#include "schema/csv.hpp"

namespace wsync::hanos {
namespace {

template <class Identity>
std::string text_of(const std::optional<Identity>& identity) {
  return identity ? identity->text() : std::string();
}

std::string value(std::string_view column, const Order& order, const OrderLine& line) {
  if (column == "order_number") return order.number.text();
  if (column == "customer_number") return order.customer.text();
  if (column == "delivery_date") return order.delivery_date.to_string();
  if (column == "line") return std::to_string(line.number);
  if (column == "article_number") return line.article.text();
  if (column == "quantity") return line.quantity.amount.to_string();
  if (column == "unit") return line.quantity.unit.text();
  if (column == "name") return line.name;
  if (column == "gtin") return text_of(line.gtin);
  if (column == "price") return line.price ? line.price->amount.to_string() : "";
  if (column == "currency") return line.price ? line.price->currency.text() : order.currency.text();
  if (column == "price_unit") return text_of(line.price_unit);
  if (column == "line_remark") return line.remark;
  if (column == "order_remark") return order.remark;
  if (column == "reference") return order.reference;
  if (column == "delivery_center") return text_of(order.delivery_center);
  if (column == "positievoorstel") return text_of(order.positievoorstel);
  if (column == "created_at") return order.created_at.to_string();
  return order.sender;
}

}  // namespace

std::string write_order_csv(const Order& order, char delimiter) {
  std::string out;
  const auto row = [&](auto cell) {
    for (const auto& column : order_columns) {
      if (&column != order_columns.data()) out += delimiter;
      schema::write_csv_cell(cell(column.name), delimiter, out);
    }
    out += "\r\n";
  };
  row([](std::string_view name) { return std::string(name); });
  for (const auto& line : order.lines) row([&](std::string_view name) { return value(name, order, line); });
  return out;
}

}  // namespace wsync::hanos
