// SPDX-License-Identifier: MIT
// Linking: what is new, what differs, what is not central, and what is sent for it.
#include "sync/link_products.hpp"

#include "oresto/link_products.hpp"
#include "unit/sync/plan.hpp"

using namespace wsync;
using test::CannedShop;

namespace {

const std::string head =
    "WholesalerArticleNumber;EanCode;Active;OnOrder;SalesPriceList;UnitSalesPriceAbbreviation\n";
const std::string by_number = "GET LinkProducts/GetByWholesalerArticleNumber?WholesalerArticleNumber=";
const std::string by_ean = "GET CentralProducts/GetByEan?EanCode=";
const std::string ean = "4006381333931";

test::Plan plan(const std::string& rows) {
  return {schema::record_of<oresto::link_products::NewProduct>(), "WholesalerArticleNumber",
          &sync::link_planner, head + rows};
}

std::string linked(const std::string& number, const std::string& price) {
  return R"({"WholesalerArticleNumber":")" + number + R"(","EanCode":")" + ean +
         R"(","Active":true,"OnOrder":false,"SalesPriceList":)" + price +
         R"(,"UnitSalesPrice":{"Abbreviation":"st"},"TemporarilyUnavailable":true})";
}

/// Knows one central product, and no links.
void set_up(CannedShop& canned) {
  canned.answer(by_ean + ean, R"({"Product":{"EanCode":")" + ean + R"("}})");
}

}  // namespace

TEST_CASE("a row that is not linked is linked, with all that the row says") {
  CannedShop canned;
  set_up(canned);
  canned.answer("POST LinkProducts", "{}");
  auto it = plan("4711;" + ean + ";true;false;12.50;st\n");
  CHECK(it.make(canned) == "4711:create");
  CHECK(canned.sent("POST") == "");
  CHECK(it.take(canned) == "4711:created");
  CHECK(
      canned.last_body() ==
      R"({"Active":true,"EanCode":"4006381333931","OnOrder":false,"SalesPriceList":12.50,"UnitSalesPriceAbbreviation":"st","WholesalerArticleNumber":"4711"})");
}

TEST_CASE(
    "a linked row is left alone where it is equal, updated where it differs, and keeps what the file does "
    "not say") {
  CannedShop canned;
  set_up(canned);
  canned.answer(by_number + "4711", R"({"Product":)" + linked("4711", "12.5000") + "}");
  canned.answer("PUT LinkProducts", "{}");
  auto equal = plan("4711;" + ean + ";true;false;12.50;st\n");
  CHECK(equal.make(canned) == "4711:none");
  CHECK(equal.take(canned) == "4711:unchanged");
  CHECK(canned.sent("PUT") == "");
  auto dearer = plan("4711;" + ean + ";true;false;13;st\n");
  CHECK(dearer.make(canned) == "4711:update(SalesPriceList)");
  CHECK(dearer.take(canned) == "4711:updated");
  CHECK(
      canned.last_body() ==
      R"({"Active":true,"OnOrder":false,"SalesPriceList":13,"TemporarilyUnavailable":true,"UnitSalesPriceAbbreviation":"st","WholesalerArticleNumber":"4711"})");
}

TEST_CASE("what is not central, or linked to something else, is refused with advice") {
  CannedShop canned;
  set_up(canned);
  auto own = plan("4711;5400000010019;true;false;1;st\n");
  CHECK(own.make(canned) == "4711:create!EAN 5400000010019 is not a central product");
  CHECK(own.take(canned) == "4711:failed");
  canned.answer(by_number + "4711", R"({"Product":)" + linked("4711", "1") + "}");
  CHECK(plan("4711;5400000010019;true;false;1;st\n").make(canned) ==
        "4711:update!4711 is linked to EAN 4006381333931, not to 5400000010019");
  CHECK(canned.sent("POST") + canned.sent("PUT") + canned.sent("DELETE") == "");
}

TEST_CASE("many rows are looked up with one list, few one by one") {
  CannedShop canned;
  set_up(canned);
  canned.answer("GET CentralProducts/GetEan", R"({"EanCodes":[")" + ean + R"("]})");
  canned.answer("GET LinkProducts", R"({"Products":[)" + linked("7", "1") + "]}");
  std::string rows, expected;
  for (int i = 1; i <= 11; ++i) {
    rows += std::to_string(i) + ";" + ean + ";true;false;1;st\n";
    expected += (i > 1 ? " " : "") + std::to_string(i) + (i == 7 ? ":none" : ":create");
  }
  CHECK(plan(rows).make(canned) == expected);
  CHECK(canned.sent().find("GetByEan") == std::string::npos);
}

TEST_CASE("a look-up that fails ends the plan: nothing is taken for new") {
  CannedShop canned;
  set_up(canned);
  canned.answer(by_number + "4711", "", 503);
  CHECK(plan("4711;" + ean + ";true;false;1;st\n").make(canned).find("server.unavailable") == 0);
  CannedShop refused;
  set_up(refused);
  refused.answer(by_ean + ean, R"({"Errors":["database down"]})");
  CHECK(plan("4711;" + ean + ";true;false;1;st\n").make(refused).find("server.refused") == 0);
}

TEST_CASE("a lost answer is read back before anything is sent again") {
  CannedShop canned;
  set_up(canned);
  canned.answer("POST LinkProducts", [&](const net::Request&) -> Result<net::Response> {
    canned.answer(by_number + "4711",
                  R"({"Product":)" + linked("4711", "12.50") + "}");  // it was done all the same
    return fail(Code::timeout, "slow");
  });
  auto it = plan("4711;" + ean + ";true;false;12.50;st\n");
  CHECK(it.make(canned) == "4711:create");
  CHECK(it.take(canned) == "4711:created");
  CHECK(canned.sent("POST") == "POST LinkProducts");
}

TEST_CASE("a lost answer of something that was not done is sent again, so many times") {
  CannedShop canned;
  set_up(canned);
  canned.answer("POST LinkProducts",
                [](const net::Request&) -> Result<net::Response> { return fail(Code::timeout, "slow"); });
  auto it = plan("4711;" + ean + ";true;false;12.50;st\n");
  (void)it.make(canned);
  CHECK(it.take(canned) == "4711:failed");
  CHECK(canned.sent("POST") == "POST LinkProducts\nPOST LinkProducts");
}
