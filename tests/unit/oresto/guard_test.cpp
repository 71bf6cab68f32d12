// SPDX-License-Identifier: MIT
// Three calls that destroy more than they seem to, in every spelling that came to mind.
#include "oresto/guard.hpp"

#include "catch2/catch.hpp"
#include "oresto/orders_endpoints.hpp"
#include "oresto/shop.hpp"
#include "schema/form.hpp"

using namespace wsync;
using namespace wsync::oresto;
using net::Method;

namespace {

net::Request request(Method method, const std::string& path) {
  net::Request made;
  made.method = method;
  made.url = "https://shop.test/api/" + path;
  return made;
}

bool is_refused(const net::Request& request) {
  const auto refused = refusal(request);
  if (refused) CHECK(refused->code == Code::limit);
  return refused.has_value();
}

bool is_refused(Method method, const std::string& path) { return is_refused(request(method, path)); }

net::Request processing(const std::string& type, const std::string& body) {
  auto made = request(Method::put, "ClientOrders/ProcessOrders");
  if (!type.empty()) made.headers.push_back({"Content-Type", type});
  made.body = body;
  return made;
}

const std::string json = "application/json; charset=utf-8";
const std::string xml = "application/xml; charset=utf-8";
const std::string form = "application/x-www-form-urlencoded";

/// As the typed client writes it, with something in place of the numbers.
std::string document(const std::string& numbers) {
  return R"(<OrdersToProcess xmlns="http://schemas.datacontract.org/2004/07/Oresto.API.Models.PUT.ClientOrders" )"
         R"(xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><ClientNumber>K1</ClientNumber>)" +
         numbers + "</OrdersToProcess>";
}
const std::string arrays = R"(xmlns:a="http://schemas.microsoft.com/2003/10/Serialization/Arrays")";

}  // namespace

TEST_CASE("guard: no location is deleted without its Id in the path") {
  for (const char* path : {"ClientLocations",
                           "ClientLocations/",
                           "clientlocations",
                           "CLIENTLOCATIONS//",
                           "/ClientLocations",
                           "ClientLocations?ClientNumber=20417",
                           "ClientLocations?Id=5&ClientNumber=20417",
                           "ClientLocations/?Id=5",
                           "ClientLocations#/5",
                           "ClientLocations?#/5",
                           "ClientLocations/#5",
                           "ClientLocations/%20",
                           "ClientLocations/%2520",
                           "ClientLocations/+",
                           "ClientLocations/0",
                           "ClientLocations/00",
                           "ClientLocations/-5",
                           "ClientLocations/5x",
                           "ClientLocations/5%20",
                           "ClientLocations/%35",
                           "ClientLocations/5/",
                           "ClientLocations//5",
                           "ClientLocations/./5",
                           "ClientLocations/5/..",
                           "ClientLocations/5/%2e%2E",
                           "ClientLocations/5/%252e%252e",
                           "ClientLocations/5\\..",
                           "ClientLocations/{Id}",
                           "ClientLocations/null",
                           "ClientLocations/9999999999999999999",
                           "Client%4cocations",
                           "Client%254cocations",
                           "%43lient%4Cocations/",
                           "Brands/../ClientLocations",
                           "Brands/%2e%2e/ClientLocations",
                           "./ClientLocations",
                           "%2e/ClientLocations",
                           "x%2fClientLocations",
                           "x\\ClientLocations",
                           "x%5cClientLocations",
                           "ClientLocations%2f",
                           "ClientLocations%00",
                           "ClientLocations%20",
                           " ClientLocations",
                           "ClientLocations.xml",
                           "ClientLocations.",
                           "ClientLocations;v=1",
                           "ClientLocations;v=1/",
                           "\xEF\xBC\xA3lientLocations",
                           "ClientLocation\xC5\xBF/",
                           "Client%EF%BC%ACocations"}) {
    CAPTURE(path);
    CHECK(is_refused(Method::del, path));
  }
  CHECK_FALSE(is_refused(Method::del, "ClientLocations/5?ClientNumber=20417"));
  CHECK_FALSE(is_refused(Method::del, "clientlocations/4101"));
  CHECK_FALSE(is_refused(Method::get, "ClientLocations?ClientNumber=20417"));
  CHECK_FALSE(is_refused(Method::put, "ClientLocations"));
  CHECK_FALSE(is_refused(Method::del, "ClientLocationDeliveryDates"));
}

