// SPDX-License-Identifier: MIT
// From a row and its typed parts to a request: address, body, and what a trace may show.
#include "catch2/catch.hpp"
#include "oresto/clients.hpp"
#include "oresto/delivery_days.hpp"
#include "oresto/endpoints.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/locations.hpp"
#include "oresto/orders_endpoints.hpp"
#include "oresto/shop.hpp"
#include "oresto/users.hpp"

using namespace wsync;
using api::Server;
using api::Wire;

namespace {

const Server json{"oresto", "https://shop.test/api", net::BasicAuth{"demo", "test"}, Wire::json,
                  oresto::xml_dialect};
const Server xml{"oresto", "https://shop.test/api/", net::BasicAuth{"demo", "test"}, Wire::xml,
                 oresto::xml_dialect};
const Server form{"oresto", "https://shop.test/api", net::BasicAuth{"demo", "test"}, Wire::form,
                  oresto::xml_dialect};

template <const auto& endpoint, class Call = std::remove_cvref_t<decltype(endpoint)>>
net::Request request(const Server& server, const typename Call::Params& params,
                     const typename Call::Body& body = {}) {
  return api::make_request(server, endpoint.row, &params, &body);
}

std::string header(const net::Request& request, std::string_view name) {
  for (const auto& one : request.headers)
    if (net::same_header(one.name, name)) return one.value;
  return "";
}

oresto::users::NewUser user() {
  return {.email = "a@shop.example",
          .active = true,
          .language_code = "nld",
          .password = "ge\"<&heim",
          .client_number = "K1"};
}

}  // namespace

TEST_CASE("parameters go into the path or the query, percent-encoded") {
  CHECK(request<oresto::locations::remove>(json, {.id = 17, .client_number = "K/1 &2"}).url ==
        "https://shop.test/api/ClientLocations/17?ClientNumber=K%2F1%20%262");
  CHECK(request<oresto::link_products::get>(
            json, {.modified_date = *Moment::parse("2026-11-25T06:52:19.01+01:00"), .page = 2})
            .url ==
        "https://shop.test/api/LinkProducts?ModifiedDate=2026-11-25T06%3A52%3A19.01%2B01%3A00&Page=2");
  CHECK(request<oresto::orders::get>(json, {}).url ==
        "https://shop.test/api/Clients/GetClientOrders?Processed=false");
  CHECK(request<oresto::link_products::get>(xml, {}).url == "https://shop.test/api/LinkProducts");
}

TEST_CASE("only what has a body says of which kind, and everything says what it takes") {
  const auto get = request<oresto::link_products::get>(json, {});
  CHECK(get.method == net::Method::get);
  CHECK(get.body.empty());
  CHECK(header(get, "Content-Type") == "");
  CHECK(header(get, "Accept") == "application/json");
  CHECK(header(request<oresto::link_products::get>(xml, {}), "accept") == "application/xml");
  const auto post = request<oresto::users::post>(json, {}, user());
  CHECK(header(post, "Content-Type") == "application/json; charset=utf-8");
  CHECK(post.body.front() == '{');
  const auto in_xml = request<oresto::users::post>(xml, {}, user());
  CHECK(header(in_xml, "Content-Type") == "application/xml; charset=utf-8");
  CHECK(in_xml.body.find("<User xmlns:i=") == 0);
  CHECK(in_xml.body.find("Oresto.API.Models.POST.Users\"") != std::string::npos);
  CHECK(post.operation == "users.post");
  CHECK(std::get<net::BasicAuth>(post.auth).password == "test");
}

TEST_CASE("a secret is in the body, on the list, and in nothing that is shown") {
  for (const auto& server : {json, xml, form}) {
    const auto post = request<oresto::users::post>(server, {}, user());
    CHECK(post.body.find("heim") != std::string::npos);
    CHECK(post.secrets == std::vector<std::string>{"ge\"<&heim"});
    CHECK(post.shown_body.find("heim") == std::string::npos);
    CHECK(post.shown_body.find("[redacted]") != std::string::npos);
    CHECK(post.shown_body.find(server.wire == Wire::form ? "a%40shop.example" : "a@shop.example") !=
          std::string::npos);
  }
  const auto plain =
      request<oresto::orders::process_orders>(json, {}, {.client_number = "K1", .order_numbers = {1}});
  CHECK(plain.shown_body.empty());
  CHECK(plain.secrets.empty());
}

