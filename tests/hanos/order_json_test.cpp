// SPDX-License-Identifier: MIT
// Orders in JSON: wsync's own, and purchase orders of Apicbase with their signature.
#include "hanos/order_json.hpp"

#include "base/hmac.hpp"
#include "catch2/catch.hpp"
#include "hanos/apicbase_order.hpp"
#include "hanos/order_csv.hpp"

using namespace wsync;
using namespace wsync::hanos;

namespace {

std::string shown(const Result<OrdersRead>& read) {
  if (!read) return "! " + read.error().message;
  std::string out;
  for (const auto& order : read->orders) out += write_order_csv(order);
  for (const auto& finding : read->findings) out += to_string(to_problem(finding)) + "\n";
  return out.substr(out.find("sender\r\n") == std::string::npos ? 0 : out.find("sender\r\n") + 8);
}

const std::string purchase_order =
    R"({"id":12,"order_number":"PO-7","status":"ORDERED","ordered_on":"2026-11-23T10:00:00Z",
 "owned_by":{"username":"jan"},"order_remarks":"snel","packages":[{"stock_item":{"name":"Crème"},"supplier_package":
 {"supplier_article_number":"00034225","theoretical_price_per_package":"12.50"},"quantity_ordered":3,
 "total_theoretical_price":"37.50"}],"expected_delivery_date":"2026-11-25","theoretical_price":"37.50",
 "supplier_customer_number":"0012345","new_member":[1]})";

}  // namespace

TEST_CASE("an order as canonical JSON") {
  const std::string json =
      R"({"order_number":"A1","customer_number":"007","delivery_date":"2026-11-25","created_at":
    "2026-11-23T10:00:00Z","lines":[{"line":1,"article_number":"0034","quantity":2.50,"unit":"kg","price":7.10}]})";
  CHECK(shown(read_order_json(json, "o.json")) ==
        "A1;007;2026-11-25;1;0034;2.50;KGM;;;7.10;EUR;;;;;;;2026-11-23T10:00:00Z;\r\n");
  CHECK(shown(read_order_json(R"({"order_number":"A1","lines":[{"line":1,"quantity":"x","extra":1}]})",
                              "o.json"))
            .find("A010") != std::string::npos);
  CHECK(shown(read_order_json("[", "o.json")).starts_with("!"));
  CHECK(shown(read_order_json("[]", "o.json")) == "o.json:$: A003: there is no order in the file\n");
  // Which of two quantities is meant nobody knows; lines count from 1.
  auto twice = json;
  twice.insert(twice.find("\"quantity\""), "\"quantity\":20,");
  CHECK(shown(read_order_json(twice, "o.json")) ==
        "o.json:$.lines[0].quantity: A011: quantity stands there twice\n");
  auto zero = json;
  zero.replace(zero.find("\"line\":1"), 8, "\"line\":0");
  const auto counted = read_order_json(zero, "o.json");
  REQUIRE(counted->findings.size() == 1);
  CHECK(counted->findings[0].message == "0 is no number of a line");
}

TEST_CASE("a purchase order of Apicbase") {
  auto read = apicbase::read_order(purchase_order, "po.json");
  CHECK(shown(read) ==
        "PO-7;0012345;2026-11-25;1;00034225;3;;Crème;;12.50;EUR;;;snel;;;;2026-11-23T10:00:00Z;jan\r\n");

  Assortment assortment;
  auto& article = assortment.articles[ArticleNumber("00034225")];
  article.units.push_back({.unit = UnitCode("XCT")});
  std::vector<Finding> findings;
  apicbase::fill_units(read->orders[0], assortment, findings);
  CHECK(findings.empty());
  CHECK(read->orders[0].lines[0].quantity.unit == UnitCode("XCT"));
  article.units.push_back({.unit = UnitCode("H87")});
  read->orders[0].lines[0].quantity.unit = {};
  apicbase::fill_units(read->orders[0], assortment, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message == "order line 1: the order says no unit, and the article has 2");
}

TEST_CASE("what is wrong with a purchase order") {
  auto other = purchase_order;
  other.replace(other.find("\"ORDERED\""), 9, "\"DELIVERED\"");
  other.replace(other.find("\"2026-11-25\""), 12, "null");
  other.replace(other.rfind("37.50"), 5, "99.00");
  CHECK(shown(apicbase::read_order(other, "po.json"))
            .find("po.json:$.expected_delivery_date: A010: a required value is missing\n"
                  "po.json:$.status: A011: the order is DELIVERED, not ORDERED; It is not sent: take it out, "
                  "or have it "
                  "ordered in Apicbase.\n"
                  "po.json:$.theoretical_price: warning: A004: the order says 99.00, its lines add up to "
                  "37.50\n") != std::string::npos);
  CHECK(shown(apicbase::read_order("{}x", "po.json")).starts_with("!"));
}

TEST_CASE("a webhook's signature is that of the body, or of the body written again as Python does") {
  const std::string secret = "s3cret", compact = R"({"name":"Crème \" , :","n":[1,2]})";
  const std::string spaced = R"({"name": "Cr\u00e8me \" , :", "n": [1, 2]})";
  CHECK(apicbase::python_spaced(compact) == spaced);
  CHECK(apicbase::python_spaced(spaced) == spaced);
  CHECK(apicbase::python_spaced("\"\xF0\x9F\x8D\xBA\"") == "\"\\ud83c\\udf7a\"");
  CHECK(apicbase::is_signed(compact, hmac_sha256_hex(secret, compact), secret));
  CHECK(apicbase::is_signed(compact, " " + hmac_sha256_hex(secret, spaced), secret));
  CHECK_FALSE(apicbase::is_signed(compact, hmac_sha256_hex("other", compact), secret));
  CHECK_FALSE(apicbase::is_signed(compact, "", secret));
  CHECK_FALSE(apicbase::is_signed(compact, hmac_sha256_hex("", compact), ""));
}
