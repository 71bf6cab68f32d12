// SPDX-License-Identifier: MIT
// Clients, users, representatives, locations, delivery days, order lists and client products.
#include "bench.hpp"
#include "catch2/catch.hpp"
#include "oresto/client_products.hpp"
#include "oresto/clients.hpp"
#include "oresto/delivery_days.hpp"
#include "oresto/locations.hpp"
#include "oresto/order_list.hpp"
#include "oresto/representatives.hpp"
#include "oresto/users.hpp"

namespace wsync::sandbox {

using Catch::Contains;
namespace clients = oresto::clients;
namespace users = oresto::users;
namespace locations = oresto::locations;
namespace delivery = oresto::delivery_days;
namespace client_products = oresto::client_products;

namespace {

clients::ClientForm new_client(std::string number) {
  clients::ClientForm form;
  form.client_number = std::move(number);
  form.name = "Café Sport";
  form.email = "info@sport.example";
  form.segment_id = 2;
  form.active = true;
  form.location.street_name = "Markt";
  form.location.postal_code = "9000";
  form.location.municipality = "Gent";
  form.location.country_code = "BE";
  return form;
}

users::NewUser new_user(std::string email, std::string client) {
  users::NewUser user;
  user.email = std::move(email);
  user.active = true;
  user.language_code = "nld";
  user.password = "welkom";
  user.client_number = std::move(client);
  return user;
}

template <class T>
std::string refusal(const Result<T>& result) {
  if (result) return "";
  std::string text = result.error().message;
  for (const auto& problem : result.error().problems) text += "\n" + problem.where + " " + problem.message;
  return text;
}

const clients::Client* find(const std::vector<clients::Client>& all, std::string_view number) {
  for (const auto& client : all)
    if (client.client_number == number) return &client;
  return nullptr;
}

constexpr api::Wire wires[] = {api::Wire::json, api::Wire::xml};

}  // namespace

TEST_CASE("sandbox: clients come, change and go with all that is theirs") {
  for (const auto wire : wires) {
    TypedBench bench(wire);
    REQUIRE(bench.shop.call<clients::post>({}, new_client("900")));
    CHECK_THAT(refusal(bench.shop.call<clients::post>({}, new_client("900"))), Contains("already exists"));
    auto form = new_client("900");
    form.segment_id = 77;
    CHECK_THAT(refusal(bench.shop.call<clients::put>({}, form)), Contains("SegmentId"));
    CHECK_THAT(refusal(bench.shop.call<clients::put>({}, new_client("901"))), Contains("Client 901 is not known"));
    form = new_client("900");
    form.name = "Café Nord";
    form.segment_id.reset();
    REQUIRE(bench.shop.call<clients::put>({}, form));
    const auto all = bench.shop.call<clients::get>();
    REQUIRE(all);
    const auto* client = find(*all, "900");
    REQUIRE(client != nullptr);
    CHECK(client->name == "Café Nord");
    CHECK(!client->segment);   // a PUT replaces the whole client
    REQUIRE(bench.shop.call<clients::remove>({"900"}));
    CHECK_THAT(refusal(bench.shop.call<clients::remove>({"900"})), Contains("not known"));
  }
}

TEST_CASE("sandbox: users need a client and an address of their own") {
  for (const auto wire : wires) {
    TypedBench bench(wire);
    CHECK_THAT(refusal(bench.shop.call<users::post>({}, new_user("a@b.example", "nobody"))), Contains("not known"));
    REQUIRE(bench.shop.call<users::post>({}, new_user("a@b.example", "20417")));
    CHECK_THAT(refusal(bench.shop.call<users::post>({}, new_user("A@B.example", "20417"))), Contains("already in use"));
    users::ChangedUser change;
    change.email = "a@b.example";
    change.language_code = "fra";
    change.client_number = "20423";
    change.new_email = "lieve.peeters@terlinde.example";
    CHECK_THAT(refusal(bench.shop.call<users::put>({}, change)), Contains("already in use"));
    change.new_email = "c@d.example";
    REQUIRE(bench.shop.call<users::put>({}, change));
    CHECK_THAT(refusal(bench.shop.call<users::remove>({"a@b.example"})), Contains("no user"));
    REQUIRE(bench.shop.call<users::link_to_client>({}, {"c@d.example", "00853"}));
    CHECK_THAT(refusal(bench.shop.call<users::unlink_from_client>({}, {"c@d.example", "20417"})), Contains("not linked"));
    REQUIRE(bench.shop.call<clients::unlink_from_users>({}, {"00853", {{"c@d.example"}}}));
    REQUIRE(bench.shop.call<users::remove>({"C@D.example"}));
  }
}

TEST_CASE("sandbox: representatives and their clients, linked from either end") {
  namespace representatives = oresto::representatives;
  for (const auto wire : wires) {
    TypedBench bench(wire);
    representatives::NewRepresentative form;
    form.email = "rep@wholesaler.example";
    form.active = true;
    form.language_code = "nld";
    form.password = "x";
    form.clients = {{"20417"}};
    REQUIRE(bench.shop.call<representatives::post>({}, form));
    CHECK_THAT(refusal(bench.shop.call<representatives::post>({}, form)), Contains("already in use"));
    REQUIRE(bench.shop.call<clients::link_to_representative>({}, {"00853", "rep@wholesaler.example"}));
    CHECK(bench.shop.call<representatives::get>()->front().clients.size() == 2);
    CHECK(find(*bench.shop.call<clients::get>(), "00853")->representative->email == "rep@wholesaler.example");
    REQUIRE(bench.shop.call<representatives::unlink_from_clients>({}, {"rep@wholesaler.example", {{"20417"}, {"00853"}}}));
    CHECK_THAT(refusal(bench.shop.call<clients::unlink_from_representative>({}, {"00853", "rep@wholesaler.example"})),
               Contains("not linked"));
  }
}

TEST_CASE("sandbox: a location belongs to its client; deleting without an Id takes them all") {
  TypedBench bench(api::Wire::json);
  locations::NewLocation form;
  form.client_number = "20417";
  form.street_name = "Dok";
  form.postal_code = "9000";
  form.municipality = "Gent";
  REQUIRE(bench.shop.call<locations::post>({}, form));
  const auto before = bench.shop.call<locations::get>({"20417"});
  REQUIRE(before);
  REQUIRE(before->size() > 1);
  const auto id = before->back().id.value();
  CHECK(before->back().street_name == "Dok");
  CHECK_THAT(refusal(bench.shop.call<locations::remove>({id, "20423"})), Contains("no location"));
  REQUIRE(bench.shop.call<locations::remove>({id, "20417"}));
  CHECK(bench.shop.call<locations::get>({"20417"})->size() == before->size() - 1);
  CHECK(bench.send("DELETE", "/api/ClientLocations/?Id=4101&ClientNumber=20417", "").status == 200);
  CHECK(bench.shop.call<locations::get>({"20417"})->empty());
  CHECK(!bench.shop.call<locations::get>({"20423"})->empty());
}

TEST_CASE("sandbox: delivery days are overwritten") {
  for (const auto wire : wires) {
    TypedBench bench(wire);
    const auto day = [](const char* text) { return Date::parse(text).value(); };
    CHECK(bench.shop.call<delivery::get>({4101, "20417"})->size() == 36);
    REQUIRE(bench.shop.call<delivery::put>({}, {4101, {day("2026-12-09"), day("2026-12-02"), day("2026-12-09")}}));
    CHECK(*bench.shop.call<delivery::get>({4101, "20417"}) == std::vector{day("2026-12-02"), day("2026-12-09")});
    REQUIRE(bench.shop.call<delivery::put>({}, {4101, {}}));
    CHECK(bench.shop.call<delivery::get>({4101, "20417"})->empty());
    CHECK_THAT(refusal(bench.shop.call<delivery::put>({}, {1, {day("2026-12-02")}})), Contains("not known"));
    CHECK_THAT(refusal(bench.shop.call<delivery::get>({4101, "20423"})), Contains("no location"));
  }
}

TEST_CASE("sandbox: order lists hold known articles once") {
  namespace order_list = oresto::order_list;
  for (const auto wire : wires) {
    TypedBench bench(wire);
    REQUIRE(bench.shop.call<order_list::post>({}, {"20417", {"100245", "EIG-0101"}}));
    REQUIRE(bench.shop.call<order_list::post>({}, {"20417", {"100245"}}));
    CHECK(bench.shop.call<order_list::get>({"20417"})->size() == 2);
    CHECK_THAT(refusal(bench.shop.call<order_list::put>({}, {"20417", {"nothing"}})), Contains("not known"));
    REQUIRE(bench.shop.call<order_list::put>({}, {"20417", {"EIG-0101"}}));
    CHECK(*bench.shop.call<order_list::get>({"20417"}) == std::vector<std::string>{"EIG-0101"});
    REQUIRE(bench.shop.call<order_list::remove>({"EIG-0101", "20417"}));
    CHECK_THAT(refusal(bench.shop.call<order_list::remove>({"EIG-0101", "20417"})), Contains("not on the order list"));
  }
}

TEST_CASE("sandbox: of many client products each row stands for itself") {
  for (const auto wire : wires) {
    TypedBench bench(wire);
    const auto row = [](const char* article, const char* client, const char* price) {
      return client_products::ClientProductForm{article, client, Decimal{price}, {}, false};
    };
    client_products::ClientProductMultiple rows{{row("100245", "20417", "1.50"), row("nothing", "20417", "2"),
                                                 row("100245", "nobody", "3"), row("EIG-0101", "20417", "4")}};
    const auto said = refusal(bench.shop.call<client_products::post_multiple>({}, rows));
    CHECK_THAT(said, Contains("article nothing, client 20417") && Contains("article 100245, client nobody"));
    CHECK(bench.shop.call<client_products::get>()->size() == 2);
    CHECK_THAT(bench.sandbox.log().text(), Contains("\"key\":\"100245/20417,nothing/20417,100245/nobody,EIG-0101/20417\""));
    REQUIRE(bench.shop.call<client_products::post_multiple_add_or_update>(
        {}, {{row("100245", "20417", "1.75"), row("100245", "20423", "1.80")}}));
    CHECK(bench.shop.call<client_products::get>()->front().sales_price_list->to_string() == "1.75");
    CHECK_THAT(refusal(bench.shop.call<client_products::post>({}, row("100245", "20417", "1"))), Contains("already"));
    CHECK_THAT(refusal(bench.shop.call<client_products::put>({}, row("EIG-0101", "20423", "1"))), Contains("no client product"));
  }
}

TEST_CASE("sandbox: a row that breaks a rule is refused with its keys, the others are written") {
  Bench bench;
  const auto out = bench.send("POST", "/api/ClientProducts/Multiple", R"({"ClientProducts":[
      {"WholesalerArticleNumber":"100245","ClientNumber":"20417","IsExlusive":false,"SalesPriceList":-1},
      {"WholesalerArticleNumber":"EIG-0101","ClientNumber":"20417","IsExlusive":false,"SalesPriceList":1}]})");
  CHECK(out.status == 200);
  CHECK_THAT(out.body, Contains(R"("Key":"clientProductMultiple.ClientProducts[0].SalesPriceList","Key1":"100245","Key2":"20417")"));
  CHECK_THAT(bench.get("/api/ClientProducts").body, Contains("EIG-0101") && !Contains("100245"));
}

TEST_CASE("sandbox: client products without an article number all go") {
  TypedBench bench(api::Wire::json);
  const auto row = [](const char* article, const char* client) {
    return client_products::ClientProductForm{article, client, Decimal{"1"}, {}, false};
  };
  REQUIRE(bench.shop.call<client_products::post_multiple>(
      {}, {{row("100245", "20417"), row("EIG-0101", "20417"), row("100245", "20423")}}));
  CHECK(bench.send("DELETE", "/api/ClientProducts?WholesalerArticleNumber=EIG-0101&ClientNumber=20417", "").status == 200);
  CHECK(bench.shop.call<client_products::get>()->size() == 2);
  CHECK(bench.send("DELETE", "/api/ClientProducts?WholesalerArticleNumber=&ClientNumber=20417", "").status == 200);
  CHECK(bench.shop.call<client_products::get>()->size() == 1);
  CHECK(bench.send("DELETE", "/api/ClientProducts", "").status == 200);
  CHECK(bench.shop.call<client_products::get>()->empty());
}

}  // namespace wsync::sandbox
