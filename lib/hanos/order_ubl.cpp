// SPDX-License-Identifier: MIT
#include "hanos/order_ubl.hpp"

#include <fmt/format.h>

#include "base/zone.hpp"
#include "hanos/trade_unit.hpp"
#include "hanos/ubl.hpp"
#include "hanos/ubl_party.hpp"

namespace wsync::hanos {
namespace {

using schema::XmlElement;
using ubl::open;
using ubl::put;

class Writer {
 public:
  Writer(const Order& order, const OrderParties& parties, const UblOrderOptions& options)
      : order_(order), parties_(parties), options_(options), peppol_(options.flavour == UblFlavour::peppol) {}

  Result<WrittenOrder> run() {
    if (auto known = check_parties(); !known) return fail(std::move(known.error()));
    if (auto sound = check_rules(); !sound) return fail(std::move(sound.error()));
    XmlElement root = ubl::document("Order");
    head(root);
    buyer(root);
    ubl::seller(root, parties_.supplier, peppol_);
    delivery(root);
    for (const auto& line : order_.lines) one(root, line);
    auto bytes = schema::write_xml_tree(root);
    if (!bytes) return fail(std::move(std::move(bytes.error()).in("order " + order_.number.text())));
    return WrittenOrder{std::move(*bytes), std::move(findings_)};
  }

 private:
  Result<void> check_parties() const {
    if (!peppol_) return {};
    Error error{.code = Code::config, .message = "an order for Peppol needs to know more of the parties"};
    ubl::check_party(parties_.buyer, "buyer", error.problems);
    ubl::check_party(parties_.supplier, "supplier", error.problems);
    if (error.problems.empty()) return {};
    return fail(std::move(error));
  }

  /// T01: one currency; quantities are not negative; lines are there and have ids of their own.
  Result<void> check_rules() const {
    std::vector<Finding> findings;
    const auto say = [&](const char* code, const ArticleNumber& article, std::string message) {
      findings.push_back(
          {code, Severity::error, order_.customer, article, "", 0, "", std::move(message), ""});
    };
    if (order_.lines.empty()) say("O001", {}, "the order has no lines");
    for (const auto& line : order_.lines) {
      if (line.price && line.price->currency != order_.currency)
        say("O018", line.article, fmt::format("line {} has another currency than the order", line.number));
      if (line.quantity.amount.negative()) say("O006", line.article, "the quantity is negative");
      if (line.price && line.price->amount.negative()) say("O013", line.article, "the price is negative");
    }
    if (findings.empty()) return {};
    return fail(misfit_error(order_, "UBL", findings));
  }

  void head(XmlElement& root) const {
    const auto made = in_zone(order_.created_at, Zone::netherlands);
    if (peppol_) {
      put(root, "CustomizationID", "urn:fdc:peppol.eu:poacc:trns:order:3");
      put(root, "ProfileID", fmt::format("urn:fdc:peppol.eu:poacc:bis:{}:3", options_.process));
    } else {
      put(root, "UBLVersionID", "2.1");
    }
    put(root, "ID", order_.number.text());
    put(root, "IssueDate", made.date.to_string());
    if (order_.created_at.has_time) put(root, "IssueTime", made.to_string().substr(11, 8));
    put(root, "OrderTypeCode", "220");
    put(root, "Note", order_.remark);
    put(root, "DocumentCurrencyCode", order_.currency.text());
    put(root, "CustomerReference", order_.reference);
    if (peppol_) put(open(root, "ValidityPeriod"), "EndDate", order_.delivery_date.to_string());
  }

  void buyer(XmlElement& root) const {
    auto& customer = open(root, "BuyerCustomerParty");
    if (!peppol_) put(customer, "SupplierAssignedAccountID", order_.customer.text());
    auto& party = open(customer, "Party");
    if (peppol_) {
      ubl::endpoint(party, parties_.buyer);
      put(open(party, "PartyIdentification"), "ID", order_.customer.text());
    } else if (parties_.buyer.gln) {
      put(open(party, "PartyIdentification"), "ID", parties_.buyer.gln->text(), ubl::plain_gln());
    }
    if (!parties_.buyer.name.empty()) put(open(party, "PartyName"), "Name", parties_.buyer.name);
    if (peppol_) put(open(party, "PartyLegalEntity"), "RegistrationName", parties_.buyer.name);
    if (!order_.sender.empty()) put(open(party, "Contact"), "Name", order_.sender);
    if (party.children.empty()) customer.children.pop_back();
  }

  void delivery(XmlElement& root) const {
    auto& to = open(root, "Delivery");
    if (parties_.location) {
      auto& location = open(to, "DeliveryLocation");
      put(location, "ID", parties_.location->text(), peppol_ ? ubl::peppol_gln() : ubl::plain_gln());
      if (peppol_)
        put(open(open(location, "Address"), "Country"), "IdentificationCode", parties_.buyer.country);
    }
    auto& period = open(to, "RequestedDeliveryPeriod");
    put(period, "StartDate", order_.delivery_date.to_string());
    put(period, "EndDate", order_.delivery_date.to_string());
  }

  void one(XmlElement& root, const OrderLine& line) {
    auto& order_line = open(root, "OrderLine");
    put(order_line, "Note", line.remark);
    auto& item_line = open(order_line, "LineItem");
    put(item_line, "ID", std::to_string(line.number));
    put(item_line, "Quantity", line.quantity.amount.to_string(),
        {{"unitCode", ubl_unit(line.quantity.unit)}});
    if (line.price) price(item_line, line);
    auto& item = open(item_line, "Item");
    put(item, "Name", line.name.empty() ? line.article.text() : line.name);
    put(open(item, "SellersItemIdentification"), "ID", line.article.text());
    if (line.gtin)
      put(open(item, "StandardItemIdentification"), "ID", line.gtin->text(),
          peppol_ ? std::vector<schema::XmlAttribute>{{"schemeID", "0160"}}
                  : std::vector<schema::XmlAttribute>{{"schemeID", "GTIN"}, {"schemeAgencyID", "9"}});
  }

  /// PEPPOL-T01-R025: the price is one of the ordered unit; Peppol gets no other, which is said.
  void price(XmlElement& item_line, const OrderLine& line) {
    const bool other = line.price_unit && *line.price_unit != line.quantity.unit;
    if (other && peppol_) {
      findings_.push_back(
          {"O016", Severity::warning, order_.customer, line.article, "", 0, "",
           fmt::format("the price per {} is left out: Peppol knows prices of the ordered unit only",
                       line.price_unit->text()),
           ""});
      return;
    }
    auto& to = open(item_line, "Price");
    put(to, "PriceAmount", line.price->amount.to_string(), {{"currencyID", line.price->currency.text()}});
    if (other) put(to, "BaseQuantity", "1", {{"unitCode", ubl_unit(*line.price_unit)}});
  }

  const Order& order_;
  const OrderParties& parties_;
  const UblOrderOptions& options_;
  bool peppol_;
  std::vector<Finding> findings_{};
};

}  // namespace

Result<WrittenOrder> write_order_ubl(const Order& order, const OrderParties& parties,
                                     const UblOrderOptions& options) {
  return Writer(order, parties, options).run();
}

}  // namespace wsync::hanos
