// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "hanos/apicbase_export.hpp"
#include "hanos/canonical.hpp"
#include "hanos/difference.hpp"
#include "hanos/read_assortment.hpp"
#include "hanos/sample_assortment.hpp"

namespace wsync::hanos {
namespace {

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
  const auto before = test::sample_assortment();
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
  const auto exported = apicbase_json(test::sample_assortment());
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
