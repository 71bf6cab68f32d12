// SPDX-License-Identifier: MIT
// Orders in every format: exact bytes, read again by our own readers, and what does not fit is refused.
#include "catch2/catch.hpp"
#include "hanos/golden.hpp"
#include "hanos/order_csv.hpp"
#include "hanos/order_edifact.hpp"
#include "hanos/order_ubl.hpp"
#include "hanos/order_xml.hpp"
#include "hanos/sample_order.hpp"

using namespace wsync;
using namespace wsync::hanos;

namespace {

std::string said(const std::vector<Finding>& findings) {
  std::string out;
  for (const auto& finding : findings) out += (out.empty() ? "" : "\n") + to_string(to_problem(finding));
  return out;
}

/// The one order in it, without places; no finding.
Order only(const Result<OrdersRead>& read) {
  REQUIRE(read);
  CHECK(said(read->findings) == "");
  REQUIRE(read->orders.size() == 1);
  Order order = read->orders[0];
  for (auto& line : order.lines) line.line = 0;
  return order;
}

/// What EDIFACT and UBL do not carry.
Order without_places(Order order) {
  order.delivery_center.reset();
  order.positievoorstel.reset();
  order.created_at.offset.reset();
  return order;
}

EdifactOrderOptions edifact_options() {
  EdifactOrderOptions options;
  options.reference = "WS0000000001";
  options.prepared = *Moment::parse("2026-11-23T12:06:00Z");
  options.line_ends = edifact::LineEnds::crlf;
  return options;
}

std::string refused(const Result<WrittenOrder>& written) {
  REQUIRE_FALSE(written);
  std::string out(describe(written.error().code).name);
  out += ": " + written.error().message;
  for (const auto& problem : written.error().problems) out += "\n" + to_string(problem);
  return out;
}

}  // namespace

TEST_CASE("an order as canonical CSV and XML") {
  const auto order = test::sample_order();
  const auto csv = write_order_csv(order);
  test::compare_golden("order.csv", csv);
  CHECK(only(read_orders_csv(csv, "o.csv")) == order);
  CHECK(only(read_orders_csv(write_order_csv(order, ','), "o.csv")) == order);
  const auto xml = write_order_xml(order);
  REQUIRE(xml);
  test::compare_golden("order.xml", *xml);
  CHECK(only(read_order_xml(*xml, "o.xml")) == order);
}

TEST_CASE("an order as EDIFACT ORDERS D.96A") {
  const auto order = test::sample_order();
  const auto written = write_order_edifact(order, test::sample_parties(), edifact_options());
  REQUIRE(written);
  CHECK(said(written->findings) == "");
  test::compare_golden("orders-d96a.edi", written->bytes);
  auto wanted = without_places(order);
  wanted.created_at = *Moment::parse("2026-11-23");
  CHECK(only(read_orders_edifact(written->bytes, "o.edi")) == wanted);
}

TEST_CASE("EDIFACT without the buyer's GLN, strict units, sent again as a test") {
  auto parties = test::sample_parties();
  parties.buyer.gln.reset(), parties.location.reset();
  auto options = edifact_options();
  options.units = EdifactUnits::variable_only;
  options.line_ends = edifact::LineEnds::none;
  options.resend = options.test = true;
  auto order = test::sample_order();
  order.lines[0].name = std::string(80, 'x');
  const auto written = write_order_edifact(order, parties, options);
  REQUIRE(written);
  CHECK(said(written->findings) ==
        "customer 0012345: warning: O016: article 00034225: the name is shortened to 70 characters");
  test::compare_golden("orders-d96a-strict.edi", written->bytes);
  auto wanted = without_places(order);
  wanted.created_at = *Moment::parse("2026-11-23");
  wanted.lines[0].name.resize(70);
  wanted.lines[0].quantity.unit = wanted.lines[1].quantity.unit = UnitCode{};
  CHECK(only(read_orders_edifact(written->bytes, "o.edi")) == wanted);
}

