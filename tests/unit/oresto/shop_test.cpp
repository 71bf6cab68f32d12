// SPDX-License-Identifier: MIT
// The shop: nothing wrong is sent, and the other path is tried once.
#include "catch2/catch.hpp"
#include "oresto/client_products.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/orders_endpoints.hpp"
#include "oresto/reference_tables.hpp"
#include "unit/oresto/canned_shop.hpp"

using namespace wsync;
using namespace wsync::oresto;
using test::CannedShop;

namespace {

const std::string orders_path = "GET Clients/GetClientOrders";

std::string page_of(const std::vector<int>& numbers) {
  std::string out = R"({"ClientOrders":[)";
  for (const int number : numbers)
    out += (out.back() == '[' ? "" : ",") + std::string(R"({"OrderNumber":)") + std::to_string(number) + "}";
  return out + "]}";
}

}  // namespace

TEST_CASE("what destroys more than was meant is never sent") {
  CannedShop canned;
  CHECK(canned.shop.call<client_products::remove>({.wholesaler_article_number = "", .client_number = "K1"})
            .error()
            .code == Code::input);
  CHECK(canned.shop.call<client_products::remove>({.wholesaler_article_number = "  ", .client_number = "K1"})
            .error()
            .code == Code::input);
  CHECK(canned.shop.call<client_products::remove>({.wholesaler_article_number = "4711", .client_number = ""})
            .error()
            .code == Code::input);
  CHECK(canned.shop.call<orders::process_orders>({}, {.client_number = "K1", .order_numbers = {}})
            .error()
            .code == Code::input);
  CHECK(canned.shop.call<link_products::remove>({.wholesaler_article_number = ""}).error().code ==
        Code::input);
  CHECK(canned.sent() == "");
}

TEST_CASE("a refused body names every finding") {
  CannedShop canned;
  const auto done = canned.shop.call<link_products::post>(
      {}, {.ean_code = "123", .sales_price_list = Decimal{"-1"}, .wholesaler_article_number = "a/b"});
  REQUIRE_FALSE(done);
  CHECK(done.error().code == Code::input);
  CHECK(done.error().problems.size() >= 3);
  CHECK(done.error().message.find("link-products.post was not sent: ") == 0);
  CHECK(canned.sent() == "");
}

TEST_CASE("warnings do not keep a request back") {
  CannedShop canned;
  canned.answer("POST LinkProducts", "{}");
  CHECK(canned.shop.call<link_products::post>(
      {}, {.ean_code = "4006381333931", .wholesaler_article_number = "4711"}));
}

TEST_CASE("404 and 405 try the other path once, and what answered is remembered") {
  for (const int status : {404, 405}) {
    CannedShop canned;
    canned.answer(orders_path, "", status);
    canned.answer("GET ClientOrders", page_of({17}));
    CHECK(canned.shop.call<orders::get>()->size() == 1);
    CHECK(canned.sent() == orders_path + "?Processed=false\nGET ClientOrders?Processed=false");
    canned.forget();
    CHECK(canned.shop.call<orders::get>()->size() == 1);
    CHECK(canned.sent() == "GET ClientOrders?Processed=false");
  }
}

TEST_CASE("no other trouble turns to the other path") {
  for (const int status : {200, 400, 401, 403, 500, 503}) {
    CannedShop canned;
    canned.answer(orders_path, "{}", status);
    (void)canned.shop.call<orders::get>();
    CHECK(canned.sent().find("GET ClientOrders") == std::string::npos);
  }
  CannedShop canned;
  canned.answer(orders_path,
                [](const net::Request&) -> Result<net::Response> { return fail(Code::timeout, "slow"); });
  const auto reply = canned.shop.call<orders::get>();
  CHECK(reply.error().code == Code::timeout);
  CHECK(reply.error().operation == "client-orders.get");
  CHECK(canned.sent().find("GET ClientOrders") == std::string::npos);
}

TEST_CASE("where neither path is known the first answer counts, and nothing is remembered") {
  CannedShop canned;
  CHECK(canned.shop.call<orders::get>().error().code == Code::not_found);
  canned.answer(orders_path, page_of({1}));
  CHECK(canned.shop.call<orders::get>()->size() == 1);
}

TEST_CASE("an operation without another path never tries one") {
  CannedShop canned;
  CHECK(canned.shop.call<reference_tables::get_brands>().error().code == Code::not_found);
  CHECK(canned.sent() == "GET Brands");
}
