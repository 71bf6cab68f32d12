// SPDX-License-Identifier: MIT
// Answers to orders in all three formats.
#include "hanos/order_answer.hpp"

#include <functional>

#include "catch2/catch.hpp"

using namespace wsync;
using namespace wsync::hanos;

namespace {

std::string text_of(const OrderResponseLine& line) {
  std::string out = std::to_string(line.number) + " " + std::string(to_string(line.status));
  const auto add = [&](const std::string& text) { out += text.empty() ? "" : " " + text; };
  add(line.article.text());
  if (line.confirmed) add("confirmed " + line.confirmed->amount.to_string() + line.confirmed->unit.text());
  if (line.backordered) add("backorder " + line.backordered->amount.to_string());
  if (line.delivery_date) add(line.delivery_date->to_string());
  add(std::string(to_string(line.reason)));
  if (line.replacement) add("replaced by " + line.replacement->text());
  add(line.message);
  return out + "\n";
}

std::string answers(const std::string& bytes) {
  const auto read = read_answers(bytes, "a");
  if (!read) return "! " + read.error().message;
  std::string out;
  for (const auto& answer : read->answers) {
    out +=
        answer.order.text() + " of " + answer.customer.text() + " " + std::string(to_string(answer.status));
    if (answer.delivery_date) out += " " + answer.delivery_date->to_string();
    if (answer.issued_at) out += " at " + answer.issued_at->to_string();
    if (!answer.message.empty()) out += " " + answer.message;
    out += "\n";
    for (const auto& line : answer.lines) out += text_of(line);
  }
  for (const auto& finding : read->findings) out += to_string(to_problem(finding)) + "\n";
  return out;
}

std::string ordrsp(const std::string& body) {
  return "UNB+UNOC:3+S+R+261123:1400+1'UNH+1+ORDRSP:D:96A:UN:EAN005'" + body + "UNT+" +
         std::to_string(2 + std::count(body.begin(), body.end(), '\'')) + "+1'UNZ+1+1'";
}

std::string ubl(const std::string& body) {
  return "<OrderResponse xmlns='urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2' xmlns:a='a' "
         "xmlns:b='b'>" +
         body + "</OrderResponse>";
}

}  // namespace

TEST_CASE("answers as canonical CSV") {
  const std::string head =
      "order_number;customer_number;line;status;quantity_confirmed;delivery_date;reason;replacement_article;"
      "message\n";
  CHECK(answers(head + "A1;007;1;accepted;3;;;;\nA1;007;2;rejected;0;;out-of-stock;99;op\nA2;008;;received;;"
                       "2026-11-25;;;ok\n"
                       "A3;009;1;accepted;1;;;;\n") ==
        "A1 of 007 changed\n1 accepted confirmed 3\n2 rejected confirmed 0 out-of-stock replaced by 99 op\n"
        "A2 of 008 received 2026-11-25 ok\nA3 of 009 accepted\n1 accepted confirmed 1\n");
  CHECK(answers(head + "A1;;x;done;1,5;;weg;;\n") ==
        "A1 of  received\n0 received other weg\na:2:status: A011: \"done\" is no status of an order; There "
        "are received, "
        "accepted, changed, rejected.\na:2:line: A011: \"x\" is no number; Numbers have digits and a point "
        "as decimal mark, "
        "nothing else.\na:2:quantity_confirmed: A011: \"1,5\" is no number; Numbers have digits and a point "
        "as decimal mark, "
        "nothing else.\n");
  CHECK(answers("order;status\n1;accepted\n") ==
        "a:1:order: A002: no such column is known\na:1:order_number: A002: a required column is missing\n");
}

TEST_CASE("answers as EDIFACT ORDRSP D.96A") {
  CHECK(answers(ordrsp(
            "BGM+231+R9+4'DTM+137:20261123:102'DTM+69:20261125:102'RFF+ON:2026-00471'NAD+BY+8712345678906::9'"
            "RFF+IT:0012345'LIN+1+5+8712345678906:EN'PIA+1+00034225:SA'QTY+21:3'QTY+113:3:CT'LIN+2+3'"
            "PIA+5+34295808:SA'PIA+3+34295809:SA'QTY+21:4'QTY+113:2'QTY+83:2'QVR+-2:21+CP+IS'DTM+69:20261126:"
            "102'"
            "FTX+LIN+++rest later'RFF+LI:7'LIN+3+7'PIA+5+34295810:SA'QVR++AC+AV'UNS+S'")) ==
        "2026-00471 of 0012345 changed 2026-11-25 at 2026-11-23\n1 accepted 00034225 confirmed 3XCT\n"
        "7 changed 34295808 confirmed 2 backorder 2 2026-11-26 substituted replaced by 34295809 rest later\n"
        "3 rejected 34295810 out-of-stock\n");
  CHECK(answers(ordrsp("BGM+231+R9+29'RFF+ON:A1'")) == "A1 of  accepted\n");
  CHECK(answers(ordrsp("BGM+231+R9+9'LIN+1+6'UNS+S'")) ==
        " of  received\n1 received\na:4:LIN: A011: \"6\" is no status of a line\n"
        "a:2:UNH: A010: the answer names no order (RFF+ON)\n");
}