TEST_CASE("what does not fit EDIFACT is refused, all of it") {
  auto order = test::sample_order();
  order.number = OrderNumber("2026-0047100000001");
  order.remark = std::string(351, 'r');
  order.lines[2].article = ArticleNumber(std::string(36, '1'));
  CHECK(refused(write_order_edifact(order, test::sample_parties(), edifact_options())) ==
        "input.rejected: order 2026-0047100000001 does not fit EDIFACT\n"
        "customer 0012345: O016: order number \"2026-0047100000001\" is longer than 17 characters\n"
        "customer 0012345: O016: remark \"" +
            order.remark +
            "\" is longer than 350 characters\n"
            "customer 0012345: O016: article 111111111111111111111111111111111111: article number "
            "\"111111111111111111111111111111111111\" is longer than 35 characters");
  order = test::sample_order();
  order.remark = "5 €";
  CHECK(refused(write_order_edifact(order, test::sample_parties(), edifact_options())) ==
        "input.rejected: order 2026-00471: the texts do not fit UNOC\n"
        "ORDERS 1:5:FTX.4.1: O016: \"5 €\" has \"€\", which UNOC has not");
  auto parties = test::sample_parties();
  parties.supplier.gln.reset();
  CHECK(refused(write_order_edifact(order, parties, edifact_options())).starts_with("config"));
}

TEST_CASE("an order as UBL 2.1 and as Peppol BIS Order 3") {
  const auto order = test::sample_order();
  auto written = write_order_ubl(order, test::sample_parties(), {});
  REQUIRE(written);
  test::compare_golden("order-ubl.xml", written->bytes);
  CHECK(written->bytes.find("peppol") == std::string::npos);
  CHECK(only(read_order_ubl(written->bytes, "o.xml")) == without_places(order));

  written = write_order_ubl(order, test::sample_parties(), {.flavour = UblFlavour::peppol});
  REQUIRE(written);
  CHECK(said(written->findings) ==
        "customer 0012345: warning: O016: article 34295808: the price per KGM is left out: Peppol knows "
        "prices of the "
        "ordered unit only");
  test::compare_golden("order-peppol.xml", written->bytes);
  auto wanted = without_places(order);
  wanted.lines[1].price.reset(), wanted.lines[1].price_unit.reset();
  CHECK(only(read_order_ubl(written->bytes, "o.xml")) == wanted);
}

TEST_CASE("Peppol reaches the parties by a KvK or enterprise number too") {
  CustomerBook book;
  book.gln = Gln::parse("8712345678906");
  book.hanos_endpoint = {"0202239951", "0208"};
  Customer customer{.number = CustomerNumber("0012345"), .location = "De Brug"};
  customer.endpoint = {"12345678", "0106"};
  const auto order = test::sample_order();
  const auto written = write_order_ubl(order, parties_of(book, customer), {.flavour = UblFlavour::peppol});
  REQUIRE(written);
  test::compare_golden("order-peppol-kvk.xml", written->bytes);
  auto wanted = without_places(order);
  wanted.lines[1].price.reset(), wanted.lines[1].price_unit.reset();
  CHECK(only(read_order_ubl(written->bytes, "o.xml")) == wanted);
  book.endpoint = {"87654321", "0106"};
  CHECK(parties_of(book, customer).buyer.endpoint.id == "12345678");
  customer.endpoint = {};
  CHECK(parties_of(book, customer).buyer.endpoint.id == "87654321");

  auto bytes = written->bytes;
  bytes.replace(bytes.find("12345678<"), 8, "123");
  const auto read = read_order_ubl(bytes, "o.xml");
  REQUIRE(read);
  CHECK(said(read->findings).find("warning: A010: \"123\" is no KvK number (8 digits)") != std::string::npos);
}

