// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <utility>

#include "hanos/edifact_text.hpp"
#include "hanos/message_reader.hpp"
#include "hanos/order_answer.hpp"
#include "hanos/trade_unit.hpp"
#include "hanos/values.hpp"

namespace wsync::hanos {
namespace {

/// BGM 1225: 29 accepted, 4 changed, 27 not accepted; 9 and others: the lines say it.
std::optional<ResponseStatus> status_of_message(std::string_view code) {
  if (code == "29") return ResponseStatus::accepted;
  if (code == "4") return ResponseStatus::changed;
  if (code == "27") return ResponseStatus::rejected;
  return std::nullopt;
}

/// LIN 1229: 1 added, 3 changed, 5 accepted, 7 not accepted.
std::optional<ResponseStatus> status_of_line(std::string_view code) {
  if (code == "1" || code == "3") return ResponseStatus::changed;
  if (code == "5") return ResponseStatus::accepted;
  if (code == "7") return ResponseStatus::rejected;
  return std::nullopt;
}

/// QVR 4295.
ReasonCode reason_of(std::string_view code) {
  constexpr std::array<std::pair<std::string_view, ReasonCode>, 6> known{
      {{"AR", ReasonCode::not_in_assortment_of_buyer},
       {"AS", ReasonCode::not_in_assortment},
       {"AV", ReasonCode::out_of_stock},
       {"AUE", ReasonCode::unknown_code},
       {"IS", ReasonCode::substituted},
       {"PC", ReasonCode::pack_difference}}};
  for (const auto& [text, reason] : known)
    if (text == code) return reason;
  return code.empty() ? ReasonCode::none : ReasonCode::other;
}

class Reader {
 public:
  Reader(AnswersRead& read, const std::string& file, char mark)
      : read_(read), values_(file, read.findings), mark_(mark) {}

  void message(const edifact::Message& message) {
    answer_ = {};
    status_.reset();
    party_.clear();
    for (const auto& segment : message.segments) take(segment);
    answer_.status = status_ ? *status_ : status_of(answer_.lines);
    answer_.by_lines = !status_;
    if (answer_.order.empty())
      values_.error("A010", {message.number, "UNH"}, "the answer names no order (RFF+ON)");
    read_.answers.push_back(std::move(answer_));
  }

 private:
  void take(const edifact::Segment& segment) {
    if (segment.tag == "LIN")
      begin_line(segment);
    else if (segment.tag == "UNS" || segment.tag == "CNT")
      return;
    else if (!answer_.lines.empty())
      of_line(segment, answer_.lines.back());
    else
      of_order(segment);
  }

  void begin_line(const edifact::Segment& segment) {
    auto& line = answer_.lines.emplace_back();
    line.number = values_.whole(segment.at(0), spot_of(segment)).value_or(0);
    if (const auto status = status_of_line(segment.at(1)))
      line.status = *status;
    else if (!segment.at(1).empty())
      values_.error("A011", spot_of(segment), fmt::format("\"{}\" is no status of a line", segment.at(1)));
  }

  void of_order(const edifact::Segment& segment) {
    if (segment.tag == "BGM") status_ = status_of_message(segment.at(2));
    if (segment.tag == "DTM") date(segment, answer_.delivery_date);
    if (segment.tag == "FTX") answer_.message = edifact::joined(segment, 3);
    if (segment.tag == "NAD") {
      party_ = segment.at(0);
      if (party_ == "BY" && segment.at(1, 2) == "91") answer_.customer = CustomerNumber(segment.at(1));
    }
    if (segment.tag != "RFF") return;
    if (party_.empty() && segment.at(0) == "ON") answer_.order = OrderNumber(segment.at(0, 1));
    if (party_ == "BY" && segment.at(0) == "IT") answer_.customer = CustomerNumber(segment.at(0, 1));
  }

  /// 69 promised, 2 to be delivered; 137 the answer's own.
  void date(const edifact::Segment& segment, std::optional<Date>& day) {
    const auto what = segment.at(0);
    if (what != "69" && what != "2" && what != "137") return;
    const auto moment = edifact::moment_of(segment.at(0, 1), segment.at(0, 2));
    if (!moment)
      return values_.error("A011", spot_of(segment),
                           fmt::format("\"{}\" is no date of format {}", segment.at(0, 1), segment.at(0, 2)));
    if (what == "137")
      answer_.issued_at = *moment;
    else
      day = moment->date;
  }

  /// QTY 113 to be delivered, 12 despatched, 83 backorder. The order's own line is RFF+LI or the third part
  /// of RFF+ON.
  void of_line(const edifact::Segment& segment, OrderResponseLine& line) {
    if (segment.tag == "PIA") {
      ArticleNumber number;
      message_article(segment, number);
      if (number.empty()) return;
      if (segment.at(0) == "3")
        line.replacement = number;
      else if (segment.at(0) == "1" || segment.at(0) == "5")
        line.article = number;
    }
    if (segment.tag == "QTY") quantity(segment, line);
    if (segment.tag == "QVR") line.reason = reason_of(segment.at(2));
    if (segment.tag == "DTM") date(segment, line.delivery_date);
    if (segment.tag == "FTX") line.message = edifact::joined(segment, 3);
    if (segment.tag != "RFF") return;
    const auto own = segment.at(0) == "LI" ? segment.at(0, 1) : segment.at(0) == "ON" ? segment.at(0, 2) : "";
    if (const auto number = values_.whole(own, spot_of(segment))) line.number = *number;
  }

  void quantity(const edifact::Segment& segment, OrderResponseLine& line) {
    const auto what = segment.at(0);
    if (what != "113" && what != "12" && what != "83") return;
    const auto amount = values_.number(segment.at(0, 1), spot_of(segment), mark_);
    if (!amount) return;
    const auto unit = segment.at(0, 2);
    const Quantity read{*amount,
                        unit.empty() ? UnitCode{} : from_edifact_unit(unit).value_or(UnitCode(unit))};
    (what == "83" ? line.backordered : line.confirmed) = read;
  }

  AnswersRead& read_;
  Values values_;
  char mark_;
  OrderResponse answer_{};
  std::optional<ResponseStatus> status_{};
  std::string party_{};
};

}  // namespace

Result<AnswersRead> read_answers_edifact(std::string_view bytes, const std::string& file) {
  AnswersRead read;
  auto interchange = read_messages(bytes, file, "ORDRSP", "EAN005", read.findings);
  if (!interchange) return fail(std::move(interchange.error()));
  Reader reader(read, file, interchange->delimiters.decimal);
  for (const auto& message : interchange->messages) reader.message(message);
  return read;
}

}  // namespace wsync::hanos
