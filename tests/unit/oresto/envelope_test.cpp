// SPDX-License-Identifier: MIT
// Answers of Oresto, well-formed and otherwise.
#include "catch2/catch.hpp"
#include "oresto/central_products_endpoints.hpp"
#include "oresto/clients.hpp"
#include "oresto/delivery_days.hpp"
#include "oresto/reference_tables.hpp"
#include "unit/oresto/canned_shop.hpp"

using namespace wsync;
using namespace wsync::oresto;
using test::CannedShop;

namespace {

/// The names of the brands in an answer; or the code and the sentence.
std::string brands(const std::string& body, int status = 200, api::Wire wire = api::Wire::json) {
  CannedShop canned(wire);
  canned.answer("GET Brands", body, status);
  const auto reply = canned.shop.call<reference_tables::get_brands>();
  if (!reply) return std::string(describe(reply.error().code).name) + ": " + reply.error().message;
  std::string out;
  for (const auto& brand : *reply) out += (out.empty() ? "" : ",") + brand.name.value_or("?");
  return "[" + out + "]";
}

std::string eans(const std::string& body, api::Wire wire = api::Wire::json) {
  CannedShop canned(wire);
  canned.answer("GET CentralProducts/GetEan", body);
  const auto reply = canned.shop.call<central_products::get_ean>();
  if (!reply) return std::string(describe(reply.error().code).name);
  std::string out;
  for (const auto& ean : *reply) out += (out.empty() ? "" : ",") + ean;
  return "[" + out + "]";
}

}  // namespace

TEST_CASE("the data of an answer, under its name, another name, or none") {
  CHECK(brands(
            R"({"Brands":[{"Name":"A"},null,{"Name":"B"}],"Errors":[],"RequestInformation":{"UserId":1}})") ==
        "[A,B]");
  CHECK(brands(R"({"brands":[{"Name":"A"}],"Errors":null,"ModelStateErrors":null})") == "[A]");
  CHECK(brands(R"({"Merken":[{"Name":"A"}],"Errors":[],"Total":1})") == "[A]");
  CHECK(brands(R"({"Brands":null,"Errors":null})") == "[]");
  CHECK(brands(R"({"Errors":[]})") == "[]");
  CHECK(brands(R"({"A":[{"Name":"A"}],"B":[{"Name":"B"}]})") == "[]");  // which one?
}

TEST_CASE("an empty list under its own name is empty, whatever stands beside it") {
  CHECK(eans(R"({"EanCodes":[],"Notes":["not an EAN"]})") == "[]");
  CHECK(eans(R"({"EanCodes":null,"Notes":["not an EAN"]})") == "[]");
  CHECK(eans(R"({"Codes":["1","2"],"Count":2})") == "[1,2]");
}

TEST_CASE("XML answers are read by the same rules") {
  const auto xml = api::Wire::xml;
  CHECK(brands("<BrandData><Errors/><Brands><Brand><Name>A</Name></Brand></Brands></BrandData>", 200, xml) ==
        "[A]");
  CHECK(brands("<BrandData><Merken><Brand><Name>A</Name></Brand><Brand><Name>B</Name></Brand></Merken></"
               "BrandData>",
               200, xml) == "[A,B]");
  CHECK(brands("<BrandData><Merken><Brand><Name>A</Name></Brand></Merken></BrandData>", 200, xml) == "[A]");
  CHECK(
      eans(
          R"(<ProductEanData><Codes xmlns:a="x"><a:string>1</a:string><a:string>2</a:string></Codes></ProductEanData>)",
          xml) == "[1,2]");
  CHECK(eans(R"(<ProductEanData><EanCodes/><Notes><a>no EAN</a></Notes></ProductEanData>)", xml) == "[]");
  CHECK(brands("<BrandData><Errors><Error><Message>bad</Message></Error></Errors></BrandData>", 200, xml) ==
        "server.refused: the server refused: bad");
  CHECK(brands("<html><body>Hello</body></html>", 200, xml).find("answer.unexpected: expected XML") == 0);
  CHECK(brands(R"({"Brands":[]})", 200, xml).find("answer.unexpected: expected XML") == 0);
}

TEST_CASE("errors in an answer with status 200 are a refusal, whatever their form") {
  struct Case {
    std::string_view body, said;
  };
  for (const auto& [body, said] :
       {Case{R"({"Errors":["no such thing"]})", "no such thing"},
        Case{R"({"Errors":"no such thing"})", "no such thing"},
        Case{R"({"Errors":[{"Message":"no such thing"}]})", "no such thing"},
        Case{R"({"Errors":{"Message":"no such thing"}})", "no such thing"},
        Case{R"({"Errors":[{"Exception":"NullReference"}]})", "NullReference"},
        Case{R"({"ModelStateErrors":[{"Key":"Name","Message":"too long"}],"Brands":[{"Name":"A"}]})",
             "too long"},
        Case{R"({"ModelStateErrors":{"client.Name":["too long"]}})", R"( client.Name=["too long"])"},
        Case{R"({"Errors":[{}]})", "no reason given"}, Case{R"({"Errors":[{"Code":17}]})", " Code=17"}}) {
    INFO(body);
    CHECK(brands(std::string(body)) == "server.refused: the server refused: " + std::string(said));
  }
  CHECK(brands(R"({"Errors":[null],"Brands":[{"Name":"A"}]})") == "[A]");
}

