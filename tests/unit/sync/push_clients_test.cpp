// SPDX-License-Identifier: MIT
// Clients and their users: made or changed by difference, the client before its user.
#include "sync/push_clients.hpp"

#include "sync/client_row.hpp"
#include "unit/sync/plan.hpp"

using namespace wsync;
using test::CannedShop;

namespace {

const std::string head =
    "ClientNumber;Name;Email;MayViewPromoLabels;Active;HasPromos;OrdersMayBeDeliveredToClient;Location."
    "StreetName";
const std::string row = "K1;Zoo;a@zoo.example;true;true;false;true;Dorp";

test::Plan plan(const std::string& columns, const std::string& rows) {
  return {schema::record_of<sync::ClientRow>(), "ClientNumber", &sync::client_planner,
          head + columns + "\n" + rows};
}

const std::string there =
    R"({"ClientNumber":"K1","Name":"Zoo","Email":"a@zoo.example","MayViewPromoLabels":true,"Active":true,"HasPromos":false,)"
    R"("OrdersMayBeDeliveredToClient":true,"PhoneNumber":"03 1","Segment":{"Id":7},"Location":{"StreetName":"Dorp","CountryCode":"BE"}})";

void set_up(CannedShop& canned, const std::string& clients, const std::string& users = "") {
  canned.answer("GET Clients", R"({"Clients":[)" + clients + "]}");
  canned.answer("GET Users", R"({"Users":[)" + users + "]}");
  for (const std::string call : {"POST Clients", "PUT Clients", "POST Users", "PUT Users"})
    canned.answer(call, "{}");
}

}  // namespace

TEST_CASE("a client who is new is made, one who is equal is left alone") {
  CannedShop canned;
  set_up(canned, "");
  auto it = plan("", row + "\n");
  CHECK(it.make(canned) == "K1:create");
  CHECK(it.take(canned) == "K1:created");
  CHECK(
      canned.last_body() ==
      R"({"ClientNumber":"K1","Name":"Zoo","Email":"a@zoo.example","MayViewPromoLabels":true,"Active":true,"HasPromos":false,"OrdersMayBeDeliveredToClient":true,"Location":{"StreetName":"Dorp"}})");
  set_up(canned, there);
  auto again = plan("", row + "\n");
  CHECK(again.make(canned) == "K1:none");
  CHECK(again.take(canned) == "K1:unchanged");
}

TEST_CASE("a difference is an update that keeps what the file does not say") {
  CannedShop canned;
  set_up(canned, there);
  auto it = plan(";Segment", "K1;Zoo;a@zoo.example;true;true;false;true;Markt;8\n");
  CHECK(it.make(canned) == "K1:update(SegmentId)(Location.StreetName)");
  CHECK(it.take(canned) == "K1:updated");
  CHECK(canned.sent("PUT") == "PUT Clients");
  CHECK(
      canned.last_body() ==
      R"({"ClientNumber":"K1","Name":"Zoo","Email":"a@zoo.example","MayViewPromoLabels":true,"PhoneNumber":"03 1","SegmentId":8,"Active":true,"HasPromos":false,"OrdersMayBeDeliveredToClient":true,"Location":{"StreetName":"Markt","CountryCode":"BE"}})");
}

TEST_CASE("a new user comes after its client") {
  CannedShop canned;
  set_up(canned, "");
  auto it = plan(";User.Email;User.LanguageCode;User.Password", row + ";jan@zoo.example;nld;geheim\n");
  CHECK(it.make(canned) == "K1:create(User)");
  CHECK(it.take(canned) == "K1:created");
  CHECK(canned.sent("P") == "POST Clients\nPOST Users");
  CHECK(
      canned.last_body() ==
      R"({"Email":"jan@zoo.example","Active":true,"LanguageCode":"nld","Password":"geheim","ClientNumber":"K1"})");
}

TEST_CASE("a client who cannot be made gets no user") {
  CannedShop canned;
  set_up(canned, "");
  canned.answer("POST Clients", R"({"Errors":["no"]})");
  auto it = plan(";User.Email;User.LanguageCode;User.Password", row + ";jan@zoo.example;nld;geheim\n");
  (void)it.make(canned);
  CHECK(it.take(canned) == "K1:failed");
  CHECK(canned.sent("P") == "POST Clients");
}

TEST_CASE("a new user without password or language is a finding, one who is there needs neither") {
  CannedShop canned;
  set_up(canned, there);
  CHECK(plan(";User.Email", row + ";jan@zoo.example\n").make(canned) ==
        "f.csv:2:User.Password: required: jan@zoo.example is a new user and needs it\n"
        "f.csv:2:User.LanguageCode: required: jan@zoo.example is a new user and needs it");
  set_up(canned, there,
         R"({"Email":"JAN@zoo.example","Active":true,"LanguageCode":"fra","Client":{"ClientNumber":"K1"}})");
  CHECK(plan(";User.Email", row + ";JAN@zoo.example\n").make(canned) == "K1:none");
  auto it = plan(";User.Email;User.LanguageCode", row + ";JAN@zoo.example;nld\n");
  CHECK(it.make(canned) == "K1:update(User.LanguageCode)");
  CHECK(it.take(canned) == "K1:updated");
  CHECK(canned.sent("P") == "PUT Users");
}

TEST_CASE("the same login in another letter case is no difference") {
  CannedShop canned;
  set_up(canned, there,
         R"({"Email":"JAN@zoo.example","Active":true,"LanguageCode":"nld","Client":{"ClientNumber":"K1"}})");
  CHECK(plan(";User.Email", row + ";jan@zoo.example\n").make(canned) == "K1:none");
}

TEST_CASE("actions hold a row to what it says") {
  CannedShop canned;
  set_up(canned, there);
  CHECK(plan(";Action", row + ";create\n").make(canned) == "K1:none!client K1 is there already");
  CHECK(plan(";Action", "K2" + row.substr(2) + ";update\n").make(canned) ==
        "K2:create!there is no client K2 to update");
}

TEST_CASE("a list that cannot be read ends the plan") {
  CannedShop canned;
  set_up(canned, there);
  canned.answer("GET Clients", "<html>", 200);
  CHECK(plan("", row + "\n").make(canned).find("answer.unexpected") == 0);
  set_up(canned, there);
  canned.answer("GET Users", "", 503);
  CHECK(plan(";User.Email;User.LanguageCode;User.Password", row + ";jan@zoo.example;nld;geheim\n")
            .make(canned)
            .find("server.unavailable") == 0);
}

TEST_CASE("a lost answer is read back from the list") {
  CannedShop canned;
  set_up(canned, "");
  canned.answer("POST Clients", [&](const net::Request&) -> Result<net::Response> {
    canned.answer("GET Clients", R"({"Clients":[)" + there + "]}");
    return fail(Code::broken_connection, "cut");
  });
  auto it = plan("", row + "\n");
  (void)it.make(canned);
  CHECK(it.take(canned) == "K1:created");
  CHECK(canned.sent("POST") == "POST Clients");
}
