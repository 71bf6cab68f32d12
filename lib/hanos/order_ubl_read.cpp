// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "hanos/order_row.hpp"
#include "hanos/order_ubl.hpp"
#include "hanos/trade_unit.hpp"
#include "hanos/ubl.hpp"

namespace wsync::hanos {
namespace {

using schema::XmlElement;

/// The line of what stands there, else of what it should stand in.
Spot spot(const XmlElement& in, std::string_view path) {
  const auto* found = in.find(path);
  return {found != nullptr ? found->line : in.line, std::string(path)};
}

std::optional<UnitCode> unit(const XmlElement* quantity, Values& values) {
  if (quantity == nullptr || quantity->attribute("unitCode").empty()) return std::nullopt;
  UnitCode code(quantity->attribute("unitCode"));
  if (find_unit(code) == nullptr)
    values.error("A013", {quantity->line, "unitCode"}, fmt::format("\"{}\" is no known unit", code.text()));
  return code;
}

void price(const XmlElement& from, OrderLine& line, Values& values) {
  const auto* amount = from.find("Price/PriceAmount");
  if (amount == nullptr) return;
  const auto value = values.number(from.text_of("Price/PriceAmount"), spot(from, "Price/PriceAmount"));
  if (value) line.price = Money{*value, Currency(amount->attribute("currencyID"))};
  line.price_unit = unit(from.find("Price/BaseQuantity"), values);
  const auto base = values.number(from.text_of("Price/BaseQuantity"), spot(from, "Price/BaseQuantity"));
  if (base && *base != Decimal{1})
    values.error("A011", spot(from, "Price/BaseQuantity"),
                 "prices of more than one unit are not read in orders");
}

OrderLine line_of(const XmlElement& from, Values& values) {
  OrderLine line;
  line.line = from.line;
  line.article = ArticleNumber(values.required(from.text_of("Item/SellersItemIdentification/ID"),
                                               spot(from, "Item/SellersItemIdentification/ID")));
  values.article = line.article;
  (void)values.required(from.text_of("ID"), spot(from, "ID"));
  line.number = values.whole(from.text_of("ID"), spot(from, "ID")).value_or(0);
  (void)values.required(from.text_of("Quantity"), spot(from, "Quantity"));
  const auto amount = values.number(from.text_of("Quantity"), spot(from, "Quantity"));
  line.quantity.amount = amount.value_or(Decimal{});
  line.quantity_read = amount.has_value();
  line.quantity.unit = unit(from.child("Quantity"), values).value_or(UnitCode{});
  if (const auto name = from.text_of("Item/Name"); name != line.article.text()) line.name = name;
  line.gtin = values.gtin(from.text_of("Item/StandardItemIdentification/ID"),
                          spot(from, "Item/StandardItemIdentification/ID"));
  price(from, line, values);
  values.article = {};
  return line;
}

Order head_of(const XmlElement& root, Values& values) {
  Order order;
  order.number = OrderNumber(values.required(root.text_of("ID"), spot(root, "ID")));
  const std::string account = "BuyerCustomerParty/SupplierAssignedAccountID",
                    party = "BuyerCustomerParty/Party/PartyIdentification/ID";
  const auto& where = root.text_of(account).empty() ? party : account;
  order.customer = CustomerNumber(values.required(root.text_of(where), spot(root, where)));
  (void)values.required(root.text_of("IssueDate"), spot(root, "IssueDate"));
  const std::string time(root.text_of("IssueTime"));
  order.created_at = values
                         .moment(std::string(root.text_of("IssueDate")) + (time.empty() ? "" : "T" + time),
                                 spot(root, "IssueDate"))
                         .value_or(Moment{});
  const std::string day = "Delivery/RequestedDeliveryPeriod/StartDate",
                    end = "Delivery/RequestedDeliveryPeriod/EndDate";
  (void)values.required(root.text_of(day), spot(root, day));
  order.delivery_date = values.date(root.text_of(day), spot(root, day)).value_or(Date{});
  if (!root.text_of(end).empty() && root.text_of(end) != root.text_of(day))
    values.error("A011", spot(root, end), "a delivery period of more than one day");
  if (const auto currency = root.text_of("DocumentCurrencyCode"); !currency.empty())
    order.currency = Currency(currency);
  order.remark = root.text_of("Note");
  order.reference = root.text_of("CustomerReference");
  order.sender = root.text_of("BuyerCustomerParty/Party/Contact/Name");
  return order;
}

/// Who orders is the customer number: an endpoint that is none is said, and refuses nothing. Schemes that
/// wsync does not know are Peppol's business.
void endpoint(const XmlElement& root, const std::string& path, Values& values) {
  const auto* found = root.find(path);
  if (found == nullptr) return;
  const Endpoint endpoint{std::string(root.text_of(path)), std::string(found->attribute("schemeID"))};
  if (!endpoint.scheme.empty() && find_endpoint_scheme(endpoint.scheme) == nullptr) return;
  if (auto fault = endpoint_fault(endpoint); !fault.empty())
    values.say(endpoint.scheme == "0088" ? "A014" : "A010", Severity::warning, {found->line, path},
               std::move(fault));
}

}  // namespace

Result<OrdersRead> read_order_ubl(std::string_view bytes, const std::string& file) {
  auto root = schema::read_xml_tree(bytes, file);
  if (!root) return fail(std::move(root.error()));
  if (!ubl::is_document(*root, "Order"))
    return fail(Code::input, fmt::format("{}:{}: this is no UBL order", file, root->line));
  OrdersRead read;
  Values values(file, read.findings);
  auto& order = read.orders.emplace_back(head_of(*root, values));
  for (const auto* party : {"BuyerCustomerParty", "SellerSupplierParty"})
    endpoint(*root, std::string(party) + "/Party/EndpointID", values);
  for (const auto* each : root->all("OrderLine")) {
    const auto* item_line = each->child("LineItem");
    if (item_line == nullptr)
      values.error("A010", {each->line, "LineItem"}, "the order line has no item");
    else
      order.lines.push_back(line_of(*item_line, values)), order.lines.back().remark = each->text_of("Note");
  }
  check_line_numbers(order, values);
  if (order.lines.empty()) values.error("A003", {root->line, ""}, "there is no line in the order");
  return read;
}

}  // namespace wsync::hanos
