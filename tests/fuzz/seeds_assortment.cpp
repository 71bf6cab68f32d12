// SPDX-License-Identifier: MIT
#include "seeds_assortment.hpp"

#include <string>

#include "base/file.hpp"
#include "hanos/canonical.hpp"

namespace wsync::fuzz {
namespace {

using namespace wsync::hanos;

Assortment sample() {
  Assortment all;
  all.customer = CustomerNumber("0042");
  all.positievoorstel = PositievoorstelId("PV1");
  all.issued_at = Moment::parse("2026-11-22T05:00:00Z");
  Article milk;
  milk.number = ArticleNumber("00034225");
  milk.name = "Melk; \"halfvol\" & room";
  milk.gtin_text = "96385074";
  milk.pack = nested(parse_pack("per collo a 8 pak"), parse_pack("Pak 1 liter"));
  milk.vat_percent = Decimal{"9"};
  milk.valid_to = Date::parse("2026-12-31");
  milk.units.push_back({.unit = UnitCode("XCT"),
                        .price = {Decimal{"8.80"}},
                        .price_unit = UnitCode("XCT"),
                        .minimum = Decimal{2},
                        .step = Decimal{2}});
  milk.units.push_back({.unit = UnitCode("XPA"), .price = {Decimal{"1.15"}}, .price_unit = UnitCode("XPA")});
  all.articles[milk.number] = milk;
  Article wine = milk;
  wine.number = ArticleNumber("577");
  wine.pack = parse_pack("4 x 6 x 33 cl");
  wine.variable_weight = true;
  all.articles[wine.number] = wine;
  return all;
}

}  // namespace

bool put_assortments(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  const auto put = [&](const char* name, char profile, const std::string& text) {
    return write_file(folder / name, profile + text).has_value();
  };
  const auto xml = canonical_xml(sample());
  return xml && put("csv", '\0', canonical_csv(sample())) && put("xml", '\1', *xml) &&
         put("sheet", '\2',
             "title;artikelnummer;stukprijs;hoeveelheid;hoeveelheid_standaard;tot;categorie;subcategorie\r\n"
             "Melk;34225259;1,10;Pak 1 liter;per collo a 8 pak;31-12-26;Zuivel;\r\n"
             "Bloem;34295808;1.250,75;ca. 5,5 kilogram;4 x 6 flessen;;Droog;x\r\n");
}

}  // namespace wsync::fuzz
