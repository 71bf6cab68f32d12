// SPDX-License-Identifier: MIT
// "Delete all" through the shop: one confirmation, one deletion, and nothing sent without it.
#include "oresto/delete_all.hpp"

#include "catch2/catch.hpp"
#include "oresto/client_products.hpp"
#include "oresto/locations.hpp"
#include "oresto/orders_endpoints.hpp"
#include "sync/write.hpp"
#include "unit/oresto/canned_shop.hpp"

using namespace wsync;
using namespace wsync::oresto;
using test::CannedShop;

namespace {
const std::string of_20417 = "DELETE ClientLocations?ClientNumber=20417";

Result<net::Response> lost(const net::Request&) { return fail(Code::timeout, "slow"); }
}  // namespace

TEST_CASE("the shop refuses what destroys more than it names, before anything is sent") {
  for (const auto wire : {api::Wire::json, api::Wire::xml}) {
    CannedShop canned(wire);
    CHECK(canned.shop.call<locations::remove_by_client>({"20417"}).error().code == Code::limit);
    CHECK(canned.shop.call<client_products::remove_all>({"20417"}).error().code == Code::limit);
    CHECK(canned.shop.call<client_products::remove_all>({""}).error().code == Code::limit);
    const auto everybody = canned.shop.call<client_products::remove_all>();
    CHECK(everybody.error().code == Code::limit);
    CHECK(everybody.error().operation == "client-products.delete-all");
    CHECK(canned.shop.call<locations::remove>({0, "20417"}).error().code == Code::limit);
    CHECK(canned.shop.call<locations::remove>({-5, "20417"}).error().code == Code::limit);
    CHECK(canned.shop.call<client_products::remove>({"*", "20417"}).error().code == Code::limit);
    CHECK(canned.shop.call<client_products::remove>({"\xC2\xA0", "20417"}).error().code == Code::limit);
    CHECK(canned.shop.call<orders::process_orders>({}, {"20417", {0}}).error().code == Code::limit);
    CHECK(canned.transport.sent.empty());
  }
}

TEST_CASE("what names one thing goes out") {
  for (const auto wire : {api::Wire::json, api::Wire::xml}) {
    CannedShop canned(wire);
    (void)canned.shop.call<locations::remove>({4101, "K/1 &2"});
    (void)canned.shop.call<client_products::remove>({"47 11/x", "K1"});
    (void)canned.shop.call<orders::process_orders>({}, {"K1", {17, 18}});
    CHECK(canned.sent() ==
          "DELETE ClientLocations/4101?ClientNumber=K%2F1%20%262\n"
          "DELETE ClientProducts?WholesalerArticleNumber=47%2011%2Fx&ClientNumber=K1\n"
          "PUT ClientOrders/ProcessOrders");
  }
}

TEST_CASE("a confirmation is the client's number, said again") {
  for (const char* typed : {"", "20418", " 20417", "20417 ", "2041", "y", "yes", "*"})
    CHECK(confirm_delete_all(AllOf::locations, "20417", typed).error().code == Code::limit);
  for (const char* client : {"", " ", "*", "\xC2\xA0", " 20417"})
    CHECK(confirm_delete_all(AllOf::client_products, client, client).error().code == Code::limit);
  CHECK(confirm_delete_all(AllOf::locations, "20417", "20417"));
}

TEST_CASE("a confirmation is good for one deletion of that client, in all its copies") {
  CannedShop canned;
  canned.answer(of_20417, "{}");
  const auto meant = confirm_delete_all(AllOf::locations, "20417", "20417");
  REQUIRE(meant);
  const DeleteAll copy = *meant;
  REQUIRE(canned.shop.delete_all(*meant));
  CHECK(canned.shop.delete_all(*meant).error().code == Code::limit);
  CHECK(canned.shop.delete_all(copy).error().code == Code::limit);
  CHECK(canned.shop.call<locations::remove_by_client>({"20417"}).error().code == Code::limit);
  CHECK(canned.sent() == of_20417);

  canned.forget();
  canned.answer("DELETE ClientProducts?ClientNumber=K%2F1", "{}");
  REQUIRE(canned.shop.delete_all(*confirm_delete_all(AllOf::client_products, "K/1", "K/1")));
  CHECK(canned.sent() == "DELETE ClientProducts?ClientNumber=K%2F1");
}

TEST_CASE("a confirmation under way lets no second request out") {
  CannedShop canned;
  canned.answer(of_20417, "{}");
  const auto meant = *confirm_delete_all(AllOf::locations, "20417", "20417");
  std::vector<bool> done;
  for (int i = 0; i < 2; ++i)
    canned.shop.start_delete_all(meant,
                                 [&](Result<api::None> outcome) { done.push_back(outcome.has_value()); });
  canned.shop.run();
  CHECK(done == std::vector{false, true});
  CHECK(canned.sent() == of_20417);
}

TEST_CASE("a server that says no uses the confirmation up") {
  CannedShop canned;
  canned.answer(of_20417, R"({"Errors":["Client 20417 is not known."]})");
  const auto meant = *confirm_delete_all(AllOf::locations, "20417", "20417");
  CHECK(canned.shop.delete_all(meant).error().code == Code::refused);
  CHECK(meant.used_up());
  CHECK(canned.shop.delete_all(meant).error().code == Code::limit);
}

TEST_CASE("a deletion whose answer was lost is sent again without another confirmation") {
  CannedShop canned;
  int tries = 0;
  canned.answer(of_20417, [&](const net::Request& request) -> Result<net::Response> {
    return ++tries == 1 ? lost(request) : Result<net::Response>(canned.response(200, "{}"));
  });
  std::optional<Result<void>> ended;
  const auto meant = *confirm_delete_all(AllOf::locations, "20417", "20417");
  {
    sync::Write write;
    write.send = [&, meant](sync::Write::Sent sent) {
      canned.shop.start_delete_all(meant, [sent](Result<api::None> done) {
        sent(done ? Result<void>{} : fail(std::move(done.error())));
      });
    };
    write.read_back = [](sync::Write::Seen seen) { seen(false); };
    sync::perform(write, 3, [&](Result<void> outcome) { ended = std::move(outcome); });
    canned.shop.run();
  }
  REQUIRE(ended);
  CHECK(*ended);
  CHECK(tries == 2);
  CHECK(meant.used_up());
}

TEST_CASE("retries below the shop need nothing") {
  CannedShop canned;
  int tries = 0;
  canned.answer(of_20417, [&](const net::Request&) -> Result<net::Response> {
    return ++tries == 1 ? canned.response(429, "") : canned.response(200, "{}");
  });
  net::Sender patient(
      canned.transport,
      {.retry = {.retries = 2}, .jitter = [] { return 0.0; }, .now = [&] { return canned.transport.now; }});
  Shop shop(patient, {"https://shop.test/api", net::BasicAuth{"demo", "test"}});
  CHECK(shop.delete_all(*confirm_delete_all(AllOf::locations, "20417", "20417")));
  CHECK(tries == 2);
}
