// SPDX-License-Identifier: MIT
// A server with names of its own and a client that was told them: nothing else differs, on every wire.
#include "catch2/catch.hpp"
#include "oresto/client_products.hpp"
#include "oresto/clients.hpp"
#include "oresto/delivery_days.hpp"
#include "oresto/orders_endpoints.hpp"
#include "oresto/products_endpoints.hpp"
#include "unit/sandbox/bench.hpp"

using namespace wsync;
using namespace wsync::sandbox;
namespace delivery_days = oresto::delivery_days;
namespace clients = oresto::clients;

namespace {

const schema::OtherNames names{
    {"PUT.ClientLocationDeliveryDates.DeliveryDates", "Dates"},
    {"GET.ClientLocationDeliveryDates.DeliveryDates", "Days"},
    {"GET.ClientLocationDeliveryDates.Id", "LocationId"},
    {"GET.Clients.Clients", "Klanten"},
    {"GET.Clients.Location.StreetName", "Street"},
    {"PUT.Clients.Location.StreetName", "Zstreet"},
    {"PUT.Clients.Active", "Zactive"},
    {"GET.Products.EanCode", "Ean"},
};

const std::vector<Date> days{*Date::parse("2026-12-01"), *Date::parse("2026-12-03")};

clients::Location address(const std::vector<clients::Client>& all) {
  for (const auto& client : all)
    if (client.client_number == "20417") return client.location.value();
  return {};
}

}  // namespace

TEST_CASE("requests and answers under the server's names arrive whole") {
  for (const auto wire : {api::Wire::json, api::Wire::xml, api::Wire::form}) {
    TypedBench bench(wire, Seed::demo, names, names);
    REQUIRE(bench.shop.call<delivery_days::put>({}, {.client_location_id = 4101, .delivery_dates = days}));
    CHECK(*bench.shop.call<delivery_days::get>({.id = 4101, .client_number = "20417"}) == days);
    const auto all = bench.shop.call<clients::get>();
    REQUIRE(all);
    REQUIRE(all->size() == 12);
    CHECK(address(*all).street_name == "Kerkstraat");
    CHECK(address(*all).unknown.members.empty());
    clients::ClientForm form{
        .client_number = "20417",
        .name = "Zoo",
        .email = "a@b.be",
        .active = true,
        .location = {.street_name = "Kaai", .postal_code = "9300", .municipality = "Aalst"}};
    REQUIRE(bench.shop.call<clients::put>({}, form));
    CHECK(address(*bench.shop.call<clients::get>()).street_name == "Kaai");
    CHECK(bench.shop.call<oresto::products::get_by_ean>({.ean_code = "5499391001201"})->ean_code ==
          "5499391001201");
  }
}

TEST_CASE("whoever is not told the names fails, and is told what is missing") {
  TypedBench bench(api::Wire::json, Seed::demo, names, {});
  const auto done = bench.shop.call<clients::put>(
      {}, {.client_number = "20417", .name = "Zoo", .email = "a@b.be", .location = {.street_name = "Kaai"}});
  REQUIRE_FALSE(done);
  CHECK(to_string(done.error().problems.front()) == "client.Zactive: server.validation: Zactive is missing");
  CHECK(bench.get("/api/Clients").body.find("\"Klanten\":[") != std::string::npos);
}

TEST_CASE("a shop with wrong names sends nothing") {
  TypedBench bench(api::Wire::json, Seed::demo, {}, {{"PUT.Clients.Nam", "Naam"}});
  const auto all = bench.shop.call<clients::get>();
  REQUIRE_FALSE(all);
  CHECK(all.error().code == Code::config);
  CHECK(all.error().problems.front().advice == "did you mean PUT.Clients.Name?");
  CHECK(bench.last_line().empty());
}

TEST_CASE(
    "a call that destroys more under a name that the server does not know is not sent under another one") {
  const schema::OtherNames other{{"DELETE.ClientProducts.WholesalerArticleNumber", "Article"},
                                 {"PUT.ClientOrders.OrderNumbers", "Numbers"}};
  for (const auto wire : {api::Wire::json, api::Wire::xml, api::Wire::form}) {
    TypedBench bench(wire, Seed::demo, other, other);
    const auto removed = bench.shop.call<oresto::client_products::remove>(
        {.wholesaler_article_number = "4711", .client_number = "20417"});
    CHECK(removed.error().code == Code::limit);
    const auto processed = bench.shop.call<oresto::orders::process_orders>(
        {}, {.client_number = "20417", .order_numbers = {10502}});
    CHECK(processed.error().code == Code::limit);
    CHECK(bench.last_line().empty());
  }
}
