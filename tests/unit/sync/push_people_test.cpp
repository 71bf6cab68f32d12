// SPDX-License-Identifier: MIT
// Users and representatives: what is sent, what is never sent, and what stops a row.
#include "sync/push_people.hpp"

#include "sync/person_rows.hpp"
#include "unit/sync/plan.hpp"

using namespace wsync;
using test::CannedShop;

namespace {

const std::string clients =
    R"({"Clients":[{"ClientNumber":"K1"},{"ClientNumber":"K2"},{"ClientNumber":"0K3"}]})";

void set_up(CannedShop& canned, const std::string& users, const std::string& representatives = "") {
  canned.answer("GET Clients", clients);
  canned.answer("GET Users", R"({"Users":[)" + users + "]}");
  canned.answer("GET Representatives", R"({"Representatives":[)" + representatives + "]}");
  for (const std::string call : {"POST Users", "PUT Users", "POST Representatives", "PUT Representatives",
                                 "POST Representatives/LinkRepresentativeToClients",
                                 "POST Representatives/UnlinkRepresentativeFromClients"})
    canned.answer(call, "{}");
}

test::Plan users(const std::string& csv) {
  return {schema::record_of<sync::UserRow>(), "Email", &sync::user_planner, csv};
}
test::Plan representatives(const std::string& csv) {
  return {schema::record_of<sync::RepresentativeRow>(), "Email", &sync::representative_planner, csv};
}

const std::string jan =
    R"({"Email":"Jan@zoo.example","Active":true,"LanguageCode":"nld","Firstname":"Jan","Client":{"ClientNumber":"K1"}})";

}  // namespace

TEST_CASE("a new user is open for logging in, unless the row says no") {
  CannedShop canned;
  set_up(canned, "");
  auto it = users("Email;ClientNumber;LanguageCode;Password\nan@zoo.example;K1;nld;geheim\n");
  CHECK(it.make(canned) == "an@zoo.example:create");
  CHECK(it.take(canned) == "an@zoo.example:created");
  CHECK(
      canned.last_body() ==
      R"({"Email":"an@zoo.example","Active":true,"LanguageCode":"nld","Password":"geheim","ClientNumber":"K1"})");
}

TEST_CASE("a change is sent under the login that the shop has, without a password") {
  CannedShop canned;
  set_up(canned, jan);
  auto it = users("Email;NewEmail;Firstname;Password\nJAN@zoo.example;john@zoo.example;#N/A;other\n");
  CHECK(it.make(canned) ==
        "f.csv:2:Password: warning: field.kept: user Jan@zoo.example is there already: its password stays as it is, "
        "as in all such rows");
  CHECK(it.take(canned) == "JAN@zoo.example:updated");
  CHECK(
      canned.last_body() ==
      R"({"Email":"Jan@zoo.example","Active":true,"LanguageCode":"nld","NewEmail":"john@zoo.example","ClientNumber":"K1"})");
}

TEST_CASE("what the shop sends and nobody documents is sent back with a change") {
  CannedShop canned;
  set_up(canned, R"({"Email":"jan@zoo.example","Active":true,"LanguageCode":"nld","Theme":{"Dark":true},)"
                 R"("Client":{"ClientNumber":"K1"}})");
  auto it = users("Email;Firstname\njan@zoo.example;Jan\n");
  CHECK(it.make(canned) == "jan@zoo.example:update(Firstname)");
  CHECK(it.take(canned) == "jan@zoo.example:updated");
  CHECK(
      canned.last_body() ==
      R"({"Firstname":"Jan","Email":"jan@zoo.example","Active":true,"LanguageCode":"nld","ClientNumber":"K1","Theme":{"Dark":true}})");
}

TEST_CASE("what the shop does not show and a change must say is asked for, never made up") {
  CannedShop canned;
  set_up(canned, R"({"Email":"jan@zoo.example","Client":{"ClientNumber":"K1"}})");
  CHECK(
      users("Email;Firstname\njan@zoo.example;Jan\n").make(canned) ==
      "f.csv:2:Active: required: the shop shows none for user jan@zoo.example; the row has to say it\n"
      "f.csv:2:LanguageCode: required: the shop shows none for user jan@zoo.example; the row has to say it");
  CHECK(users("Email;LanguageCode\njan@zoo.example;\n").make(canned) == "jan@zoo.example:none");
}