TEST_CASE("Peppol wants to know the parties, and its rules are kept") {
  OrderParties parties;
  parties.buyer.endpoint = {"8712345678905", "0088"};
  parties.buyer.name = "x";
  CHECK(refused(write_order_ubl(test::sample_order(), parties, {.flavour = UblFlavour::peppol})) ==
        "config.invalid: an order for Peppol needs to know more of the parties\n"
        "buyer: PEPPOL-COMMON-R040: \"8712345678905\" is no GLN (13 digits, the last one a check digit)\n"
        "supplier: required: an endpoint or a GLN (in the customer book) is not set\n"
        "supplier: required: the name is not set");
  auto order = test::sample_order();
  order.lines[0].price->currency = Currency("USD");
  order.lines[2].quantity.amount = Decimal{"-1"};
  CHECK(refused(write_order_ubl(order, test::sample_parties(), {})) ==
        "input.rejected: order 2026-00471 does not fit UBL\n"
        "customer 0012345: O018: article 00034225: line 1 has another currency than the order\n"
        "customer 0012345: O006: article 34295810: the quantity is negative");
}

TEST_CASE("no element of UBL is empty where little is known") {
  Order order;
  order.number = OrderNumber("1"), order.customer = CustomerNumber("2");
  order.delivery_date = *Date::parse("2026-11-25"), order.created_at = *Moment::parse("2026-11-23");
  order.lines.push_back({1, ArticleNumber("3"), {Decimal{"1"}, UnitCode("PCE")}});
  const auto written = write_order_ubl(order, {}, {});
  REQUIRE(written);
  test::compare_golden("order-ubl-small.xml", written->bytes);
}

TEST_CASE("a CSV file with several orders and what is wrong with it") {
  const std::string head =
      "order_number;customer_number;delivery_date;line;article_number;quantity;unit;created_at\n";
  auto read =
      read_orders_csv(head +
                          "A;1;2026-11-25;1;007;2;st;2026-11-23\nB;2;2026-11-25;1;008;2;COL;2026-11-23\n"
                          "A;1;2026-11-25;2;009;2.5;kg;2026-11-23\n",
                      "o.csv");
  REQUIRE(read);
  CHECK(said(read->findings) == "");
  REQUIRE(read->orders.size() == 2);
  CHECK(read->orders[0].lines.size() == 2);
  CHECK(read->orders[0].lines[1].quantity == Quantity{Decimal{"2.5"}, UnitCode("KGM")});
  CHECK(read->orders[1].lines[0].quantity.unit == UnitCode("XCT"));
  CHECK(read->orders[1].lines[0].article == ArticleNumber("008"));

  read = read_orders_csv(
      head + "A;1;2026-11-25;1;;2,5;krt;2026-11-23\nA;3;25-11-2026;1;008;1;st;2026-11-23\n;;;;\n", "o.csv");
  REQUIRE(read);
  CHECK(said(read->findings) ==
        "o.csv:2:article_number: A010: a required value is missing\n"
        "o.csv:2:quantity: A011: \"2,5\" is no number; Numbers have digits and a point as decimal mark, "
        "nothing else.\n"
        "o.csv:2:unit: A013: \"krt\" is no known unit\n"
        "o.csv:3:customer_number: A005: order A has \"3\" here and \"1\" in row 2; " +
            std::string(basket_hint) +
            "\n"
            "o.csv:3:delivery_date: A005: order A has \"25-11-2026\" here and \"2026-11-25\" in row 2; " +
            std::string(basket_hint) +
            "\n"
            "o.csv:4: A011: 5 cells instead of 8\n"
            "o.csv:3:line: A008: line 1 comes twice in order A");

  read = read_orders_csv(
      "order_number;customer;delivery_date;line;article_number;quantity;unit;created_at;line\n", "o.csv");
  REQUIRE(read);
  CHECK(said(read->findings) ==
        "o.csv:1:customer: A002: no such column is known\n"
        "o.csv:1:line: A002: the column stands there twice\n"
        "o.csv:1:customer_number: A002: a required column is missing");
  read = read_orders_csv(head, "o.csv");
  REQUIRE(read);
  CHECK(said(read->findings) == "o.csv: A003: there is no line of an order in the file");
}

TEST_CASE("the content of an order is what tells it from another one") {
  auto order = test::sample_order();
  const auto before = content_of(order);
  order.created_at = *Moment::parse("2026-11-24");
  order.assortment_sha256 = "00";
  CHECK(content_of(order) == before);
  order.lines[0].quantity.amount = Decimal{"4"};
  CHECK(content_of(order) != before);
}