TEST_CASE("answers as UBL OrderResponse") {
  CHECK(
      answers(ubl(
          "<b:IssueDate>2026-11-23</b:IssueDate><b:OrderResponseCode>CA</b:OrderResponseCode><b:Note>let "
          "op</b:Note>"
          "<a:OrderReference><b:ID>A1</b:ID></a:OrderReference><a:BuyerCustomerParty>"
          "<b:SupplierAssignedAccountID>007</b:SupplierAssignedAccountID></a:BuyerCustomerParty><a:OrderLine>"
          "<a:LineItem><b:ID>1</b:ID><b:LineStatusCode>3</b:LineStatusCode><b:Quantity "
          "unitCode='XCT'>2</b:Quantity>"
          "<a:Delivery><a:PromisedDeliveryPeriod><b:StartDate>2026-11-26</b:StartDate></"
          "a:PromisedDeliveryPeriod>"
          "</a:Delivery><a:Item><a:SellersItemIdentification><b:ID>34</b:ID></a:SellersItemIdentification></"
          "a:Item>"
          "</a:LineItem><a:SellerSubstitutedLineItem><a:Item><a:SellersItemIdentification><b:ID>35</b:ID>"
          "</a:SellersItemIdentification></a:Item></a:SellerSubstitutedLineItem><a:OrderLineReference>"
          "<b:LineID>4</b:LineID></a:OrderLineReference></a:OrderLine>")) ==
      "A1 of 007 changed at 2026-11-23 let op\n4 changed 34 confirmed 2XCT 2026-11-26 substituted replaced "
      "by 35\n");
  CHECK(answers(ubl("<b:OrderResponseCode>OK</b:OrderResponseCode>")) ==
        " of  received\na:1:OrderReference/ID: A010: a required value is missing\n"
        "a:1:OrderResponseCode: A011: \"OK\" is no code of an answer\n");
  CHECK(answers("<Order/>") == "! a:1: this is no UBL order response");
}

TEST_CASE("an answer is weighed against the order that was sent") {
  Order order;
  order.number = OrderNumber("A1");
  order.delivery_date = *Date::parse("2026-11-25");
  order.lines.push_back({1, ArticleNumber("34"), {Decimal{"2"}, UnitCode("XCT")}});
  order.lines.push_back({2, ArticleNumber("35"), {Decimal{"5"}, UnitCode("H87")}});
  struct Case {
    const char* what;
    std::function<void(OrderResponse&)> change;
    ResponseStatus status;
    std::string said;
  };
  const auto line = [](std::int64_t number, const char* amount, const char* unit = "",
                       const char* article = "") {
    OrderResponseLine made{
        .number = number, .article = ArticleNumber(article), .status = ResponseStatus::accepted};
    made.confirmed = Quantity{Decimal::parse(amount, false).value(), UnitCode(unit)};
    return made;
  };
  using enum ResponseStatus;
  const Case cases[] = {
      {"all",
       [&](auto& one) {
         one.lines = {line(1, "2"), line(2, "5.0", "H87")};
       },
       accepted, ""},
      {"nothing but its status", [&](auto& one) { one.by_lines = false; }, accepted, ""},
      {"more",
       [&](auto& one) {
         one.lines = {line(1, "20"), line(2, "5")};
       },
       changed, "order A1: line 1 is called accepted, with 20 instead of 2 XCT"},
      {"another unit",
       [&](auto& one) {
         one.lines = {line(1, "2", "H87"), line(2, "5")};
       },
       changed, "order A1: line 1 is called accepted, with 2 H87 instead of 2 XCT"},
      {"one less", [&](auto& one) { one.lines = {line(2, "5")}; }, changed,
       "order A1: line 1 (article 34) has no answer"},
      {"by article",
       [&](auto& one) {
         one.lines = {line(9, "2", "", "34"), line(2, "5")};
       },
       accepted, ""},
      {"strange", [&](auto& one) { one.by_lines = false, one.lines = {line(9, "2", "", "77")}; }, changed,
       "order A1: line 9 (article 77) is answered, and the order has no such line"},
      {"later", [&](auto& one) { one.by_lines = false, one.delivery_date = Date::parse("2026-11-27"); },
       changed, "order A1: promised for 2026-11-27, asked for 2026-11-25"},
      {"all of it refused, or nothing is said of a line",
       [&](auto& one) {
         one.status = rejected;
         one.lines = {line(1, "0")};
         one.lines[0].status = rejected;
       },
       changed, "order A1: line 2 (article 35) has no answer"},
      {"strange ones refused",
       [&](auto& one) {
         one.status = rejected;
         one.lines = {line(9, "0", "", "77")};
         one.lines[0].status = rejected;
       },
       changed, "order A1: line 9 (article 77) is answered, and the order has no such line"},
      {"another article",
       [&](auto& one) {
         one.lines = {line(1, "2"), line(2, "5")};
         one.lines[1].replacement = ArticleNumber("36");
       },
       changed, "order A1: line 2 is called accepted, with article 36 instead of 35"},
      {"refused", [&](auto& one) { one.status = rejected, one.by_lines = false; }, rejected, ""},
  };
  for (const auto& one : cases) {
    INFO(one.what);
    OrderResponse answer{.order = order.number, .status = accepted, .by_lines = true};
    one.change(answer);
    const auto found = weigh_answer(answer, order, "ack.csv");
    CHECK(answer.status == one.status);
    CHECK((found.empty() ? "" : found.front().message) == one.said);
  }
  // The order as it was kept says no unit (hanos.edifact_units = variable).
  order.lines[0].quantity.unit = {};
  OrderResponse answer{.order = order.number, .status = accepted, .by_lines = true};
  answer.lines = {line(1, "2", "XCT"), line(2, "5", "H87")};
  CHECK(weigh_answer(answer, order, "ack.csv").empty());
}
