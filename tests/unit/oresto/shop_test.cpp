// SPDX-License-Identifier: MIT
// The shop: nothing wrong is sent, the other path is tried once, and lists are read to their end.
#include "catch2/catch.hpp"
#include "oresto/client_products.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/names.hpp"
#include "oresto/orders_endpoints.hpp"
#include "oresto/pages.hpp"
#include "oresto/reference_tables.hpp"
#include "unit/oresto/canned_shop.hpp"

using namespace wsync;
using namespace wsync::oresto;
using test::CannedShop;

namespace {

const std::string orders_path = "GET Clients/GetClientOrders";

std::string page_of(const std::vector<int>& numbers) {
  std::string out = R"({"ClientOrders":[)";
  for (const int number : numbers) out += (out.back() == '[' ? "" : ",") + std::string(R"({"OrderNumber":)") + std::to_string(number) + "}";
  return out + "]}";
}

int page_asked(const net::Request& request) { return std::stoi(request.url.substr(request.url.find("Page=") + 5)); }

/// The order numbers that a listing gives, or the message.
std::string listed(CannedShop& canned, int stop_after = 1'000'000) {
  std::string out;
  int left = stop_after;
  const auto number = [](const orders::Order& order) { return std::to_string(order.order_number.value_or(0)); };
  const auto result = each_item<orders::get>(canned.shop, orders::OrderFilter{}, number, [&](orders::Order order) {
    out += number(order) + " ";
    return --left > 0;
  });
  return result ? out : out + "! " + result.error().message;
}

}  // namespace

TEST_CASE("what destroys more than was meant is never sent") {
  CannedShop canned;
  CHECK(canned.shop.call<client_products::remove>({.wholesaler_article_number = "", .client_number = "K1"}).error().code == Code::input);
  CHECK(canned.shop.call<client_products::remove>({.wholesaler_article_number = "  ", .client_number = "K1"}).error().code == Code::input);
  CHECK(canned.shop.call<client_products::remove>({.wholesaler_article_number = "4711", .client_number = ""}).error().code == Code::input);
  CHECK(canned.shop.call<orders::process_orders>({}, {.client_number = "K1", .order_numbers = {}}).error().code == Code::input);
  CHECK(canned.shop.call<link_products::remove>({.wholesaler_article_number = ""}).error().code == Code::input);
  CHECK(canned.sent() == "");
}

TEST_CASE("a refused body names every finding") {
  CannedShop canned;
  const auto done = canned.shop.call<link_products::post>({}, {.ean_code = "123", .sales_price_list = Decimal{"-1"}, .wholesaler_article_number = "a/b"});
  REQUIRE_FALSE(done);
  CHECK(done.error().code == Code::input);
  CHECK(done.error().problems.size() >= 3);
  CHECK(done.error().message.find("link-products.post was not sent: ") == 0);
  CHECK(canned.sent() == "");
}

TEST_CASE("warnings do not keep a request back") {
  CannedShop canned;
  canned.answer("POST LinkProducts", "{}");
  CHECK(canned.shop.call<link_products::post>({}, {.ean_code = "4006381333931", .wholesaler_article_number = "4711"}));
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
  canned.answer(orders_path, [](const net::Request&) -> Result<net::Response> { return fail(Code::timeout, "slow"); });
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

TEST_CASE("pages are read until one is empty or brings nothing new") {
  CannedShop canned;
  canned.answer(orders_path, [&](const net::Request& request) {
    const int page = page_asked(request);
    return canned.response(200, page_of(page == 1 ? std::vector{1, 2} : page == 2 ? std::vector{3} : std::vector<int>{}));
  });
  CHECK(listed(canned) == "1 2 3 ");
  CHECK(canned.sent().find("PageSize=100") != std::string::npos);
}

TEST_CASE("a server that repeats its last page for ever, or knows no pages, is read once") {
  CannedShop last;
  last.answer(orders_path, [&](const net::Request& request) { return last.response(200, page_of(page_asked(request) == 1 ? std::vector{1, 2} : std::vector{2, 3})); });
  CHECK(listed(last) == "1 2 3 ");
  CannedShop none;
  none.answer(orders_path, page_of({1, 2, 3}));
  CHECK(listed(none) == "1 2 3 ");
}

TEST_CASE("a page shorter than asked for ends nothing") {
  CannedShop canned;
  canned.answer(orders_path, [&](const net::Request& request) {
    const int page = page_asked(request);
    return canned.response(200, page_of(page <= 5 ? std::vector{page} : std::vector<int>{}));
  });
  CHECK(listed(canned) == "1 2 3 4 5 ");
}

TEST_CASE("a page that fails ends the listing as incomplete") {
  CannedShop canned;
  canned.answer(orders_path, [&](const net::Request& request) { return page_asked(request) == 1 ? canned.response(200, page_of({1})) : canned.response(400, ""); });
  CHECK(listed(canned) == "1 ! the server refused the request (400); the list ends after page 1 and is incomplete");
}

TEST_CASE("whoever has seen enough stops the reading") {
  CannedShop canned;
  canned.answer(orders_path, page_of({1, 2, 3}));
  CHECK(listed(canned, 2) == "1 2 ");
  CHECK(canned.transport.sent.size() == 1);
}

TEST_CASE("names are found by id, by name in any language, and never guessed") {
  const Names names("client segment", {{"1", {"Horeca", "Horeca FR"}}, {"2", {"Hôtel", "Hotel"}}, {"3", {"School", "École"}}, {"4", {"Ecole"}}});
  const auto id = [&](std::string_view text) { return names.resolve(text).id.value_or("none"); };
  CHECK(id("1") == "1");
  CHECK(id("HORECA") == "1");
  CHECK(id("  hotel ") == "2");
  CHECK(id("h\xC3\xB4tel") == "2");
  CHECK(id("school") == "3");
  CHECK(id("ecole") == "none");
  CHECK(names.resolve("ecole").advice == "use the id: 3, 4");
  CHECK(names.resolve("Horecca").advice == "did you mean Horeca?");
  CHECK(names.resolve("Zoo").message == "there is no client segment \"Zoo\"");
  CHECK(names.resolve("Zoo").advice == "there are: Horeca, Hôtel, School, Ecole");
  CHECK(id("") == "none");
}

TEST_CASE("look-up tables become names") {
  CannedShop canned;
  canned.answer("GET ClientSegments", R"({"ClientSegments":[{"Id":7,"Localizations":[{"LanguageCode":"nld","Description":"Horeca"}]},{"Id":null},null]})");
  canned.answer("GET UnitSalesPrices", R"({"UnitSalesPrices":[{"Abbreviation":"st","Localizations":[{"LanguageCode":"nld","Description":"Stuk","Abbreviation":"stk"}]}]})");
  CHECK(client_segments(canned.shop)->resolve("horeca").id == "7");
  CHECK(sales_units(canned.shop)->resolve("STK").id == "st");
  CHECK(sales_units(canned.shop)->resolve("stuk").id == "st");
  canned.answer("GET ClientSegments", "", 503);
  CHECK(client_segments(canned.shop).error().code == Code::unavailable);
}
