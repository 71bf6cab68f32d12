// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "hanos/order_answer.hpp"
#include "hanos/ubl.hpp"
#include "hanos/values.hpp"

namespace wsync::hanos {
namespace {

using schema::XmlElement;

Spot spot(const XmlElement& in, std::string_view path) {
  const auto* found = in.find(path);
  return {found != nullptr ? found->line : in.line, std::string(path)};
}

/// AB received, AP accepted, CA conditionally accepted, RE rejected.
std::optional<ResponseStatus> status_of_code(std::string_view code) {
  if (code == "AB") return ResponseStatus::received;
  if (code == "AP") return ResponseStatus::accepted;
  if (code == "CA") return ResponseStatus::changed;
  if (code == "RE") return ResponseStatus::rejected;
  return std::nullopt;
}

/// UNCL1229: 1 added, 3 changed, 5 accepted, 7 not accepted, 42 already delivered.
std::optional<ResponseStatus> status_of_line(std::string_view code) {
  if (code == "1" || code == "3") return ResponseStatus::changed;
  if (code == "5" || code == "42") return ResponseStatus::accepted;
  if (code == "7") return ResponseStatus::rejected;
  return std::nullopt;
}

OrderResponseLine line_of(const XmlElement& from, Values& values) {
  OrderResponseLine line;
  const std::string reference = "OrderLineReference/LineID",
                    item = "LineItem/Item/SellersItemIdentification/ID", amount = "LineItem/Quantity",
                    status = "LineItem/LineStatusCode",
                    day = "LineItem/Delivery/PromisedDeliveryPeriod/StartDate",
                    other = "SellerSubstitutedLineItem/Item/SellersItemIdentification/ID";
  line.number = values.whole(from.text_of(reference), spot(from, reference)).value_or(0);
  line.article = ArticleNumber(from.text_of(item));
  values.article = line.article;
  if (const auto known = status_of_line(from.text_of(status)))
    line.status = *known;
  else
    values.error("A011", spot(from, status),
                 fmt::format("\"{}\" is no status of a line", from.text_of(status)));
  if (const auto number = values.number(from.text_of(amount), spot(from, amount)))
    line.confirmed = Quantity{*number, UnitCode(from.find(amount)->attribute("unitCode"))};
  line.delivery_date = values.date(from.text_of(day), spot(from, day));
  line.message = from.text_of("Note");
  if (line.message.empty()) line.message = from.text_of("LineItem/Note");
  if (const auto replacement = from.text_of(other); !replacement.empty()) {
    line.replacement = ArticleNumber(replacement);
    line.reason = ReasonCode::substituted;
  }
  values.article = {};
  return line;
}

}  // namespace

Result<AnswersRead> read_answer_ubl(std::string_view bytes, const std::string& file) {
  auto root = schema::read_xml_tree(bytes, file);
  if (!root) return fail(std::move(root.error()));
  if (!ubl::is_document(*root, "OrderResponse"))
    return fail(Code::input, fmt::format("{}:{}: this is no UBL order response", file, root->line));
  AnswersRead read;
  Values values(file, read.findings);
  OrderResponse answer;
  answer.order =
      OrderNumber(values.required(root->text_of("OrderReference/ID"), spot(*root, "OrderReference/ID")));
  for (const auto* path :
       {"BuyerCustomerParty/SupplierAssignedAccountID", "BuyerCustomerParty/Party/PartyIdentification/ID"})
    if (answer.customer.empty()) answer.customer = CustomerNumber(root->text_of(path));
  const auto code = root->text_of("OrderResponseCode");
  if (const auto known = status_of_code(code))
    answer.status = *known;
  else
    values.error("A011", spot(*root, "OrderResponseCode"),
                 fmt::format("\"{}\" is no code of an answer", code));
  const std::string time(root->text_of("IssueTime"));
  answer.issued_at = values.moment(std::string(root->text_of("IssueDate")) + (time.empty() ? "" : "T" + time),
                                   spot(*root, "IssueDate"));
  const std::string day = "Delivery/PromisedDeliveryPeriod/StartDate";
  answer.delivery_date = values.date(root->text_of(day), spot(*root, day));
  answer.message = root->text_of("Note");
  for (const auto* each : root->all("OrderLine")) answer.lines.push_back(line_of(*each, values));
  read.answers.push_back(std::move(answer));
  return read;
}

}  // namespace wsync::hanos