TEST_CASE("a flat body goes as a form where that is the wire, and answers are JSON") {
  auto with_image = user();
  with_image.image = Bytes{"\xFB\xEF\xFF?"};
  with_image.firstname = "An + Jan & Zoë";
  const auto post = request<oresto::users::post>(form, {}, with_image);
  CHECK(header(post, "Content-Type") == "application/x-www-form-urlencoded; charset=utf-8");
  CHECK(header(post, "Accept") == "application/json");
  CHECK(post.body ==
        "Firstname=An%20%2B%20Jan%20%26%20Zo%C3%AB&Email=a%40shop.example&Active=true&LanguageCode=nld&"
        "Password=ge%22%3C%26heim&ClientNumber=K1&Image=%2B%2B%2F%2FPw%3D%3D");
  const auto days = request<oresto::delivery_days::put>(
      form, {},
      {.client_location_id = 17, .delivery_dates = {*Date::parse("2026-11-25"), *Date::parse("2026-11-26")}});
  CHECK(days.body == "ClientLocationId=17&DeliveryDates=2026-11-25&DeliveryDates=2026-11-26");
  CHECK(header(request<oresto::link_products::get>(form, {}), "Accept") == "application/json");
}

TEST_CASE("what a form cannot say goes as JSON") {
  const auto is_json = [](const net::Request& request) {
    return header(request, "Content-Type") == "application/json; charset=utf-8" &&
           request.body.front() == '{';
  };
  CHECK(is_json(request<oresto::clients::put>(form, {}, {.client_number = "K1"})));  // an address in it
  CHECK(
      is_json(request<oresto::delivery_days::put>(form, {}, {.client_location_id = 17})));  // no days at all
  CHECK(is_json(request<oresto::users::link_to_client>(form, {}, {})));                     // nothing to say
}

TEST_CASE("every status has its code") {
  struct Case {
    int status;
    std::optional<Code> code;
  };
  for (const auto& [status, code] : {Case{200, {}},
                                     Case{201, {}},
                                     Case{204, {}},
                                     Case{299, {}},
                                     Case{301, Code::unexpected_answer},
                                     Case{400, Code::refused},
                                     Case{401, Code::credentials},
                                     Case{403, Code::credentials},
                                     Case{404, Code::not_found},
                                     Case{405, Code::not_found},
                                     Case{408, Code::timeout},
                                     Case{409, Code::conflict},
                                     Case{412, Code::conflict},
                                     Case{418, Code::refused},
                                     Case{429, Code::throttled},
                                     Case{500, Code::unavailable},
                                     Case{503, Code::unavailable},
                                     Case{599, Code::unavailable},
                                     Case{0, Code::unexpected_answer},
                                     Case{100, Code::unexpected_answer}}) {
    INFO(status);
    const auto error =
        api::status_error(json, "brands.get", {.status = status, .headers = {{"x-request-id", "r17"}}});
    CHECK(error.has_value() == code.has_value());
    if (!error) continue;
    CHECK(error->code == *code);
    CHECK(error->http_status == status);
    CHECK(error->request_id == "r17");
    CHECK(error->operation == "brands.get");
    CHECK_FALSE(error->message.empty());
  }
}

TEST_CASE("what a server says is shown on one line, not endlessly") {
  const auto error =
      *api::status_error(json, "x", {.status = 400, .body = "line\r\none\t" + std::string(500, 'x')});
  CHECK(error.message.find('\n') == std::string::npos);
  CHECK(error.message.size() < 300);
  CHECK(api::status_error(json, "x", {.status = 500, .body = "<html>sorry</html>"})->message ==
        "the server failed (500)");
}
