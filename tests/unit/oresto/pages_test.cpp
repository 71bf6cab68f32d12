// SPDX-License-Identifier: MIT
// Lists that come in pages, from servers of every kind; names for ids.
#include "oresto/pages.hpp"

#include "catch2/catch.hpp"
#include "oresto/orders_endpoints.hpp"
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

int page_asked(const net::Request& request) {
  return std::stoi(request.url.substr(request.url.find("Page=") + 5));
}

/// The order numbers that a listing gives, or the message.
std::string listed(CannedShop& canned, int stop_after = 1'000'000) {
  std::string out;
  int left = stop_after;
  const auto number = [](const orders::Order& order) {
    return std::to_string(order.order_number.value_or(0));
  };
  const auto result =
      each_item<orders::get>(canned.shop, orders::OrderFilter{}, number, [&](orders::Order order) {
        out += number(order) + " ";
        return --left > 0;
      });
  return result ? out : out + "! " + result.error().message;
}

}  // namespace

TEST_CASE("pages are read until one is empty or brings nothing new") {
  CannedShop canned;
  canned.answer(orders_path, [&](const net::Request& request) {
    const int page = page_asked(request);
    return canned.response(200, page_of(page == 1   ? std::vector{1, 2}
                                        : page == 2 ? std::vector{3}
                                                    : std::vector<int>{}));
  });
  CHECK(listed(canned) == "1 2 3 ");
  CHECK(canned.sent().find("PageSize=100") != std::string::npos);
}

TEST_CASE("a server that repeats its last page for ever, or knows no pages, is read once") {
  CannedShop last;
  last.answer(orders_path, [&](const net::Request& request) {
    return last.response(200, page_of(page_asked(request) == 1 ? std::vector{1, 2} : std::vector{2, 3}));
  });
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
  canned.answer(orders_path, [&](const net::Request& request) {
    return page_asked(request) == 1 ? canned.response(200, page_of({1})) : canned.response(400, "");
  });
  CHECK(listed(canned) ==
        "1 ! the server refused the request (400); the list ends after page 1 and is incomplete");
}

TEST_CASE("whoever has seen enough stops the reading") {
  CannedShop canned;
  canned.answer(orders_path, page_of({1, 2, 3}));
  CHECK(listed(canned, 2) == "1 2 ");
  CHECK(canned.transport.sent.size() == 1);
}
