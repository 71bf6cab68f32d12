// SPDX-License-Identifier: MIT
#include "hanos/apicbase_order.hpp"

#include <fmt/format.h>

#include "hanos/values.hpp"
#include "schema/json.hpp"

namespace wsync::hanos::apicbase {

const schema::Record& describe(const StockItem*) {
  static constexpr Field fields[] = {field<&StockItem::name>("name", "Name of the stock item.")};
  static constexpr schema::Record it = record<StockItem>("StockItem", "What is kept in stock.", fields);
  return it;
}

const schema::Record& describe(const SupplierPackage*) {
  using P = SupplierPackage;
  static constexpr Field fields[] = {
      field<&P::supplier_article_number>("supplier_article_number", "Article number at the supplier."),
      field<&P::theoretical_price_per_package>("theoretical_price_per_package", "Price of a package."),
  };
  static_assert(schema::sound(fields));
  static constexpr schema::Record it = record<P>("SupplierPackage", "What is ordered.", fields);
  return it;
}

const schema::Record& describe(const OrderedPackage*) {
  using P = OrderedPackage;
  static constexpr Field fields[] = {
      field<&P::stock_item>("stock_item", "The stock item behind it."),
      field<&P::supplier_package>("supplier_package", "The supplier's package."),
      field<&P::quantity_ordered>("quantity_ordered", "How many packages."),
      field<&P::total_theoretical_price>("total_theoretical_price", "Price of all of them."),
  };
  static_assert(schema::sound(fields));
  static constexpr schema::Record it = record<P>("OrderedPackage", "A line of the order.", fields);
  return it;
}

const schema::Record& describe(const Owner*) {
  static constexpr Field fields[] = {field<&Owner::username>("username", "Name of the user.")};
  static constexpr schema::Record it = record<Owner>("Owner", "Who ordered.", fields);
  return it;
}

const schema::Record& describe(const PurchaseOrder*) {
  using O = PurchaseOrder;
  static constexpr Field fields[] = {
      field<&O::id>("id", "Identifier at Apicbase."),
      field<&O::order_number>("order_number", "Number of the order."),
      field<&O::status>("status", "ORDERED, or how far it is."),
      field<&O::ordered_on>("ordered_on", "When it was ordered."),
      field<&O::owned_by>("owned_by", "Who ordered."),
      field<&O::order_remarks>("order_remarks", "Remark on the whole order."),
      field<&O::packages>("packages", "Its lines."),
      field<&O::expected_delivery_date>("expected_delivery_date", "Requested day of delivery."),
      field<&O::theoretical_price>("theoretical_price", "Price of the whole order."),
      field<&O::supplier_customer_number>("supplier_customer_number", "Customer number at the supplier."),
  };
  static_assert(schema::sound(fields));
  static constexpr schema::Record it = record<O>("PurchaseOrder", "A purchase order of Apicbase.", fields);
  return it;
}

namespace {

/// The total must be what the lines add up to, to the cent.
void check_total(const PurchaseOrder& from, Values& values) {
  if (!from.theoretical_price) return;
  Decimal sum;
  for (const auto& package : from.packages) {
    const auto more =
        package.total_theoretical_price ? Decimal::sum(sum, *package.total_theoretical_price) : std::nullopt;
    if (!more) return;
    sum = *more;
  }
  const auto difference = Decimal::sum(*from.theoretical_price, Decimal(-sum.mantissa(), sum.scale()));
  if (!difference || *difference > Decimal{"0.01"} || *difference < Decimal{"-0.01"})
    values.say("A004", Severity::warning, {0, "$.theoretical_price"},
               fmt::format("the order says {}, its lines add up to {}", from.theoretical_price->to_string(),
                           sum.to_string()));
}

OrderLine line_of(const OrderedPackage& package, std::size_t index, Values& values) {
  const auto spot = [index](const char* what) {
    return Spot{0, fmt::format("$.packages[{}].{}", index, what)};
  };
  OrderLine line;
  line.number = static_cast<std::int64_t>(index + 1);
  const auto supplied = package.supplier_package.value_or(SupplierPackage{});
  line.article = ArticleNumber(values.required(supplied.supplier_article_number.value_or(""),
                                               spot("supplier_package.supplier_article_number")));
  if (package.quantity_ordered)
    line.quantity.amount = *package.quantity_ordered;
  else
    line.quantity_read = false, (void)values.required("", spot("quantity_ordered"));
  if (package.stock_item) line.name = package.stock_item->name.value_or("");
  if (supplied.theoretical_price_per_package) line.price = Money{*supplied.theoretical_price_per_package};
  return line;
}

Order head_of(const PurchaseOrder& from, Values& values) {
  Order order;
  order.number = OrderNumber(values.required(from.order_number.value_or(""), {0, "$.order_number"}));
  order.customer = CustomerNumber(
      values.required(from.supplier_customer_number.value_or(""), {0, "$.supplier_customer_number"}));
  order.remark = from.order_remarks.value_or("");
  if (from.owned_by) order.sender = from.owned_by->username.value_or("");
  order.created_at =
      values.moment(values.required(from.ordered_on.value_or(""), {0, "$.ordered_on"}), {0, "$.ordered_on"})
          .value_or(Moment{});
  const auto day = values.required(from.expected_delivery_date.value_or(""), {0, "$.expected_delivery_date"});
  if (const auto moment = values.moment(day, {0, "$.expected_delivery_date"}))
    order.delivery_date = moment->date;
  if (from.status && *from.status != "ORDERED")
    values.error("A011", {0, "$.status"}, fmt::format("the order is {}, not ORDERED", *from.status),
                 "It is not sent: take it out, or have it ordered in Apicbase.");
  return order;
}

}  // namespace

Result<OrdersRead> read_order(std::string_view json, const std::string& file) {
  PurchaseOrder from;
  std::vector<Problem> problems;
  auto parsed =
      schema::read_json(json, schema::record_of<PurchaseOrder>(), &from, problems, {.unique = true});
  if (!parsed) {
    parsed.error().code = Code::input;
    return fail(std::move(std::move(parsed.error()).in(file)));
  }
  OrdersRead read;
  Values values(file, read.findings);
  // Read leniently so that new members do no harm; a value that cannot be read does.
  for (const auto& problem : problems)
    values.error("A011", {0, problem.where}, problem.message, problem.advice);
  auto& order = read.orders.emplace_back(head_of(from, values));
  for (std::size_t i = 0; i < from.packages.size(); ++i)
    order.lines.push_back(line_of(from.packages[i], i, values));
  check_total(from, values);
  return read;
}

void fill_units(Order& order, const Assortment& assortment, std::vector<Finding>& findings) {
  for (auto& line : order.lines) {
    const auto* article = assortment.find(line.article);
    if (!line.quantity.unit.empty() || article == nullptr) continue;
    std::vector<const OrderableUnit*> units;
    for (const auto& unit : article->units)
      if (unit.orderable) units.push_back(&unit);
    if (units.empty())
      for (const auto& unit : article->units) units.push_back(&unit);
    if (units.size() == 1) {
      line.quantity.unit = units.front()->unit;
      continue;
    }
    Finding finding{
        .code = "O005", .severity = Severity::error, .customer = order.customer, .article = line.article};
    finding.message = fmt::format("order line {}: the order says no unit, and the article has {}",
                                  line.number, units.size());
    findings.push_back(std::move(finding));
  }
}

}  // namespace wsync::hanos::apicbase
