// SPDX-License-Identifier: MIT
#include "hanos/sample_assortment.hpp"

namespace wsync::test {

using namespace wsync::hanos;

Assortment sample_assortment() {
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

}  // namespace wsync::test