TEST_CASE("all errors of an answer are told, with the field or the pair they speak of") {
  CannedShop canned;
  canned.answer(
      "GET Brands",
      R"({"Errors":["a"],"ModelStateErrors":[{"Key":"Name","Message":"b"},{"Key1":"4711","Key2":"K1","Message":"c"}]})");
  const auto reply = canned.shop.call<reference_tables::get_brands>();
  REQUIRE_FALSE(reply);
  REQUIRE(reply.error().problems.size() == 3);
  CHECK(to_string(reply.error().problems[0]) == "server.error: a");
  CHECK(to_string(reply.error().problems[1]) == "Name: server.validation: b");
  CHECK(to_string(reply.error().problems[2]) == "article 4711, client K1: server.validation: c");
  CHECK(reply.error().operation == "brands.get");
  CHECK(reply.error().system == "oresto");
}

TEST_CASE("what is no JSON says what was expected and what came") {
  CannedShop canned;
  canned.answer("GET Brands", [](const net::Request&) {
    return net::Response{
        .status = 200, .headers = {{"content-type", "text/html"}}, .body = "<html>\n<head>Welcome</head>"};
  });
  const auto reply = canned.shop.call<reference_tables::get_brands>();
  REQUIRE_FALSE(reply);
  CHECK(reply.error().code == Code::unexpected_answer);
  CHECK(reply.error().message == "expected JSON, but text/html came: <html> <head>Welcome</head>");
  CHECK(brands("").find("answer.unexpected: expected JSON") == 0);
  CHECK(brands("[]").find("answer.unexpected: expected JSON") == 0);
  CHECK(brands(R"({"Brands":[{"Name":"A")").find("answer.unexpected: expected JSON") == 0);
  CHECK(brands("\xFF\xFE{").find("(no text)") != std::string::npos);
}

TEST_CASE("a status is told in a sentence, with what the server said") {
  struct Case {
    int status;
    std::string_view said;
  };
  for (const auto& [status, said] :
       {Case{400, "server.refused: the server refused the request (400): {\"Message\":\"bad\"}"},
        Case{401, "credentials.refused: the server does not accept user and password (401)"},
        Case{403, "credentials.refused: this user may not do that (403)"},
        Case{404, "server.not-found: the server does not know that address or thing (404)"},
        Case{409, "server.conflict: the server refused the request (409)"},
        Case{429, "server.throttled: the server asks for fewer requests (429)"},
        Case{302,
             "answer.unexpected: the server sends us elsewhere (302), which is not followed: "
             "{\"Message\":\"bad\"}"},
        Case{500, "server.unavailable: the server failed (500): {\"Message\":\"bad\"}"}}) {
    INFO(status);
    CHECK(brands(R"({"Message":"bad"})", status) == said);
  }
  CHECK(brands(R"({"Errors":["say why"]})", 400) == "server.refused: the server refused the request (400)");
}

TEST_CASE("single things: there, absent, or a number") {
  CannedShop canned;
  canned.answer("GET CentralProducts/GetByEan", R"({"Product":null,"Errors":[]})");
  CHECK(canned.shop.call<central_products::get_by_ean>({.ean_code = "4006381333931"}).error().code ==
        Code::not_found);
  canned.answer("GET CentralProducts/GetByEan", R"({"Artikel":{"EanCode":"4006381333931"},"Errors":[]})");
  CHECK(canned.shop.call<central_products::get_by_ean>({.ean_code = "4006381333931"})->ean_code ==
        "4006381333931");
  canned.answer("GET CentralProducts/Count", R"({"TotalProducts":"17"})");
  CHECK(canned.shop.call<central_products::count>() == 17);
  canned.answer("GET CentralProducts/Count", R"({"Aantal":17})");
  CHECK(canned.shop.call<central_products::count>() == 17);
}

TEST_CASE("a day that cannot be read is left out, not made up") {
  CannedShop canned;
  canned.answer("GET ClientLocationDeliveryDates",
                R"({"DeliveryDates":["2026-11-25T00:00:00","soon","2026-11-26"]})");
  const auto days = canned.shop.call<delivery_days::get>({.id = 1, .client_number = "K1"});
  REQUIRE(days);
  REQUIRE(days->size() == 2);
  CHECK(days->front().to_string() == "2026-11-25");
}

TEST_CASE("a write that answers nothing is done") {
  CannedShop canned;
  canned.answer("DELETE Clients", "", 204);
  CHECK(canned.shop.call<clients::remove>({.client_number = "K1"}));
  canned.answer("DELETE Clients", R"({"Errors":["in use"]})");
  CHECK(canned.shop.call<clients::remove>({.client_number = "K1"}).error().code == Code::refused);
}
