// SPDX-License-Identifier: MIT
#include "hanos/order_row.hpp"

#include <fmt/format.h>

#include <set>

namespace wsync::hanos {
namespace {

std::string_view text_of(const OrderRow& row, std::string_view column) {
  const auto found = row.find(column);
  return found == row.end() ? std::string_view() : std::string_view(found->second);
}

template <class Identity>
std::optional<Identity> identity(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(Identity(text));
}

/// `1.000` pieces: somebody's mark of thousands.
bool is_ambiguous(std::string_view text, const UnitCode& unit) {
  const auto* known = find_unit(unit);
  const bool measured =
      known != nullptr && (known->dimension == Dimension::mass || known->dimension == Dimension::volume);
  return !measured && text.size() > 4 && text.find('.') == text.size() - 4 && text.ends_with("000");
}

}  // namespace

Order order_of(const OrderRow& row, const SpotOf& spot, Values& values) {
  const auto text = [&](std::string_view column) { return text_of(row, column); };
  Order order;
  order.number = OrderNumber(values.required(text("order_number"), spot("order_number")));
  order.customer = CustomerNumber(values.required(text("customer_number"), spot("customer_number")));
  (void)values.required(text("delivery_date"), spot("delivery_date"));
  order.delivery_date = values.date(text("delivery_date"), spot("delivery_date")).value_or(Date{});
  (void)values.required(text("created_at"), spot("created_at"));
  order.created_at = values.moment(text("created_at"), spot("created_at")).value_or(Moment{});
  if (!text("currency").empty()) order.currency = Currency(text("currency"));
  order.reference = text("reference");
  order.remark = text("order_remark");
  order.sender = text("sender");
  order.delivery_center = identity<DeliveryCenterId>(text("delivery_center"));
  order.positievoorstel = identity<PositievoorstelId>(text("positievoorstel"));
  return order;
}

OrderLine line_of(const OrderRow& row, const SpotOf& spot, Values& values, const UnitWords& words) {
  const auto text = [&](std::string_view column) { return text_of(row, column); };
  OrderLine line;
  line.line = spot("line").line;
  line.article = ArticleNumber(values.required(text("article_number"), spot("article_number")));
  values.article = line.article;
  (void)values.required(text("line"), spot("line"));
  const auto number = values.whole(text("line"), spot("line"));
  if (number && *number < 1)
    values.error("A011", spot("line"), fmt::format("{} is no number of a line", *number),
                 "Lines count from 1.");
  line.number = number.value_or(0);
  (void)values.required(text("quantity"), spot("quantity"));
  const auto amount = values.number(text("quantity"), spot("quantity"));
  line.quantity.amount = amount.value_or(Decimal{});
  line.quantity_read = amount.has_value();
  (void)values.required(text("unit"), spot("unit"));
  line.quantity.unit = values.unit(text("unit"), spot("unit"), words).value_or(UnitCode{});
  if (is_ambiguous(text("quantity"), line.quantity.unit))
    values.error(
        "A011", spot("quantity"),
        fmt::format("\"{}\" of what is counted may be one or a thousand times as many", text("quantity")),
        "Write it without a point and zeros behind it.");
  line.name = text("name");
  line.gtin = values.gtin(text("gtin"), spot("gtin"));
  if (const auto price = values.number(text("price"), spot("price")))
    line.price = Money{*price, text("currency").empty() ? Currency("EUR") : Currency(text("currency"))};
  line.price_unit = values.unit(text("price_unit"), spot("price_unit"), words);
  line.remark = text("line_remark");
  values.article = {};
  return line;
}

void check_line_numbers(const Order& order, Values& values) {
  std::set<std::int64_t> seen;
  for (const auto& line : order.lines)
    if (!seen.insert(line.number).second)
      values.error("A008", {line.line, "line"},
                   fmt::format("line {} comes twice in order {}", line.number, order.number.text()));
}

}  // namespace wsync::hanos