TEST_CASE("guard: no base URL hides the path") {
  for (const char* url : {"http://x.test/ClientLocations", "http://x.test/a/b/api/ClientLocations",
                          "http://x.test:8/api?ClientLocations/5", "ClientLocations", "/ClientLocations/",
                          "http://x.test/api/ClientLocations?x=/ClientLocations/5",
                          "http://x.test/api/ClientLocations?x=://y/ClientLocations/5"}) {
    CAPTURE(url);
    net::Request made;
    made.method = Method::del;
    made.url = url;
    CHECK(is_refused(made) == (std::string_view(url).find("?C") == std::string_view::npos));
  }
}

TEST_CASE("guard: a client product is deleted by its article and its client only") {
  for (const char* path :
       {"ClientProducts",
        "ClientProducts/",
        "ClientProducts?",
        "ClientProducts?ClientNumber=K1",
        "ClientProducts?WholesalerArticleNumber=4711",
        "ClientProducts?WholesalerArticleNumber=&ClientNumber=K1",
        "ClientProducts?WholesalerArticleNumber&ClientNumber=K1",
        "ClientProducts?WholesalerArticleNumber=+&ClientNumber=K1",
        "ClientProducts?WholesalerArticleNumber=%20%09&ClientNumber=K1",
        "ClientProducts?WholesalerArticleNumber=%2520&ClientNumber=K1",
        "ClientProducts?WholesalerArticleNumber=%00&ClientNumber=K1",
        "ClientProducts?WholesalerArticleNumber=%C2%A0&ClientNumber=K1",
        "ClientProducts?WholesalerArticleNumber=%E2%80%8B%E3%80%80&ClientNumber=K1",
        "ClientProducts?WholesalerArticleNumber=%22%22&ClientNumber=K1",
        "ClientProducts?WholesalerArticleNumber=*&ClientNumber=K1",
        "ClientProducts?WholesalerArticleNumber=#4711&ClientNumber=K1",
        "ClientProducts#?WholesalerArticleNumber=4711&ClientNumber=K1",
        "ClientProducts?WholesalerArticleNumber=4711&WholesalerArticleNumber=&ClientNumber=K1",
        "ClientProducts?WholesalerArticleNumber=&wholesalerarticlenumber=4711&ClientNumber=K1",
        "ClientProducts?%2557holesalerArticleNumber=4711&ClientNumber=K1",
        "ClientProducts?+WholesalerArticleNumber=4711&ClientNumber=K1",
        "ClientProducts?x=1;WholesalerArticleNumber=4711&ClientNumber=K1",
        "ClientProducts?amp;WholesalerArticleNumber=4711&ClientNumber=K1",
        "ClientProducts?ArticleNumber=4711&ClientNumber=K1",
        "ClientProducts?WholesalerArticleNumber=4711&ClientNumber=",
        "ClientProducts?WholesalerArticleNumber=4711&ClientNumber=%20",
        "ClientProducts/4711?ClientNumber=K1",
        "ClientProducts/x?WholesalerArticleNumber=4711&ClientNumber=K1",
        "ClientProducts/..?WholesalerArticleNumber=4711&ClientNumber=K1",
        "Client%50roducts?ClientNumber=K1",
        "clientproducts.json?ClientNumber=K1"}) {
    CAPTURE(path);
    CHECK(is_refused(Method::del, path));
  }
  auto in_body = request(Method::del, "ClientProducts");
  in_body.headers.push_back({"Content-Type", form});
  in_body.body = "WholesalerArticleNumber=4711&ClientNumber=K1";
  CHECK(is_refused(in_body));
  CHECK_FALSE(is_refused(Method::del, "ClientProducts?WholesalerArticleNumber=47%2F11&ClientNumber=K1"));
  CHECK_FALSE(is_refused(Method::del, "clientproducts?clientnumber=K1&wholesalerarticlenumber=4711"));
  CHECK_FALSE(is_refused(Method::post, "ClientProducts/Multiple"));
  CHECK_FALSE(is_refused(Method::get, "ClientProducts"));
}

