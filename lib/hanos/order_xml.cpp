// SPDX-License-Identifier: MIT
#include "hanos/order_xml.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hanos/order_columns.hpp"
#include "hanos/order_row.hpp"
#include "schema/xml_tree.hpp"

namespace wsync::hanos {
namespace {

using schema::XmlElement;

void put(XmlElement& to, std::string name, std::string text) {
  if (!text.empty()) to.add(std::move(name), std::move(text));
}

template <class Identity>
void put(XmlElement& to, std::string name, const std::optional<Identity>& identity) {
  if (identity) to.add(std::move(name), identity->text());
}

void put_line(XmlElement& root, const OrderLine& line, const Currency& currency) {
  auto& to = root.add("line", {}, {{"number", std::to_string(line.number)}});
  put(to, "article_number", line.article.text());
  put(to, "quantity", line.quantity.amount.to_string());
  put(to, "unit", line.quantity.unit.text());
  put(to, "name", line.name);
  put(to, "gtin", line.gtin);
  if (line.price) {
    put(to, "price", line.price->amount.to_string());
    if (line.price->currency != currency) put(to, "currency", line.price->currency.text());
  }
  put(to, "price_unit", line.price_unit);
  put(to, "line_remark", line.remark);
}

bool is_column(std::string_view name, bool of_line) {
  return std::any_of(order_columns.begin(), order_columns.end(), [&](const OrderColumn& column) {
    return column.name == name && name != "line" && (column.of_line == of_line || name == "currency");
  });
}

/// Reads the children as named texts; what is not known, or comes twice, is a finding.
OrderRow row_of(const XmlElement& from, bool of_line, std::map<std::string, std::size_t>& lines,
                Values& values) {
  OrderRow row;
  for (const auto& child : from.children) {
    const std::string name(child.local_name());
    if (name == "line" && !of_line) continue;
    if (!is_column(name, of_line))
      values.error("A002", {child.line, name}, "no such element is known");
    else if (!row.emplace(name, std::string(from.text_of(name))).second)
      values.error("A002", {child.line, name}, "the element stands there twice");
    lines[name] = child.line;
  }
  return row;
}

SpotOf spots(const std::map<std::string, std::size_t>& lines, std::size_t otherwise) {
  return [&lines, otherwise](std::string_view column) {
    const auto found = lines.find(std::string(column));
    return Spot{found == lines.end() ? otherwise : found->second, std::string(column)};
  };
}

}  // namespace

Result<std::string> write_order_xml(const Order& order) {
  XmlElement root{.name = "order", .attributes = {{"version", "1"}}};
  put(root, "order_number", order.number.text());
  put(root, "customer_number", order.customer.text());
  put(root, "delivery_date", order.delivery_date.to_string());
  put(root, "currency", order.currency.text());
  put(root, "order_remark", order.remark);
  put(root, "reference", order.reference);
  put(root, "delivery_center", order.delivery_center);
  put(root, "positievoorstel", order.positievoorstel);
  put(root, "created_at", order.created_at.to_string());
  put(root, "sender", order.sender);
  for (const auto& line : order.lines) put_line(root, line, order.currency);
  return schema::write_xml_tree(root);
}

Result<OrdersRead> read_order_xml(std::string_view bytes, const std::string& file, const UnitWords& words) {
  auto root = schema::read_xml_tree(bytes, file);
  if (!root) return fail(std::move(root.error()));
  if (root->local_name() != "order" || root->attribute("version") != "1")
    return fail(Code::input, fmt::format("{}:{}: this is no <order version=\"1\">", file, root->line));
  OrdersRead read;
  Values values(file, read.findings);
  std::map<std::string, std::size_t> lines;
  auto row = row_of(*root, false, lines, values);
  auto& order = read.orders.emplace_back(order_of(row, spots(lines, root->line), values));
  for (const auto* each : root->all("line")) {
    std::map<std::string, std::size_t> own;
    auto line = row_of(*each, true, own, values);
    line["line"] = each->attribute("number");
    line.try_emplace("currency", order.currency.text());
    order.lines.push_back(line_of(line, spots(own, each->line), values, words));
  }
  check_line_numbers(order, values);
  if (order.lines.empty()) values.error("A003", {root->line, ""}, "there is no line in the order");
  return read;
}

}  // namespace wsync::hanos
