// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "hanos/apicbase_export.hpp"
#include "hanos/canonical.hpp"
#include "hanos/difference.hpp"
#include "hanos/read_assortment.hpp"

namespace wsync::hanos {
namespace {

Assortment sample() {
  Assortment all;
  all.customer = CustomerNumber("0042");
  all.delivery_center = DeliveryCenterId("DC1");
  all.issued_at = Moment::parse("2026-11-22T05:00:00Z");
  Article milk;
  milk.number = ArticleNumber("00034225");
  milk.name = "Melk; \"halfvol\" & room";
  milk.brand = "Boer";
  milk.gtin_text = "96385074";
  milk.gtin = Gtin::parse(milk.gtin_text);
  milk.pack = nested(parse_pack("per collo a 8 pak"), parse_pack("Pak 1 liter"));
  milk.vat_percent = Decimal{"9"};
  milk.lead_time_days = 2;
  milk.valid_to = Date::parse("2026-12-31");
  milk.units.push_back({.unit = UnitCode("XCT"),
                        .price = {Decimal{"8.80"}},
                        .price_unit = UnitCode("XCT"),
                        .minimum = Decimal{2},
                        .step = Decimal{2}});
  milk.units.push_back({.unit = UnitCode("XPA"), .price = {Decimal{"1.15"}}, .price_unit = UnitCode("XPA")});
  all.articles[milk.number] = milk;
  Article cheese;
  cheese.number = ArticleNumber("34295808");
  cheese.name = "Kaas";
  cheese.variable_weight = true;
  cheese.pack = parse_pack("ca. 4 kg");
  cheese.units.push_back({.unit = UnitCode("H87"),
                          .price = {Decimal{"995"}},
                          .price_unit = UnitCode("GRM"),
                          .price_basis = Decimal{100000}});
  all.articles[cheese.number] = cheese;
  Article wine;
  wine.number = ArticleNumber("5-77");
  wine.name = "Wijn";
  wine.pack = parse_pack("4 x 6 x 33 cl");
  wine.orderable = false;
  wine.units.push_back(
      {.unit = UnitCode("XCT"), .priced = false, .price_unit = UnitCode("XCT"), .orderable = false});
  all.articles[wine.number] = wine;
  return all;
}

void same(const Assortment& a, const Assortment& b) {
  REQUIRE(a.articles.size() == b.articles.size());
  CHECK(a.customer == b.customer);
  CHECK(a.issued_at == b.issued_at);
  for (const auto& [number, article] : a.articles) {
    const Article* other = b.find(number);
    REQUIRE(other != nullptr);
    for (const auto& one : differences(article, *other)) {
      INFO(number.text() << " " << to_string(one.what) << ": " << one.before << " > " << one.after);
      CHECK(false);
    }
    CHECK(article.variable_weight == other->variable_weight);
    CHECK(article.lead_time_days == other->lead_time_days);
  }
}

TEST_CASE("the canonical layouts are read as they were written") {
  const auto before = sample();
  auto read = [](Table table, const char* profile) {
    return read_table(std::move(table), "a", *find_preset(profile), {});
  };
  const auto csv =
      read(read_csv_table(canonical_csv(before), "a", *find_preset("canonical-csv"), {}), "canonical-csv");
  for (const auto& one : csv.findings) CHECK(one.severity != Severity::error);
  same(before, csv.assortment);
  const auto text = canonical_xml(before);
  REQUIRE(text);
  const auto xml = read(read_xml_table(*text, "a", *find_preset("canonical-xml"), {}), "canonical-xml");
  for (const auto& one : xml.findings) CHECK(one.severity != Severity::error);
  same(before, xml.assortment);
}

TEST_CASE("what Apicbase takes is said exactly or left out") {
  const auto exported = apicbase_json(sample());
  CHECK(exported.json == R"([
  {"third_party_id": "00034225", "name": "Melk; \"halfvol\" & room", "brand": "Boer", "package_type": "carton", "price": 8.80, "price_type_code": 0, "orderable": true, "package_description": {"quantity": 8, "package": "carton", "gtin": "96385074", "package_description": {"quantity": 1, "package": "packet", "package_description": {"quantity": 1, "unit_name": "l"}}}, "lead_time": "2 00:00:00", "weighted": false},
  {"third_party_id": "34295808", "name": "Kaas", "price": 9.95, "price_type_code": 1, "price_unit": "kg", "orderable": true, "package_description": {"quantity": 4, "unit_name": "kg"}, "weighted": true}
]
)");
  std::vector<std::string> codes;
  for (const auto& one : exported.findings) codes.push_back(one.code + " " + one.article.text());
  CHECK(codes == std::vector<std::string>{"E002 00034225", "E001 5-77"});
}

}  // namespace
}  // namespace wsync::hanos
