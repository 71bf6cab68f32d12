// SPDX-License-Identifier: MIT
// Answers as servers may well give them though no document says so, in JSON and XML: they are read, not
// refused.
#include "catch2/catch.hpp"
#include "oresto/central_products_endpoints.hpp"
#include "oresto/clients.hpp"
#include "oresto/delivery_days.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "unit/oresto/canned_shop.hpp"

using namespace wsync;
using namespace wsync::oresto;
using test::CannedShop;

namespace {

/// What an answer with these members is read as: in JSON, then in XML.
template <const auto& endpoint, class Call = std::remove_cvref_t<decltype(endpoint)>>
std::vector<typename Call::Reply> read(const std::string& json, const std::string& xml,
                                       const typename Call::Params& params = {}) {
  const std::string key =
      std::string(net::to_string(endpoint.row.method)) + " " + std::string(endpoint.row.path);
  std::vector<typename Call::Reply> replies;
  for (const auto wire : {api::Wire::json, api::Wire::xml}) {
    const bool in_xml = wire == api::Wire::xml;
    INFO((in_xml ? xml : json));
    CannedShop canned(wire);
    const std::string root(endpoint.row.wrapper);
    canned.answer(key, in_xml ? "<" + root + " xmlns:i=\"x\">" + xml + "</" + root + ">" : "{" + json + "}");
    auto reply = canned.shop.call<endpoint>(params);
    REQUIRE(reply);
    replies.push_back(std::move(*reply));
  }
  return replies;
}

/// The clients of an answer: number, address, languages of the segment.
std::string shown(const std::vector<clients::Client>& all) {
  std::string out;
  for (const auto& client : all) {
    out += client.client_number.value_or("-");
    if (client.location) out += "@" + client.location->street_name.value_or("-");
    if (client.segment)
      for (const auto& text : client.segment->localizations) out += "/" + text.language_code.value_or("-");
    out += " ";
  }
  return out;
}

}  // namespace

TEST_CASE("null lists, null items and null members are nothing") {
  struct Case {
    std::string json, xml, clients;
  };
  for (
      const auto& [json, xml, expected] : {
          Case{R"("Clients":null,"Errors":null,"ModelStateErrors":null,"RequestInformation":null)",
               R"(<Clients i:nil="true"/><Errors i:nil="true"/><RequestInformation i:nil="true"/>)", ""},
          Case{R"("Clients":[null,{"ClientNumber":"1"},null],"Errors":[null])",
               R"(<Clients><Client i:nil="true"/><Client><ClientNumber>1</ClientNumber></Client></Clients>)"
               R"(<Errors><a i:nil="true"/></Errors>)",
               "1 "},
          Case{
              R"("Clients":[{"ClientNumber":"1","Location":null,"Segment":{"Id":null,"Localizations":null}}])",
              R"(<Clients><Client><ClientNumber>1</ClientNumber><Location i:nil="true"/>)"
              R"(<Segment><Id i:nil="true"/><Localizations i:nil="true"/></Segment></Client></Clients>)",
              "1 "},
          Case{
              R"("Clients":[{"Segment":{"Localizations":[null,{"LanguageCode":"nld"},null]}}])",
              R"(<Clients><Client><Segment><Localizations><Localization i:nil="true"/><Localization>)"
              R"(<LanguageCode>nld</LanguageCode></Localization></Localizations></Segment></Client></Clients>)",
              "-/nld "},
      })
    for (const auto& reply : read<clients::get>(json, xml)) CHECK(shown(reply) == expected);
}