TEST_CASE("guard: orders are processed by their numbers only, in every wire") {
  const struct {
    std::string type, body;
  } cases[] = {
      {json, ""},
      {json, "{}"},
      {json, "null"},
      {json, "[]"},
      {json, "[1]"},
      {json, R"({"ClientNumber":"K1"})"},
      {json, R"({"ClientNumber":"K1","OrderNumbers":null})"},
      {json, R"({"ClientNumber":"K1","OrderNumbers":[]})"},
      {json, R"({"ClientNumber":"K1","OrderNumbers":[null]})"},
      {json, R"({"ClientNumber":"K1","OrderNumbers":[0]})"},
      {json, R"({"ClientNumber":"K1","OrderNumbers":[1,0]})"},
      {json, R"({"ClientNumber":"K1","OrderNumbers":[""]})"},
      {json, R"({"ClientNumber":"K1","OrderNumbers":["x"]})"},
      {json, R"({"ClientNumber":"K1","OrderNumbers":[[1]]})"},
      {json, R"({"ClientNumber":"K1","OrderNumbers":[1,"x"]})"},
      {json, R"({"ClientNumber":"K1","OrderNumbers":1})"},
      {json, R"({"ClientNumber":"K1","OrderNumbers":{"0":1}})"},
      {json, R"({"ClientNumber":"K1","OrderNumbers":[1],"OrderNumbers":null})"},
      {json, R"({"ClientNumber":"K1","OrderNumbers":[1],"ordernumbers":[]})"},
      {json, R"({"ClientNumber":"K1","OrderNumbers":[1],"\u004frderNumbers":null})"},
      {json, R"({"ClientNumber":"K1","OrderNumber":[1]})"},
      {json, R"({"Orders":{"ClientNumber":"K1","OrderNumbers":[1]}})"},
      {json, R"({"ClientNumber":"K1","OrderNumbers":[1]} {"OrderNumbers":[]})"},
      {json, "ClientNumber=K1&OrderNumbers=1"},
      {"", R"({"ClientNumber":"K1","OrderNumbers":[1]})"},
      {"text/plain", R"({"ClientNumber":"K1","OrderNumbers":[1]})"},
      {xml, R"({"ClientNumber":"K1","OrderNumbers":[1]})"},
      {form, R"({"ClientNumber":"K1","OrderNumbers":[1]})"},
      {form, ""},
      {form, "ClientNumber=K1"},
      {form, "ClientNumber=K1&OrderNumbers="},
      {form, "ClientNumber=K1&OrderNumbers=1&OrderNumbers="},
      {form, "ClientNumber=K1&OrderNumbers=1,2"},
      {form, "ClientNumber=K1&OrderNumbers=0"},
      {form, "ClientNumber=K1&OrderNumbers[0]=1"},
      {xml, ""},
      {xml, document("")},
      {xml, document("<OrderNumbers/>")},
      {xml, document("<OrderNumbers i:nil=\"true\"/>")},
      {xml, document("<OrderNumbers " + arrays + "/>")},
      {xml, document("<OrderNumbers " + arrays + "><a:int i:nil=\"true\"/></OrderNumbers>")},
      {xml, document("<OrderNumbers " + arrays + "><a:int>0</a:int></OrderNumbers>")},
      {xml, document("<OrderNumbers " + arrays + "><a:int>x</a:int></OrderNumbers>")},
      {xml, document("<OrderNumbers><int>1</int></OrderNumbers>")},
      {xml, document("<OrderNumbers/><OrderNumbers " + arrays + "><a:int>1</a:int></OrderNumbers>")},
      {xml, document("<ordernumbers " + arrays + "><a:int>1</a:int></ordernumbers>")},
      {xml, document("<!-- <OrderNumbers " + arrays + "><a:int>1</a:int></OrderNumbers> -->")},
      {xml,
       "<OrdersToProcess><OrderNumbers " + arrays + "><a:int>1</a:int></OrderNumbers></OrdersToProcess>"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.type, one.body);
    CHECK(is_refused(processing(one.type, one.body)));
  }
  const std::string good = R"({"ClientNumber":"K1","OrderNumbers":[7,8]})";
  CHECK_FALSE(is_refused(processing(json, good)));
  CHECK_FALSE(is_refused(processing("text/json", R"({"ordernumbers":[7],"ClientNumber":"K1"})")));
  CHECK_FALSE(is_refused(processing(form, "ClientNumber=K1&OrderNumbers=7&OrderNumbers=8")));
  CHECK_FALSE(
      is_refused(processing(xml, document("<OrderNumbers " + arrays + "><a:int>7</a:int></OrderNumbers>"))));

  auto twice = processing(json, good);
  twice.headers.push_back({"content-type", form});
  CHECK(is_refused(twice));
  for (const char* path :
       {"clientorders/PROCESSORDERS", "ClientOrders//ProcessOrders/", "ClientOrders", "ProcessOrders",
        "Client%4frders/Process%4frders", "ClientOrders/ProcessOrders.xml"})
    for (const auto method : {Method::put, Method::post}) {
      CAPTURE(path);
      CHECK(is_refused(method, path));
    }
  CHECK_FALSE(is_refused(Method::get, "ClientOrders?Processed=false"));
  CHECK_FALSE(is_refused(Method::get, "Clients/GetClientOrders?Processed=false"));
}

