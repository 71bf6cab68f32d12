// SPDX-License-Identifier: MIT
#include "hanos/order_edifact.hpp"

#include <fmt/format.h>

#include "base/zone.hpp"
#include "hanos/edifact_text.hpp"
#include "hanos/trade_unit.hpp"

namespace wsync::hanos {
namespace {

constexpr std::size_t remark_limit = 5 * 70, name_limit = 2 * 35;

/// `261125`, `20261125`, `0652` of a moment on Dutch clocks.
std::string compact(const Date& date) {
  std::string text = date.to_string();
  std::erase(text, '-');
  return text;
}

std::string minutes(const Moment& moment) {
  constexpr std::int64_t ticks_per_minute = 600'000'000;
  const auto since_midnight = moment.ticks / ticks_per_minute;
  return fmt::format("{:02}{:02}", since_midnight / 60, since_midnight % 60);
}

class Writer {
 public:
  Writer(const Order& order, const OrderParties& parties, const EdifactOrderOptions& options)
      : order_(order), parties_(parties), options_(options) {}

  Result<WrittenOrder> run() {
    if (!parties_.supplier.gln)
      return fail(Code::config,
                  "the GLN of Hanos is not set; an EDIFACT order cannot be addressed without it");
    check_lengths();
    edifact::Interchange interchange = envelope();
    message_.reference = "1";
    message_.type = {"ORDERS", "D", "96A", "UN", "EAN008"};
    head();
    who();
    for (const auto& line : order_.lines) one(line);
    add("UNS", {"S"});
    add("CNT", {{"2", std::to_string(order_.lines.size())}});
    if (broken_) return fail(misfit_error(order_, "EDIFACT", findings_));
    interchange.messages.push_back(std::move(message_));
    auto bytes = edifact::write(interchange, options_.line_ends);
    if (!bytes) {
      bytes.error().message = fmt::format("order {}: {}", order_.number.text(), bytes.error().message);
      return fail(std::move(bytes.error()));
    }
    return WrittenOrder{std::move(*bytes), std::move(findings_)};
  }

 private:
  void add(std::string tag, std::vector<edifact::Element> elements) {
    message_.segments.emplace_back(std::move(tag), std::move(elements));
  }

  void too_long(std::string_view what, std::string_view text, std::size_t limit, ArticleNumber article = {}) {
    if (edifact::length(text) <= limit) return;
    broken_ = true;
    findings_.push_back({"O016", Severity::error, order_.customer, std::move(article), "", 0, "",
                         fmt::format("{} \"{}\" is longer than {} characters", what, text, limit), ""});
  }

  void check_lengths() {
    too_long("order number", order_.number.text(), options_.number_limit);
    too_long("interchange reference", options_.reference, 14);
    too_long("customer number", order_.customer.text(), 17);
    too_long("reference", order_.reference, 35);
    too_long("sender", order_.sender, 35);
    too_long("remark", order_.remark, remark_limit);
    for (const auto& line : order_.lines) {
      too_long("article number", line.article.text(), 35, line.article);
      too_long("line number", std::to_string(line.number), 6, line.article);
      too_long("quantity", line.quantity.amount.trimmed().to_string(), 15, line.article);
      if (line.price) too_long("price", line.price->amount.trimmed().to_string(), 15, line.article);
      too_long("line remark", line.remark, remark_limit, line.article);
    }
  }

  edifact::Interchange envelope() const {
    edifact::Interchange made;
    made.characters = options_.characters;
    const auto prepared = in_zone(options_.prepared, Zone::netherlands);
    made.date = compact(prepared.date).substr(2);
    made.time = minutes(prepared);
    made.sender = parties_.buyer.gln ? edifact::Party{parties_.buyer.gln->text(), "14"}
                                     : edifact::Party{order_.customer.text(), ""};
    made.receiver = {parties_.supplier.gln->text(), "14"};
    made.reference = options_.reference;
    made.test = options_.test;
    return made;
  }

  void head() {
    const auto made = in_zone(order_.created_at, Zone::netherlands);
    add("BGM", {"220", order_.number.text(), options_.resend ? "7" : "9"});
    add("DTM", {{"137", compact(made.date), "102"}});
    add("DTM", {{"2", compact(order_.delivery_date), "102"}});
    if (!order_.remark.empty()) add("FTX", {"AAI", "", "", edifact::pieces(order_.remark, 70)});
    if (!order_.reference.empty()) add("RFF", {{"CR", order_.reference}});
  }

  void who() {
    if (parties_.buyer.gln)
      add("NAD", {"BY", {parties_.buyer.gln->text(), "", "9"}});
    else
      add("NAD", {"BY", {order_.customer.text(), "", "91"}});
    add("RFF", {{"IT", order_.customer.text()}});
    if (!order_.sender.empty()) add("CTA", {"OC", {"", order_.sender}});
    add("NAD", {"SU", {parties_.supplier.gln->text(), "", "9"}});
    if (parties_.location) add("NAD", {"DP", {parties_.location->text(), "", "9"}});
    add("CUX", {{"2", order_.currency.text(), "9"}});
  }

  void one(const OrderLine& line) {
    const auto number = std::to_string(line.number);
    if (line.gtin)
      add("LIN", {number, "", {line.gtin->text(), "EN"}});
    else
      add("LIN", {number});
    add("PIA", {line.gtin ? "1" : "5", {line.article.text(), "SA", "", "91"}});
    if (!line.name.empty()) name(line);
    edifact::Element quantity{"21", edifact::decimal_text(line.quantity.amount, '.')};
    if (options_.units == EdifactUnits::always || is_measure(line.quantity.unit))
      quantity.components.push_back(edifact_unit(line.quantity.unit));
    add("QTY", {quantity});
    if (!line.remark.empty()) add("FTX", {"LIN", "", "", edifact::pieces(line.remark, 70)});
    if (line.price) price(line);
  }

  void name(const OrderLine& line) {
    auto parts = edifact::pieces(line.name, 35);
    if (parts.components.size() > 2) {
      parts.components.resize(2);
      findings_.push_back({"O016", Severity::warning, order_.customer, line.article, "", 0, "",
                           fmt::format("the name is shortened to {} characters", name_limit), ""});
    }
    edifact::Element described{"", "", ""};
    described.components = {"", "", ""};
    for (auto& part : parts.components) described.components.push_back(std::move(part));
    add("IMD", {"F", "", described});
  }

  /// A price of another unit than the ordered one says so: 5284 and 6411.
  void price(const OrderLine& line) {
    edifact::Element price{"AAA", edifact::decimal_text(line.price->amount, '.'), "CT"};
    if (line.price_unit && *line.price_unit != line.quantity.unit) {
      for (auto part : {std::string(), std::string("1"), edifact_unit(*line.price_unit)})
        price.components.push_back(std::move(part));
    }
    add("PRI", {price});
  }

  const Order& order_;
  const OrderParties& parties_;
  const EdifactOrderOptions& options_;
  edifact::Message message_{};
  std::vector<Finding> findings_{};
  bool broken_ = false;
};

}  // namespace

Result<WrittenOrder> write_order_edifact(const Order& order, const OrderParties& parties,
                                         const EdifactOrderOptions& options) {
  return Writer(order, parties, options).run();
}

}  // namespace wsync::hanos
