// SPDX-License-Identifier: MIT
// Orders, the log of errors, and the look-up tables.
#include "bench.hpp"
#include "catch2/catch.hpp"
#include "oresto/errors.hpp"
#include "oresto/orders_endpoints.hpp"
#include "oresto/reference_tables.hpp"

namespace wsync::sandbox {

using Catch::Contains;
namespace orders = oresto::orders;
namespace tables = oresto::reference_tables;

namespace {

std::vector<orders::Order> open_orders(TypedBench& bench, std::optional<std::string> client = {}) {
  std::vector<orders::Order> all;
  orders::OrderFilter filter;
  filter.client_number = std::move(client);
  for (filter.page = 1;; ++*filter.page) {
    const auto page = bench.shop.call<orders::get>(filter);
    REQUIRE(page);
    all.insert(all.end(), page->begin(), page->end());
    if (page->size() < 10) return all;
  }
}

constexpr api::Wire wires[] = {api::Wire::json, api::Wire::xml};

}  // namespace

TEST_CASE("sandbox: orders page by ten, newest first or oldest first") {
  TypedBench bench(api::Wire::json);
  CHECK(open_orders(bench).size() == 26);
  orders::OrderFilter filter;
  filter.oldest_first = true;
  filter.page_size = 100;
  const auto oldest = bench.shop.call<orders::get>(filter);
  REQUIRE(oldest);
  CHECK(utc_ticks(*oldest->front().order_date) < utc_ticks(*oldest->back().order_date));
  filter.oldest_first = false;
  CHECK(bench.shop.call<orders::get>(filter)->back().order_number == oldest->front().order_number);
  filter.page_size = 101;
  CHECK(bench.shop.call<orders::get>(filter).error().code == Code::refused);
  filter.page_size.reset();
  filter.client_number = "nobody";
  CHECK(bench.shop.call<orders::get>(filter).error().code == Code::refused);
}

TEST_CASE("sandbox: processed orders are not listed again") {
  for (const auto wire : wires) {
    TypedBench bench(wire);
    const auto before = open_orders(bench);
    const auto client = before.front().client->client_number.value();
    const auto number = before.front().order_number.value();
    const auto done = bench.shop.call<orders::process_orders>({}, {client, {number}});
    REQUIRE(done);
    CHECK(done->processed_date);
    CHECK(done->processed_date_utc->utc);
    CHECK(open_orders(bench).size() == before.size() - 1);
    orders::OrderFilter processed;
    processed.processed = true;
    processed.page_size = 100;
    const auto ticked = bench.shop.call<orders::get>(processed);
    REQUIRE(ticked);
    CHECK(ticked->size() == 7);
    CHECK_THAT(bench.sandbox.log().text(),
               Contains("\"effect\":true,\"key\":\"" + client + ":" + std::to_string(number) + "\""));
    REQUIRE(bench.shop.call<orders::process_orders>({}, {client, {number}}));   // again: nothing more to do
    CHECK_THAT(bench.last_line(), Contains("\"effect\":false"));
  }
}

TEST_CASE("sandbox: an order of another client is refused, and then nothing is processed") {
  TypedBench bench(api::Wire::json);
  const auto before = open_orders(bench);
  const auto client = before.front().client->client_number.value();
  std::int64_t foreign = 0;
  for (const auto& order : before)
    if (order.client->client_number != client) foreign = order.order_number.value();
  const auto refused = bench.shop.call<orders::process_orders>({}, {client, {*before.front().order_number, foreign}});
  REQUIRE(!refused);
  CHECK_THAT(refused.error().message, Contains("has no order"));
  CHECK(open_orders(bench).size() == before.size());
}

TEST_CASE("sandbox: without order numbers all orders of the client are processed") {
  TypedBench bench(api::Wire::json);
  const auto client = open_orders(bench).front().client->client_number.value();
  const auto others = open_orders(bench).size() - open_orders(bench, client).size();
  CHECK(bench.send("PUT", "/api/ClientOrders/ProcessOrders", R"({"ClientNumber":")" + client + "\"}").status == 200);
  CHECK(open_orders(bench, client).empty());
  CHECK(open_orders(bench).size() == others);
}

TEST_CASE("sandbox: what was refused stands in the error log") {
  for (const auto wire : wires) {
    TypedBench bench(wire, Seed::empty);
    CHECK(bench.shop.call<oresto::errors::get_by_page>({1})->empty());
    bench.send("PUT", "/api/ClientOrders/ProcessOrders", R"({"ClientNumber":"1","OrderNumbers":[1]})");
    const auto page = bench.shop.call<oresto::errors::get_by_page>({1});
    REQUIRE(page);
    REQUIRE(page->size() == 1);
    CHECK_THAT(page->front().message.value(), Contains("ClientOrders/ProcessOrders: Client 1 is not known"));
    CHECK(bench.shop.call<oresto::errors::get_by_date>({stamp_now().belgian})->size() == 1);
    CHECK(bench.shop.call<oresto::errors::get_by_date>({*Moment::parse("2020-01-01")})->empty());
  }
}

TEST_CASE("sandbox: look-up tables are there even in an empty webshop") {
  for (const auto wire : wires) {
    TypedBench bench(wire, Seed::empty);
    CHECK(bench.shop.call<tables::get_brands>()->size() == 48);
    CHECK(bench.shop.call<tables::get_client_segments>()->size() == 8);
    CHECK(bench.shop.call<tables::get_suppliers>()->front().id == 71);
    CHECK(bench.shop.call<tables::get_supplier_by_vat>({"1900234156", "be"})->id == 71);
    CHECK(bench.shop.call<tables::get_supplier_by_vat>({"1", "BE"}).error().code == Code::not_found);
    CHECK_THAT(bench.get("/sandbox/state-counts").body, Contains("\"clients\":0") && Contains("\"central-products\":230"));
  }
}

TEST_CASE("sandbox: joined names of categories, from either end") {
  TypedBench bench(api::Wire::json);
  const auto name = [&](std::optional<bool> reverse) {
    const auto all = bench.shop.call<tables::get_concatenated_categories>({reverse});
    REQUIRE(all);
    for (const auto& category : *all)
      if (category.id == 13) return category.localizations.front().description.value();
    return std::string();
  };
  CHECK(name({}) == "Emmersauzen en frituursauzen | Sauzen en bouillons | Voeding");
  CHECK(name(true) == "Voeding | Sauzen en bouillons | Emmersauzen en frituursauzen");
}

}  // namespace wsync::sandbox
