// SPDX-License-Identifier: MIT
// As strict as the documents: who may come in, and which requests are refused before anything happens.
#include "bench.hpp"
#include "catch2/catch.hpp"

namespace wsync::sandbox {

using Catch::Contains;

namespace {
constexpr const char* link_body =
    R"({"WholesalerArticleNumber":"777","EanCode":"5499012391292","Active":true,"OnOrder":false})";
}

TEST_CASE("sandbox: only the right user and password come in") {
  Bench bench;
  Incoming request{"GET", "/api/Brands"};
  auto out = bench.sandbox.answer(request);
  CHECK(out.status == 401);
  CHECK_THAT(out.headers.front().name, Contains("WWW-Authenticate"));
  request.headers = {{"authorization", "Basic ZGVtbzp3cm9uZw=="}};
  CHECK(bench.sandbox.answer(request).status == 401);
  request.headers = {{"authorization", "Basic ZGVtbzp0ZXN0"}};
  CHECK(bench.sandbox.answer(request).status == 200);
  CHECK_THAT(bench.sandbox.log().text(), !Contains("ZGVtbzp0ZXN0"));
}

TEST_CASE("sandbox: paths and parameter names in any letter case, with a slash at the end") {
  Bench bench;
  for (const auto* target : {"/api/linkproducts/GETBYWHOLESALERARTICLENUMBER?wholesalerarticlenumber=100245",
                             "/API/LinkProducts/GetByWholesalerArticleNumber/?WholesalerArticleNumber=100245"}) {
    INFO(target);
    CHECK_THAT(bench.get(target).body, Contains("\"WholesalerArticleNumber\":\"100245\""));
  }
}

TEST_CASE("sandbox: unknown addresses, wrong methods and unknown content types") {
  Bench bench;
  CHECK(bench.get("/api/Nothing").status == 404);
  CHECK(bench.send("POST", "/api/Brands", "{}").status == 405);
  CHECK(bench.send("POST", "/api/Clients", "a,b", "text/csv").status == 415);
  CHECK_THAT(bench.get("/api/Nothing", "application/xml").content_type, Contains("xml"));
}

TEST_CASE("sandbox: the paths of the other documents answer too") {
  Bench bench;
  CHECK_THAT(bench.get("/api/ClientOrders?Processed=false").body, Contains("\"ClientOrders\":[{"));
  CHECK_THAT(bench.get("/api/Supplier/GetByVat?VatNumber=1900234156&VatCountryCode=BE").body, Contains("\"Id\":71"));
}

TEST_CASE("sandbox: all findings on a body at once, by their places") {
  Bench bench;
  const auto out = bench.send("POST", "/api/LinkProducts",
                              R"({"WholesalerArticleNumber":"a/b","EanCode":"5499012391293","Active":"x",
                                  "SalesPriceList":-1,"Surplus":[1,{"a":2}]})");
  CHECK(out.status == 400);
  for (const auto* key : {"\"product.Active\"", "\"product.EanCode\"", "\"product.SalesPriceList\"",
                          "\"product.WholesalerArticleNumber\"", "\"product.OnOrder\""})
    CHECK_THAT(out.body, Contains(key));
  CHECK_THAT(out.body, !Contains("Surplus"));
  CHECK_THAT(bench.last_line(), Contains("\"effect\":false"));
  CHECK_THAT(bench.get("/api/LinkProducts/GetByWholesalerArticleNumber?WholesalerArticleNumber=a%2Fb").body,
             Contains("\"Product\":null"));
}

TEST_CASE("sandbox: lengths, either-or and parameters") {
  Bench bench;
  CHECK_THAT(bench.send("POST", "/api/Clients",
                        R"({"ClientNumber":")" + std::string(51, '9') + R"(","Name":"N","Email":"a@b.example","Active":true,
                        "MayViewPromoLabels":true,"HasPromos":true,"OrdersMayBeDeliveredToClient":true,"Location":{}})")
                 .body,
             Contains("client.ClientNumber") && Contains("at most 50"));
  CHECK_THAT(bench.send("POST", "/api/LinkProducts", R"({"WholesalerArticleNumber":"1","Active":true,"OnOrder":true})").body,
             Contains("either EanCode or Supplier"));
  CHECK_THAT(bench.get("/api/Clients/GetClientOrders").body, Contains("Processed is missing"));
  CHECK(bench.get("/api/LinkProducts?ModifiedDate=yesterday").status == 400);
}

