// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "hanos/pack.hpp"

namespace wsync::hanos {
namespace {

struct Case {
  const char* text;
  const char* read;   // to_string
  const char* total;  // amount and unit; empty: none
  bool understood = true;
};

const Case cases[] = {
    {"5 kg", "5 KGM", "5 KGM"},
    {"Pak 1 liter", "XPA of 1 LTR", "1 LTR"},
    {"Zak 5 kilogram", "XBG of 5 KGM", "5 KGM"},
    {"per collo a 8 pak", "XCT of 8 x XPA", ""},
    {"per collo a 12 stuks", "XCT of 12 H87", "12 H87"},
    {"6 x 1,5 l", "6 x 1.5 LTR", "9 LTR"},
    {"4 x 6 x 33 cl", "4 x 6 x 33 CLT", "792 CLT"},
    {"6x33cl", "6 x 33 CLT", "198 CLT"},
    {"doos 6 x 1 l", "XCT of 6 x 1 LTR", "6 LTR"},
    {"6 flessen \u00E0 75 cl", "6 x XBO of 75 CLT", "450 CLT"},
    {"ca. 2,5 kg", "ca. 2.5 KGM", "2.5 KGM"},
    {"Stuk ca. 250 gram", "ca. H87 of 250 GRM", "250 GRM"},
    {"per kg", "1 KGM", "1 KGM"},
    {"per stuk", "H87", ""},
    {"0,125 l", "0.125 LTR", "0.125 LTR"},
    {"1 l fles", "XBO of 1 LTR", "1 LTR"},
    {"1.500 g", "1.500 g", "", false},
    {"Beker 200 ml", "Beker 200 ml", "200 MLT", false},
    {"0 kg", "0 kg", "", false},
    {"op aanvraag", "op aanvraag", "", false},
    {"per collo a", "XCT", ""},
};

TEST_CASE("pack texts are read from the outside in") {
  for (const auto& one : cases) {
    INFO(one.text);
    const auto pack = parse_pack(one.text);
    CHECK(pack.understood == one.understood);
    CHECK(pack.to_string() == one.read);
    CHECK(pack.raw_text == one.text);
    const auto total = pack.total_content();
    CHECK((total ? total->amount.to_string() + " " + total->unit.text() : "") == one.total);
  }
}

TEST_CASE("no text is no pack") {
  CHECK(parse_pack(" ").empty());
  CHECK(parse_pack("").understood);
}

TEST_CASE("an outer text and an inner one make a nested pack") {
  const auto whole = nested(parse_pack("per collo a 8 pak"), parse_pack("Pak 1 liter"));
  CHECK(whole.to_string() == "XCT of 8 x XPA of 1 LTR");
  CHECK(whole.total_content() == Quantity{Decimal{8}, UnitCode("LTR")});
  CHECK(nested(parse_pack("per collo a 12 st"), parse_pack("Stuk 250 gram")).to_string() ==
        "XCT of 12 x H87 of 250 GRM");
  CHECK(nested({}, parse_pack("5 kg")).to_string() == "5 KGM");
  CHECK(nested(parse_pack("doos 6 x 1 l"), {}).to_string() == "XCT of 6 x 1 LTR");
}

TEST_CASE("a profile's own words come first") {
  UnitWords words;
  words.add("ST", UnitCode("XCT"));
  CHECK(parse_pack("ST 4 kg", words).to_string() == "XCT of 4 KGM");
  CHECK(parse_pack("ST 4 kg").to_string() == "H87 of 4 KGM");
}

}  // namespace
}  // namespace wsync::hanos
