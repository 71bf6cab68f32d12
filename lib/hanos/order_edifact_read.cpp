// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "hanos/edifact_read.hpp"
#include "hanos/edifact_text.hpp"
#include "hanos/message_reader.hpp"
#include "hanos/order_edifact.hpp"
#include "hanos/order_row.hpp"
#include "hanos/trade_unit.hpp"

namespace wsync::hanos {
namespace {

class Reader {
 public:
  Reader(const std::string& file, OrdersRead& read, char mark)
      : read_(read), values_(file, read.findings), mark_(mark) {}

  void message(const edifact::Message& message) {
    order_ = {};
    in_lines_ = false;
    party_.clear();
    for (const auto& segment : message.segments) take(segment);
    const Spot spot{message.number, "UNH"};
    if (order_.number.empty()) values_.error("A010", spot, "there is no order number (BGM)");
    if (order_.customer.empty()) values_.error("A010", spot, "there is no customer number (RFF+IT)");
    if (!order_.delivery_date.day.ok()) values_.error("A010", spot, "there is no delivery date (DTM+2)");
    check_line_numbers(order_, values_);
    read_.orders.push_back(std::move(order_));
  }

 private:
  void take(const edifact::Segment& segment) {
    if (segment.tag == "LIN") return begin_line(segment);
    if (segment.tag == "UNS") in_lines_ = false;
    if (segment.tag == "CNT" && segment.at(0) == "2" &&
        segment.at(0, 1) != std::to_string(order_.lines.size()))
      values_.error(
          "A004", spot_of(segment),
          fmt::format("CNT says {} lines, but there are {}", segment.at(0, 1), order_.lines.size()));
    if (in_lines_)
      of_line(segment, order_.lines.back());
    else
      of_order(segment);
  }

  void begin_line(const edifact::Segment& segment) {
    in_lines_ = true;
    auto& line = order_.lines.emplace_back();
    line.line = segment.number;
    line.number = values_.whole(segment.at(0), spot_of(segment)).value_or(0);
    if (const auto type = segment.at(2, 1); type == "EN" || type == "UP" || type == "SRV")
      line.gtin = values_.gtin(segment.at(2), spot_of(segment));
  }

  void of_order(const edifact::Segment& segment) {
    const auto& tag = segment.tag;
    if (tag == "BGM") order_.number = OrderNumber(segment.at(1));
    if (tag == "FTX" && segment.at(0) == "AAI") order_.remark = edifact::joined(segment, 3);
    if (tag == "CUX") order_.currency = Currency(segment.at(0, 1));
    if (tag == "CTA" && party_ == "BY") order_.sender = segment.at(1, 1);
    if (tag == "DTM") date(segment);
    if (tag == "RFF" && party_.empty() && segment.at(0) == "CR") order_.reference = segment.at(0, 1);
    if (tag == "RFF" && party_ == "BY" && segment.at(0) == "IT")
      order_.customer = CustomerNumber(segment.at(0, 1));
    if (tag != "NAD") return;
    party_ = segment.at(0);
    if (party_ == "BY" && segment.at(1, 2) == "91") order_.customer = CustomerNumber(segment.at(1));
  }

  void date(const edifact::Segment& segment) {
    const auto moment = edifact::moment_of(segment.at(0, 1), segment.at(0, 2));
    if (!moment)
      values_.error("A011", spot_of(segment),
                    fmt::format("\"{}\" is no date of format {}", segment.at(0, 1), segment.at(0, 2)));
    else if (segment.at(0) == "137")
      order_.created_at = *moment;
    else if (segment.at(0) == "2")
      order_.delivery_date = moment->date;
  }

  void of_line(const edifact::Segment& segment, OrderLine& line) {
    const auto& tag = segment.tag;
    if (tag == "PIA") message_article(segment, line.article);
    if (tag == "IMD") line.name = edifact::joined(segment, 2, 3);
    if (tag == "FTX") line.remark = edifact::joined(segment, 3);
    if (tag == "QTY" && segment.at(0) == "21") {
      const auto amount = values_.number(segment.at(0, 1), spot_of(segment), mark_);
      line.quantity.amount = amount.value_or(Decimal{});
      line.quantity_read = amount.has_value() || segment.at(0, 1).empty();
      line.quantity.unit = unit(segment, segment.at(0, 2)).value_or(UnitCode{});
    }
    if (tag == "PRI" && segment.at(0) == "AAA") {
      if (const auto price = values_.number(segment.at(0, 1), spot_of(segment), mark_))
        line.price = Money{*price, order_.currency};
      line.price_unit = unit(segment, segment.at(0, 5));
    }
  }

  std::optional<UnitCode> unit(const edifact::Segment& segment, std::string_view code) {
    if (code.empty()) return std::nullopt;
    auto known = from_edifact_unit(code);
    if (!known) values_.error("A013", spot_of(segment), fmt::format("\"{}\" is no known unit", code));
    return known;
  }

  OrdersRead& read_;
  Values values_;
  char mark_;
  Order order_{};
  std::string party_{};
  bool in_lines_ = false;
};

}  // namespace

Result<OrdersRead> read_orders_edifact(std::string_view bytes, const std::string& file) {
  OrdersRead read;
  auto interchange = read_messages(bytes, file, "ORDERS", "EAN008", read.findings);
  if (!interchange) return fail(std::move(interchange.error()));
  Reader reader(file, read, interchange->delimiters.decimal);
  for (const auto& message : interchange->messages) reader.message(message);
  return read;
}

}  // namespace wsync::hanos