TEST_CASE("guard: what the typed client writes passes in every wire") {
  const orders::OrdersToProcess body{"K1", {7, 8}};
  const auto& row = orders::process_orders.row;
  const api::None none;
  for (const auto wire : {api::Wire::json, api::Wire::xml}) {
    const api::Server server{"oresto", "https://shop.test/api", {}, wire, xml_dialect};
    CHECK_FALSE(is_refused(api::make_request(server, row, &none, &body)));
    const orders::OrdersToProcess nothing{"K1", {}};
    CHECK(is_refused(api::make_request(server, row, &none, &nothing)));
  }
  std::string text;
  schema::write_form(row.body(), &body, text);
  CHECK_FALSE(is_refused(processing(form, text)));
}

TEST_CASE("guard: nothing changes the method behind its back") {
  auto posted = request(Method::post, "ClientLocations");
  CHECK_FALSE(is_refused(posted));
  posted.headers.push_back({"x-http-method-override", "DELETE"});
  CHECK(is_refused(posted));
  CHECK(is_refused(Method::get, "ClientLocations?_method=DELETE"));
}

TEST_CASE("guard: what was meant passes, and only that") {
  const MeantAll locations{"ClientLocations", "20417"}, products{"ClientProducts", "20417"};
  const auto passes = [](const std::string& path, const MeantAll& meant, Method method = Method::del) {
    return !refusal(request(method, path), &meant);
  };
  CHECK(passes("ClientLocations?ClientNumber=20417", locations));
  CHECK(passes("ClientProducts?ClientNumber=20417", products));
  CHECK_FALSE(passes("ClientProducts?ClientNumber=20417", locations));
  CHECK_FALSE(passes("ClientLocations?ClientNumber=20417", products));
  for (const char* query : {"", "?ClientNumber=", "?ClientNumber=20418", "?ClientNumber=%2020417",
                            "?ClientNumber=20417&ClientNumber=20418", "?ClientNumber=20417&x=1",
                            "?ClientNumber=20417&WholesalerArticleNumber=", "/?ClientNumber=20417",
                            "?Client=20417", "#?ClientNumber=20417"}) {
    CAPTURE(query);
    CHECK_FALSE(passes("ClientProducts" + std::string(query), products));
    CHECK_FALSE(passes("ClientLocations" + std::string(query), locations));
  }
  CHECK_FALSE(passes("ClientProducts?ClientNumber=", {"ClientProducts", ""}));
  CHECK_FALSE(passes("ClientProducts?ClientNumber=%20", {"ClientProducts", " "}));
  CHECK_FALSE(passes("ClientProducts", {"ClientProducts", ""}));
  CHECK_FALSE(passes("ClientOrders/ProcessOrders", locations, Method::put));
}