TEST_CASE("sandbox: no body, or one that is no JSON") {
  Bench bench;
  CHECK_THAT(bench.send("POST", "/api/Clients", " ").body, Contains("Request body cannot be null"));
  const auto out = bench.send("POST", "/api/Clients", "{\"ClientNumber\":");
  CHECK(out.status == 400);
  CHECK_THAT(out.body, Contains("this is no JSON"));
}

TEST_CASE("sandbox: XML must be alphabetical, in its namespace and under its name") {
  Bench bench;
  const std::string space = "http://schemas.datacontract.org/2004/07/Oresto.API.Models.PUT.ClientLocationDeliveryDates";
  const auto put = [&](const std::string& root, const std::string& in, const std::string& members) {
    return bench.send("PUT", "/api/ClientLocationDeliveryDates",
                      "<" + root + " xmlns=\"" + in + "\">" + members + "</" + root + ">", "application/xml");
  };
  const std::string id = "<ClientLocationId>4101</ClientLocationId>";
  const std::string dates =
      "<DeliveryDates xmlns:a=\"http://schemas.microsoft.com/2003/10/Serialization/Arrays\"><a:dateTime>2026-12-01"
      "</a:dateTime></DeliveryDates>";
  for (const auto& out : {put("ClientLocationDeliveryDate", space, dates + id), put("Other", space, id + dates),
                          put("ClientLocationDeliveryDate", "http://else.example", id + dates)}) {
    CHECK(out.status == 400);
    CHECK_THAT(out.body, Contains("Request body cannot be null"));
    CHECK_THAT(bench.last_line(), Contains("\"remark\":"));
  }
  CHECK(put("ClientLocationDeliveryDate", space, id + dates).status == 200);
  CHECK_THAT(bench.get("/api/ClientLocationDeliveryDates?Id=4101&ClientNumber=20417").body,
             Contains("\"DeliveryDates\":[\"2026-12-01\"]"));
}

TEST_CASE("sandbox: delivery days carry no zone") {
  Bench bench;
  for (const auto* day : {"2026-12-01T00:00:00+01:00", "2026-12-01Z", "2026-12-01+01:00", "2026-02-30"}) {
    INFO(day);
    const auto out = bench.send("PUT", "/api/ClientLocationDeliveryDates",
                                std::string(R"({"ClientLocationId":4101,"DeliveryDates":[")") + day + "\"]}");
    CHECK(out.status == 400);
    CHECK_THAT(out.body, Contains("clientLocationDeliveryDate.DeliveryDates[0]"));
  }
}

TEST_CASE("sandbox: URL-encoded forms") {
  Bench bench;
  const auto out = bench.send("POST", "/api/LinkProducts",
                              "wholesalerarticlenumber=778&EanCode=5499012391292&Active=true&OnOrder=false&SalesPriceList=3.10",
                              "application/x-www-form-urlencoded; charset=utf-8");
  CHECK(out.status == 200);
  CHECK_THAT(bench.get("/api/LinkProducts/GetByWholesalerArticleNumber?WholesalerArticleNumber=778").body,
             Contains("\"SalesPriceList\":3.10"));
}

TEST_CASE("sandbox: the log names operation, key and effect, never what was sent") {
  Bench bench;
  bench.send("POST", "/api/LinkProducts", link_body);
  CHECK_THAT(bench.last_line(), Contains(R"("method":"POST","path":"/api/LinkProducts","operation":"link-products.post")") &&
                                    Contains(R"("status":200,"effect":true,"key":"777"})") && !Contains("5499012391292"));
  bench.send("POST", "/api/Users",
             R"({"Email":"new@shop.example","Active":true,"LanguageCode":"nld","Password":"s3cret","ClientNumber":"20417"})");
  CHECK_THAT(bench.last_line(), Contains("\"key\":\"new@shop.example\"") && !Contains("s3cret"));
  CHECK_THAT(bench.get("/sandbox/state-counts").body, Contains("\"link-products\":41") && Contains("\"users\":13"));
  CHECK_THAT(bench.get("/sandbox/log").body, Contains("link-products.post"));
}

}  // namespace wsync::sandbox