TEST_CASE("a user without a client may get one, a user of another client may not") {
  CannedShop canned;
  set_up(canned, R"({"Email":"jan@zoo.example","Active":true,"LanguageCode":"nld"})");
  CHECK(users("Email;ClientNumber\njan@zoo.example;K2\n").make(canned) ==
        "jan@zoo.example:update(ClientNumber)");
  set_up(canned, jan);
  CHECK(users("Email;ClientNumber\njan@zoo.example;K2\n").make(canned) ==
        "jan@zoo.example:update(ClientNumber)!user Jan@zoo.example belongs to client K1");
}

TEST_CASE("a lost answer to a new login is found under the new login") {
  CannedShop canned;
  set_up(canned, jan);
  canned.answer("PUT Users", [&](const net::Request&) -> Result<net::Response> {
    set_up(canned, R"({"Email":"john@zoo.example","Active":true,"LanguageCode":"nld","Firstname":"Jan",)"
                   R"("Client":{"ClientNumber":"K1"}})");
    return fail(Code::broken_connection, "cut");
  });
  auto it = users("Email;NewEmail\njan@zoo.example;john@zoo.example\n");
  CHECK(it.make(canned) == "jan@zoo.example:update(NewEmail)");
  CHECK(it.take(canned) == "jan@zoo.example:updated");
  CHECK(canned.sent("PUT") == "PUT Users");
  CHECK(it.make(canned) == "jan@zoo.example:none");
}

TEST_CASE("a new user whose answer was lost and who is there is not made twice") {
  CannedShop canned;
  set_up(canned, "");
  canned.answer("POST Users", [&](const net::Request&) -> Result<net::Response> {
    set_up(canned, jan);  // the server has changed the first name
    return fail(Code::timeout, "late");
  });
  auto it = users("Email;ClientNumber;LanguageCode;Password;Firstname\njan@zoo.example;K1;nld;geheim;JAN\n");
  CHECK(it.make(canned) == "jan@zoo.example:create");
  CHECK(it.take(canned) == "jan@zoo.example:created");
  CHECK(canned.sent("POST") == "POST Users");
}

TEST_CASE("a change of a representative says the clients who are linked, whatever becomes of them") {
  const std::string els =
      R"({"Email":"els@zoo.example","Active":true,"LanguageCode":"fra","Clients":[{"ClientNumber":"K1"}]})";
  CannedShop canned;
  set_up(canned, "", els);
  auto it = representatives("Email;Fax;ClientNumbers\nels@zoo.example;1;K2 | 0K3|K2\n");
  CHECK(it.make(canned) == "els@zoo.example:update(ClientNumbers)(Fax)");
  std::string put;
  canned.answer("PUT Representatives", [&](const net::Request& request) -> Result<net::Response> {
    put = request.body;
    return canned.response(200, "{}");
  });
  CHECK(it.take(canned) == "els@zoo.example:updated");
  CHECK(
      put ==
      R"({"Email":"els@zoo.example","Active":true,"LanguageCode":"fra","Fax":"1","Clients":[{"ClientNumber":"K1"}]})");
  CHECK(canned.sent("P") ==
        "PUT Representatives\nPOST Representatives/LinkRepresentativeToClients\n"
        "POST Representatives/UnlinkRepresentativeFromClients");
  CHECK(canned.last_body() ==
        R"({"EmailRepresentative":"els@zoo.example","ClientNumbers":[{"ClientNumber":"K1"}]})");

  set_up(canned, "", els);
  canned.forget();
  auto links_only = representatives("Email;ClientNumbers\nels@zoo.example;K1|K2\n");
  CHECK(links_only.make(canned) == "els@zoo.example:update(ClientNumbers)");
  CHECK(links_only.take(canned) == "els@zoo.example:updated");
  CHECK(canned.sent("P") == "POST Representatives/LinkRepresentativeToClients");
}

TEST_CASE("a client that nobody has is a finding, with the number that was meant") {
  CannedShop canned;
  canned.answer("GET Clients", R"({"Clients":[{"ClientNumber":"00853"}]})");
  canned.answer("GET Representatives", R"({"Representatives":[]})");
  CHECK(representatives("Email;LanguageCode;Active;Password;ClientNumbers\na@b.example;nld;true;x;853\n")
            .make(canned) ==
        "f.csv:2:ClientNumbers: client.unknown: there is no client 853; did you mean 00853? Spreadsheets eat "
        "leading zeros");
}
