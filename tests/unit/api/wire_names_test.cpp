// SPDX-License-Identifier: MIT
// Names that a server uses instead of the documented ones: keys, faults, and what is written with them.
#include "api/wire_names.hpp"

#include "api/exchange.hpp"
#include "catch2/catch.hpp"
#include "oresto/clients.hpp"
#include "oresto/delivery_days.hpp"
#include "oresto/endpoints.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/locations.hpp"
#include "oresto/shop.hpp"

using namespace wsync;
using api::Wire;
using schema::OtherNames;

namespace {

template <const auto& endpoint, class Call = std::remove_cvref_t<decltype(endpoint)>>
net::Request request(Wire wire, const OtherNames& names, const typename Call::Params& params,
                     const typename Call::Body& body = {}) {
  const api::Server server{"oresto", "https://shop.test/api", net::BasicAuth{"demo", "test"},
                           wire,     oresto::xml_dialect,     {oresto::endpoints(), names}};
  return api::make_request(server, endpoint.row, &params, &body);
}

/// The finding on one key, with its advice.
std::string fault(const std::string& key, const std::string& name) {
  const auto faults = api::wire_name_faults(oresto::endpoints(), {{key, name}});
  if (faults.empty()) return "";
  CHECK(faults.size() == 1);
  CHECK(faults.front().where == key);
  return faults.front().message + "; " + faults.front().advice;
}

const OtherNames nested{{"PUT.Clients.Location.StreetName", "Zstreet"},
                        {"PUT.Clients.Location", "Address"},
                        {"PUT.Clients.Email", "Zmail"}};

oresto::clients::ClientForm client() {
  return {.client_number = "K1",
          .name = "Zoo",
          .email = "a@b.be",
          .location = {.street_name = "Kaai", .postal_code = "9"}};
}

std::vector<std::size_t> places(const std::string& text, const std::vector<std::string>& words) {
  std::vector<std::size_t> out;
  for (const auto& word : words) out.push_back(text.find(word));
  return out;
}

}  // namespace

TEST_CASE("a body is written under the server's names, at every level") {
  const auto json = request<oresto::clients::put>(Wire::json, nested, {}, client()).body;
  CHECK(json.find(R"("Zmail":"a@b.be")") != std::string::npos);
  CHECK(json.find(R"("Address":{"Zstreet":"Kaai","PostalCode":"9"})") != std::string::npos);
  CHECK(json.find("Email") == std::string::npos);
  CHECK(request<oresto::clients::post>(Wire::json, nested, {}, client()).body.find("Email") !=
        std::string::npos);
}

TEST_CASE("XML elements stand in the order of the server's names") {
  const auto xml = request<oresto::clients::put>(Wire::xml, nested, {}, client()).body;
  CHECK(xml.find("<Address><PostalCode>9</PostalCode><Zstreet>Kaai</Zstreet></Address>") !=
        std::string::npos);
  const auto order = places(xml, {"<Active>", "<Address>", "<ClientNumber>", "<Name>", "<Zmail>"});
  CHECK(std::ranges::is_sorted(order));
  CHECK(order.back() != std::string::npos);
}

TEST_CASE("a form and a query carry the server's names") {
  const OtherNames names{{"PUT.ClientLocationDeliveryDates.DeliveryDates", "Dates"},
                         {"GET.LinkProducts.PageSize", "Top"}};
  CHECK(request<oresto::delivery_days::put>(
            Wire::form, names, {}, {.client_location_id = 17, .delivery_dates = {*Date::parse("2026-11-25")}})
            .body == "ClientLocationId=17&Dates=2026-11-25");
  CHECK(request<oresto::link_products::get>(Wire::json, names, {.page_size = 50, .page = 2}).url ==
        "https://shop.test/api/LinkProducts?Top=50&Page=2");
}

TEST_CASE("a value in the path has no name, and keeps its place") {
  const std::string key = "DELETE.ClientLocations.Id";
  CHECK(fault(key, "LocationId").starts_with("no operation has a field DELETE.ClientLocations.Id; "));
  CHECK(
      request<oresto::locations::remove>(Wire::json, {{key, "LocationId"}}, {.id = 17, .client_number = "K1"})
          .url == "https://shop.test/api/ClientLocations/17?ClientNumber=K1");
}

TEST_CASE("keys that lead to nothing name the near miss") {
  CHECK(fault("PUT.ClientLocationDeliveryDates.DeliveryDates", "Dates").empty());
  CHECK(fault("GET.Clients.Clients", "Klanten").empty());             // the member that holds the data
  CHECK(fault("GET.Clients.Location.StreetName", "Street").empty());  // a field of the answer
  CHECK(fault("POST.Products.Supplier.ArticleCode", "Code").empty());
  CHECK(fault("PUT.ClientLocationDeliveryDates.DeliveryDate", "Dates") ==
        "no operation has a field PUT.ClientLocationDeliveryDates.DeliveryDate; "
        "did you mean PUT.ClientLocationDeliveryDates.DeliveryDates?");
  CHECK(fault("PUT.Client.Name", "Naam") ==
        "no operation has a field PUT.Client.Name; did you mean PUT.Clients.Name?");
  CHECK(fault("POST.Products.Suplier.ArticleCode", "Code")
            .ends_with("did you mean POST.Products.Supplier.ArticleCode?"));
  CHECK(fault("PUT.Clients.name", "Naam").ends_with("did you mean PUT.Clients.Name?"));
  CHECK(fault("PUT.Clients", "X").starts_with("no operation has a field PUT.Clients; "));
  CHECK(fault("", "X").ends_with("`wsync api describe OPERATION` shows the names"));
}

TEST_CASE("a name must be one that every wire can carry, and no other field's") {
  for (const std::string name : {"", "two words", "9lives", "a.b", "<x>", "na\xC3\xAF"})
    CHECK(fault("PUT.Clients.Name", name) ==
          "\"" + name + "\" is no name that PUT.Clients.Name could have; letters, digits, _ and -");
  CHECK(fault("PUT.Clients.Name", "email")
            .starts_with("another field beside PUT.Clients.Name is called email"));
  CHECK(fault("PUT.Clients.Name", "name").empty());
  const OtherNames same{{"PUT.Clients.Name", "X"}, {"PUT.Clients.Email", "x"}};
  CHECK(api::wire_name_faults(oresto::endpoints(), same).size() == 2);
  const OtherNames swapped{{"PUT.Clients.Name", "Email"}, {"PUT.Clients.Email", "Name"}};
  CHECK(api::wire_name_faults(oresto::endpoints(), swapped).empty());
}

TEST_CASE("no answer's data member is called like a field of what it holds: one key, one meaning") {
  for (const auto* row : oresto::endpoints()) {
    INFO(row->id);
    CHECK((row->data.empty() || schema::field_at(row->reply(), row->data) == nullptr));
  }
}
