// SPDX-License-Identifier: MIT
// Locations: which one a row means, what is sent, and the Id that is learnt back.
#include "sync/push_locations.hpp"

#include "sync/location_row.hpp"
#include "unit/sync/plan.hpp"

using namespace wsync;
using test::CannedShop;

namespace {

const std::string head = "ClientNumber;Id;StreetName;StreetNumber;PostalCode;Municipality;Remark\n";
const std::string dorp =
    R"({"ClientNumber":"K1","Id":7,"StreetName":"Rue de l'Église","StreetNumber":"1","PostalCode":"4000","Municipality":"Liège","Remark":"a","Dock":"B"})";

void set_up(CannedShop& canned, const std::string& locations) {
  canned.answer("GET Clients", R"({"Clients":[{"ClientNumber":"K1"},{"ClientNumber":"K2"}]})");
  canned.answer("GET ClientLocations", R"({"ClientLocations":[)" + locations + "]}");
  canned.answer("POST ClientLocations", "{}");
  canned.answer("PUT ClientLocations", "{}");
}

/// The key comes from the offline check, which has its own tests at the command line.
test::Plan plan(const std::string& rows) {
  return {schema::record_of<sync::LocationRow>(), "ClientNumber", &sync::location_planner, head + rows};
}

}  // namespace

TEST_CASE("an address is found whatever its letter case and accents, an Id whatever its address") {
  CannedShop canned;
  set_up(canned, dorp);
  CHECK(plan("K1;;RUE DE L'EGLISE; 1 ;4000;liege;\n").make(canned) ==
        "K1:update(StreetName)(StreetNumber)(Municipality)");
  CHECK(plan("K1;7;Rue de l'Église;2;4000;Liège;\n").make(canned) == "K1:update(StreetNumber)");
  CHECK(plan("K1;7;;;;;\n").make(canned) == "K1:none");
  CHECK(plan("K1;;Rue de l'Église;;4000;Liège;\n").make(canned) == "K1:create");
  CHECK(plan("K2;;Rue de l'Église;1;4000;Liège;\n").make(canned) == "K2:create");
}

TEST_CASE("a change keeps what the file does not say and what nobody documents") {
  CannedShop canned;
  set_up(canned, dorp);
  auto it = plan("K1;7;;2;;;#N/A\n");
  CHECK(it.make(canned) == "K1:update(StreetNumber)(Remark)");
  CHECK(it.take(canned) == "K1:updated");
  CHECK(
      canned.last_body() ==
      R"({"ClientNumber":"K1","Id":7,"StreetName":"Rue de l'Église","StreetNumber":"2","PostalCode":"4000","Municipality":"Liège","Dock":"B"})");
}

TEST_CASE("a server that ignores the filter shows other clients' locations, which are left alone") {
  CannedShop canned;
  set_up(canned, R"({"ClientNumber":"K2","Id":8,"StreetName":"Dorp","PostalCode":"1","Municipality":"A"})");
  CHECK(plan("K1;;Dorp;;1;A;\n").make(canned) == "K1:create");
  CHECK(plan("K1;8;;;;;x\n").make(canned) == "K1:create!there is no location 8 of client K1");
}

TEST_CASE(
    "a new location whose answer was lost is made once, and one whose Id cannot be read is made all the "
    "same") {
  CannedShop canned;
  set_up(canned, "");
  canned.answer("POST ClientLocations", [&](const net::Request&) -> Result<net::Response> {
    set_up(canned, R"({"ClientNumber":"K1","Id":9,"StreetName":"DORP","PostalCode":"1","Municipality":"A"})");
    return fail(Code::broken_connection, "cut");
  });
  auto it = plan("K1;;Dorp;;1;A;\n");
  CHECK(it.make(canned) == "K1:create");
  CHECK(it.take(canned) == "K1:created");
  CHECK(canned.sent("POST") == "POST ClientLocations");

  set_up(canned, "");
  auto again = plan("K1;;Dorp;;1;A;\n");
  CHECK(again.make(canned) == "K1:create");
  canned.answer("GET ClientLocations", "", 503);
  CHECK(again.take(canned) == "K1:created");
}