TEST_CASE(
    "an object where a list was expected is its only item, and a list where an object was is that object") {
  for (const auto& reply : read<clients::get>(
           R"("Clients":{"ClientNumber":"1","Segment":{"Localizations":{"LanguageCode":"fra"}}})",
           "<Clients><ClientNumber>1</ClientNumber><Segment><Localizations><LanguageCode>fra</LanguageCode>"
           "</Localizations></Segment></Clients>"))
    CHECK(shown(reply) == "1/fra ");
  for (const auto& reply :
       read<clients::get>(R"("Clients":[{"ClientNumber":"1","Location":[{"StreetName":"Kaai"}]}])",
                          "<Clients><Client><ClientNumber>1</"
                          "ClientNumber><Location><Location><StreetName>Kaai</StreetName></Location>"
                          "</Location></Client></Clients>"))
    CHECK(shown(reply) == "1@Kaai ");
  for (const auto& reply :
       read<central_products::get_by_ean>(R"("Product":[{"EanCode":"4006381333931","Brand":[{"Name":"A"}]}])",
                                          "<Product><Product><Brand><Brand><Name>A</Name></Brand></"
                                          "Brand><EanCode>4006381333931</EanCode></Product>"
                                          "</Product>",
                                          {.ean_code = "4006381333931"})) {
    CHECK(reply.ean_code == "4006381333931");
    CHECK(reply.brand->name == "A");
  }
  for (const auto& reply : read<delivery_days::get>(R"("DeliveryDates":"2026-11-25T00:00:00")",
                                                    "<DeliveryDates>2026-11-25T00:00:00</DeliveryDates>",
                                                    {.id = 1, .client_number = "K1"}))
    CHECK(reply == std::vector<Date>{*Date::parse("2026-11-25")});
}

TEST_CASE(
    "moments with 0 to 7 digits behind the second, with Z, an offset or neither, are read as they stand") {
  std::vector<std::string> fractions{""};
  for (std::size_t digits = 1; digits <= 7; ++digits)
    fractions.push_back("." + std::string("1234567").substr(0, digits));
  for (const auto& fraction : fractions)
    for (const std::string zone : {"", "Z", "+01:00", "-03:30"}) {
      const auto text = "2026-11-25T06:52:19" + fraction + zone;
      for (const auto& reply : read<link_products::get>(
               R"("Products":[{"LastModified":")" + text + R"("}])",
               "<Products><Product><LastModified>" + text + "</LastModified></Product></Products>")) {
        REQUIRE(reply.size() == 1);
        CHECK(reply.front().last_modified->to_string() == text);
      }
    }
  for (const std::string day : {"2026-11-25", "2026-11-25T00:00:00", "2026-11-25T00:00:00.0000000",
                                "2026-11-25T00:00:00Z", "2026-11-25T00:00:00+01:00"})
    for (const auto& reply :
         read<delivery_days::get>(R"("DeliveryDates":[null,")" + day + "\"]",
                                  "<DeliveryDates><a i:nil=\"true\"/><a>" + day + "</a></DeliveryDates>",
                                  {.id = 1, .client_number = "K1"}))
      CHECK(reply == std::vector<Date>{*Date::parse("2026-11-25")});
}

TEST_CASE("a moment that is none is left out, and the record around it stays") {
  for (const std::string text : {"soon", "2026-13-01T00:00:00", "0001-01-01"})
    for (const auto& reply :
         read<link_products::get>(R"("Products":[{"LastModified":")" + text + R"(","EanCode":"1"}])",
                                  "<Products><Product><EanCode>1</EanCode><LastModified>" + text +
                                      "</LastModified></Product></Products>")) {
      REQUIRE(reply.size() == 1);
      CHECK(reply.front().ean_code == "1");
      CHECK(reply.front().last_modified.has_value() == (text == "0001-01-01"));
    }
}

TEST_CASE("numbers in quotes, numbers for texts and truth as 0 or 1 are taken for what they are") {
  for (
      const auto& reply : read<link_products::get>(
          R"("Products":[{"Id":"17","SalesPriceList":"12.50","OnOrder":"True","Active":1,"EanCode":4006381333931}])",
          "<Products><Product><Active>1</Active><EanCode>4006381333931</EanCode><Id>17</Id><OnOrder>True</"
          "OnOrder>"
          "<SalesPriceList>12.50</SalesPriceList></Product></Products>")) {
    REQUIRE(reply.size() == 1);
    const auto& product = reply.front();
    CHECK(product.id == 17);
    CHECK(product.sales_price_list->to_string() == "12.50");
    CHECK(product.on_order == true);
    CHECK(product.active == true);
    CHECK(product.ean_code == "4006381333931");
  }
}
