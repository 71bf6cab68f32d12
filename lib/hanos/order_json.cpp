// SPDX-License-Identifier: MIT
#include "hanos/order_json.hpp"

#include <fmt/format.h>

#include <iterator>

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
      field<&L::customer_number>(
          "customer_number", "Customer number of this line, where it is not that of the order: a basket."),
      field<&L::delivery_date>("delivery_date", "Requested day of this line, likewise."),
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

const schema::Record& describe(const JsonOrders*) {
  static constexpr Field fields[] = {field<&JsonOrders::orders>("orders", "Orders.")};
  static constexpr schema::Record it = record<JsonOrders>("Orders", "Orders at Hanos.", fields);
  return it;
}

namespace {

Result<std::vector<JsonOrder>> parsed(std::string_view text, std::vector<Problem>& problems) {
  const schema::JsonOptions options{.reading = schema::Reading::strict, .unique = true};
  const auto& orders = schema::record_of<JsonOrders>();
  JsonOrders several;
  if (const auto from = text.find_first_not_of(" \r\n\t"); from != text.npos && text[from] == '[') {
    auto read = schema::read_json_into(text, orders.fields[0], &several, problems, options);
    if (!read) return fail(std::move(read.error()));
    return std::move(several.orders);
  }
  auto read = schema::read_json(text, schema::record_of<JsonOrder>(), &several.orders.emplace_back(),
                                problems, options);
  if (!read) return fail(std::move(read.error()));
  return std::move(several.orders);
}

class Reader {
 public:
  Reader(const std::string& file, const UnitWords& words, Baskets baskets, OrdersRead& read)
      : words_(words), baskets_(baskets), read_(read), values_(file, read.findings) {}

  void say(const Problem& problem) {
    const auto* code = problem.code == "required" ? "A010" : problem.code == "unknown" ? "A002" : "A011";
    values_.say(code, problem.warning ? Severity::warning : Severity::error, {0, problem.where},
                problem.message, problem.advice);
  }

  void run(const std::vector<JsonOrder>& orders) {
    for (std::size_t i = 0; i < orders.size(); ++i)
      add(orders[i], orders.size() == 1 ? "$" : fmt::format("$[{}]", i));
    if (baskets_ == Baskets::split) name_parts(read_.orders, values_);
    for (const auto& order : read_.orders) check_line_numbers(order, values_);
    if (orders.empty()) values_.error("A003", {0, "$"}, "there is no order in the file");
  }

 private:
  void add(const JsonOrder& from, const std::string& path) {
    const auto spot = [&](std::string_view column) { return Spot{0, fmt::format("{}.{}", path, column)}; };
    const auto head = order_of(row_of(from), spot, values_);
    std::vector<Order> parts;
    for (std::size_t i = 0; i < from.lines.size(); ++i) {
      const auto at = [&](std::string_view column) {
        return Spot{0, fmt::format("{}.lines[{}].{}", path, i, column)};
      };
      part_of(from.lines[i], head, parts, at)
          .lines.push_back(line_of(row_of(from.lines[i], head), at, values_, words_));
    }
    if (parts.empty()) {
      values_.error("A003", spot("lines"), "there is no line in the order");
      parts.push_back(head);
    }
    read_.orders.insert(read_.orders.end(), std::make_move_iterator(parts.begin()),
                        std::make_move_iterator(parts.end()));
  }

  /// Where the line goes: the order, or with the parts of a basket that for its customer number and day.
  Order& part_of(const JsonOrderLine& line, const Order& head, std::vector<Order>& parts, const SpotOf& at) {
    const CustomerNumber customer(line.customer_number ? std::string_view(*line.customer_number)
                                                       : std::string_view(head.customer.text()));
    const auto day = line.delivery_date.value_or(head.delivery_date);
    if (baskets_ == Baskets::refused) {
      if (customer != head.customer)
        is_basket(head, customer.text(), head.customer.text(), at("customer_number"));
      if (day != head.delivery_date)
        is_basket(head, day.to_string(), head.delivery_date.to_string(), at("delivery_date"));
      if (parts.empty()) parts.push_back(head);
      return parts.front();
    }
    for (auto& part : parts)
      if (part.customer == customer && part.delivery_date == day) return part;
    auto& part = parts.emplace_back(head);
    part.customer = customer, part.delivery_date = day;
    return part;
  }

  void is_basket(const Order& head, std::string_view here, std::string_view there, const Spot& spot) {
    values_.error(
        "A005", spot,
        fmt::format("order {} has \"{}\" here and \"{}\" before its lines", head.number.text(), here, there),
        basket_hint);
  }

  const UnitWords& words_;
  Baskets baskets_;
  OrdersRead& read_;
  Values values_;
};

}  // namespace

Result<OrdersRead> read_order_json(std::string_view text, const std::string& file, const UnitWords& words,
                                   Baskets baskets) {
  std::vector<Problem> problems;
  const auto orders = parsed(text, problems);
  if (!orders) return fail(std::move(Error(orders.error()).in(file)));
  OrdersRead read;
  Reader reader(file, words, baskets, read);
  for (const auto& problem : problems) reader.say(problem);
  if (problems.empty()) reader.run(*orders);  // what is missing would be reported twice
  return read;
}

}  // namespace wsync::hanos
