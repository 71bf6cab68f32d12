// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "hanos/check.hpp"
#include "hanos/read_assortment.hpp"

namespace wsync::hanos {
namespace {

const Moment now = *Moment::parse("2026-11-22T08:00:00Z");

AssortmentRead read_csv(std::string text, const Profile& profile = *find_preset("canonical-csv"),
                        const std::string& file = "10001_20261122.csv",
                        const Assortment* previous = nullptr) {
  auto read = read_table(read_csv_table(std::move(text), file, profile, {}), file, profile, {});
  check_assortment(read, {profile.checks, now, previous});
  return read;
}

/// `A014:3`: codes with their lines, in order.
std::string codes(const AssortmentRead& read) {
  std::string all;
  for (const auto& one : read.findings)
    all += fmt::format("{}{}:{}", all.empty() ? "" : " ", one.code, one.line);
  return all;
}

const std::string header =
    "customer_number;article_number;name;orderable;order_unit;price;currency;price_unit;gtin;vat_percent\n";

TEST_CASE("a canonical file is read with nothing lost") {
  const auto read = read_csv("#wsync-assortment;1\n" + header +
                             "10001;00034225;Melk;Y;H87;1.10;EUR;H87;96385074;9\n"
                             "10001;00034225;Melk;Y;XCT;12.30;EUR;XCT;96385074;9\n"
                             "10001;34295808;Kaas;N;H87;9.95;EUR;KGM;;9\n#trailer;3\n");
  CHECK(codes(read) == "A018:5");
  CHECK(read.assortment.customer == CustomerNumber("10001"));
  REQUIRE(read.assortment.articles.size() == 2);
  const Article& milk = read.assortment.articles.begin()->second;
  CHECK(milk.number.text() == "00034225");
  REQUIRE(milk.units.size() == 2);
  CHECK(milk.units[1].price.amount.to_string() == "12.30");
  CHECK_FALSE(read.assortment.find(ArticleNumber("34295808"))->orderable);
}

TEST_CASE("files that are cut off, empty or no text are refused") {
  const std::string row = "10001;34225259;Melk;Y;H87;1.10;EUR;H87;;9\n";
  CHECK(codes(read_csv(header + row + "#trailer;2\n")) == "A004:0");
  CHECK(codes(read_csv(header + row + "10001;342")) == "A004:3 A010:3 A010:3 A010:3 A010:3 A010:3");
  CHECK(codes(read_csv("")) == "A003:0");
  CHECK(codes(read_csv(header)) == "A003:0");
  CHECK(codes(read_csv(std::string("a;b\0c\n", 6))) == "A001:0");
  CHECK(codes(read_csv("customer_number;article_number;name\n1;2;3\n")).starts_with("A002:1"));
  CHECK(codes(read_csv(header + "10001;34225259;\"Melk;Y;H87;1.10;EUR;H87;;9\n")).starts_with("A001:2"));
}

TEST_CASE("each rule of a row has its code") {
  const auto of = [](const std::string& row) { return codes(read_csv(header + row + "\n")); };
  CHECK(of("10001;34225259;Melk;Y;H87;1.10;EUR;H87;;9") == "");
  CHECK(of("10002;34225259;Melk;Y;H87;1.10;EUR;H87;;9") == "A005:0");
  CHECK(of("10001;34225259;;Y;H87;1.10;EUR;H87;;9") == "A010:2");
  CHECK(of("10001;34225259;Melk;Y;H87;1,10;EUR;H87;;9") == "A011:2");
  CHECK(of("10001;34225259;Melk;misschien;H87;1.10;EUR;H87;;9") == "A011:2");
  CHECK(of("10001;34225259;Melk;Y;H87;0.00;EUR;H87;;9") == "A012:2");
  CHECK(of("10001;34225259;Melk;Y;bussel;1.10;EUR;bussel;;9") == "A013:2");
  CHECK(of("10001;34225259;Melk;Y;H87;1.10;EUR;H87;96385075;9") == "A014:2");
  CHECK(of("10001;3.42E+07;Melk;Y;H87;1.10;EUR;H87;;9") == "A016:2");
  CHECK(of("10001; 34225259;Melk;Y;H87;1.10;EUR;H87;;9") == "A016:2");
  CHECK(of("10001;34225259;Melk;Y;H87;1.10;EUR;KGM;;9") == "A018:2");
  CHECK(of("10001;34225259;Melk;Y;H87;1.10;EUR;H87;;6") == "A021:2");
  CHECK(of("10001;34225259;Melk;Y;H87;1.10;USD;H87;;9") == "A023:2");
  CHECK(of("10001;1;A;Y;H87;1;EUR;H87;;9\n10001;1;A;Y;H87;2;EUR;H87;;9") == "A008:3");
  CHECK(of("10001;1;A;Y;H87;1;EUR;H87;96385074;9\n10001;2;B;Y;H87;2;EUR;H87;96385074;9") == "A015:3");
}

TEST_CASE("quantities, validity and packs are checked") {
  const std::string wide =
      "customer_number;article_number;name;orderable;order_unit;price;currency;price_unit;min_qty;max_qty;"
      "step;"
      "valid_from;valid_to;order_pack;issued_at\n";
  const auto of = [&](const std::string& row) {
    return codes(
        read_csv(wide + "1;2;N;Y;H87;1;EUR;H87;" + row + "\n", *find_preset("canonical-csv"), "a.csv"));
  };
  CHECK(of("2;10;2;2026-01-01;2026-12-31;6 x 1 l;2026-11-22T06:00:00Z") == "");
  CHECK(of("12;10;2;;;;") == "A019:2");
  CHECK(of("3;10;2;;;;") == "A019:2");
  CHECK(of(";;0;;;;") == "A019:2");
  CHECK(of(";;;2026-12-01;;;") == "A020:2");
  CHECK(of(";;;;2026-11-21;;") == "A020:2");
  CHECK(of(";;;;;op aanvraag;") == "A017:2");
  CHECK(of(";;;;;;2026-11-01") == "A006:0");
}

TEST_CASE("the last accepted file tells what moved too far") {
  std::string many = header;
  for (int i = 0; i < 20; ++i) many += fmt::format("10001;{};A;Y;H87;1.25;EUR;H87;;9\n", 10000001 + i);
  const auto before = read_csv(many).assortment;
  const auto after = read_csv(header + "10001;10000001;A;Y;H87;12.50;EUR;H87;;9\n",
                              *find_preset("canonical-csv"), "10001_x.csv", &before);
  CHECK(codes(after) == "A007:0 A022:2");
  std::string damaged = many + "10001;123;B;Y;H87;1.25;EUR;H87;;9\n";
  CHECK(codes(read_csv(damaged)) == "A016:22");
}

const char* sheet_profile = R"(
[assortment]
format = "csv"
[map]
article_number = "artikelnummer"
name = "title"
price = "stukprijs"
order_pack = "hoeveelheid"
outer_pack = "hoeveelheid_standaard"
[const]
currency = "EUR"
orderable = "J"
order_unit = "ST"
)";

TEST_CASE("decimal marks are proved by a column, or declared") {
  const auto profile = read_profile(sheet_profile, "sheet.toml");
  REQUIRE(profile);
  const std::string head = "title;artikelnummer;stukprijs;hoeveelheid;hoeveelheid_standaard\n";
  auto read = read_csv(
      head + "Melk;34225259;1,10;Pak 1 liter;per collo a 8 pak\nBloem;34295808;1250;Zak 5 kilogram;\n",
      *profile, "0042_x.csv");
  CHECK(codes(read) == "A005:0");  // the profile has no pattern: nobody says whose it is
  CHECK(read.remarks.size() == 1);
  const Article* milk = read.assortment.find(ArticleNumber("34225259"));
  REQUIRE(milk != nullptr);
  CHECK(milk->units[0].price.amount == Decimal{"1.10"});
  CHECK(milk->pack.to_string() == "XCT of 8 x XPA of 1 LTR");
  read = read_csv(head + "Melk;34225259;1,250;;\n", *profile, "x.csv");
  CHECK(codes(read) == "A005:0 A011:2");
  read = read_csv(head + "Melk;34225259;1,25;;\nBloem;34295808;1.25;;\n", *profile, "x.csv");
  CHECK(codes(read).find("A011:2") != std::string::npos);
  read = read_csv("Titel;" + head + "a;Melk;34225259;1,25;;\n", *profile, "x.csv");
  CHECK(codes(read).starts_with("A002:1"));
}

TEST_CASE("Windows-1252 is read and said") {
  const auto read = read_csv(header + "10001;34225259;Cr\xE8me;Y;H87;1.10;EUR;H87;;9\n");
  CHECK(read.assortment.articles.begin()->second.name == "Cr\u00E8me");
  CHECK(read.assortment.source.encoding == "Windows-1252");
  CHECK(read.remarks.size() == 1);
}

TEST_CASE("canonical XML is read by the same names") {
  const std::string xml = R"(<?xml version="1.0" encoding="UTF-8"?>
<assortment version="1" customer="0042" delivery_center="DC1" rows="1">
  <article>
    <article_number>00034225</article_number><name>Melk &amp; room</name><orderable>Y</orderable>
    <order_unit>H87</order_unit><price>1.10</price><currency>EUR</currency><price_unit>H87</price_unit>
  </article>
</assortment>)";
  const auto& profile = *find_preset("canonical-xml");
  const auto read_xml = [&](const std::string& text) {
    return read_table(read_xml_table(text, "a.xml", profile, {}), "a.xml", profile, {});
  };
  auto read = read_xml(xml);
  CHECK(codes(read) == "");
  CHECK(read.assortment.customer == CustomerNumber("0042"));
  CHECK(read.assortment.delivery_center == DeliveryCenterId("DC1"));
  CHECK(read.assortment.find(ArticleNumber("00034225"))->name == "Melk & room");
  std::string unknown = xml;
  unknown.replace(unknown.find("<price>"), 0, "<colour>red</colour>");
  CHECK(codes(read_xml(unknown)) == "A002:0");
  std::string more = xml;
  more.replace(more.find("rows=\"1\""), 8, "rows=\"2\"");
  CHECK(codes(read_xml(more)) == "A004:0");
  CHECK(codes(read_xml("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>")) == "A001:1");
  CHECK(codes(read_xml("<assortment>")) == "A001:1");
}

TEST_CASE("what XML declares of its encoding is honoured and said, or refused") {
  Profile profile = *find_preset("canonical-xml");
  const auto read_xml = [&](const std::string& declared, const std::string& name) {
    const std::string text =
        "<?xml version='1.0'" + (declared.empty() ? "" : " encoding='" + declared + "'") +
        "?><assortment version='1' customer='0042'><article><article_number>1</article_number><name>" + name +
        "</name><orderable>Y</orderable><order_unit>H87</order_unit><price>1.10</price>"
        "<currency>EUR</currency></article></assortment>";
    return read_table(read_xml_table(text, "a.xml", profile, {}), "a.xml", profile, {});
  };
  struct Row {
    const char *declared, *bytes, *name, *encoding;
    std::size_t remarks;
  };
  const Row rows[] = {
      {"", "Cr\u00E8me", "Cr\u00E8me", "UTF-8", 0},
      {"utf-8", "Cr\u00E8me", "Cr\u00E8me", "UTF-8", 0},
      {"ISO-8859-1", "Cr\xE8me", "Cr\u00E8me", "ISO-8859-1", 1},
      {"ISO-8859-1", "Cr\xE8me \x80", "Cr\u00E8me \u20AC", "Windows-1252", 1},
      {"ISO-8859-15", "Cr\xE8me \xA4", "Cr\u00E8me \u20AC", "ISO-8859-15", 1},
      {"Windows-1250", "\xE8", "\u010D", "Windows-1250", 1},
      {"ISO-8859-1", "Cr\u00E8me", "Cr\u00C3\u00A8me", "ISO-8859-1", 2},  // the second remark doubts it
  };
  for (const auto& row : rows) {
    INFO(row.declared << " " << row.bytes);
    const auto read = read_xml(row.declared, row.bytes);
    CHECK(codes(read) == "");
    CHECK(read.assortment.source.encoding == row.encoding);
    CHECK(read.remarks.size() == row.remarks);
    const auto* article = read.assortment.find(ArticleNumber("1"));
    REQUIRE(article != nullptr);
    CHECK(article->name == row.name);
  }
  for (const char* wrong : {"EBCDIC-CP-NL", "UTF-16", "UTF-8"}) {
    const auto read = read_xml(wrong, "Cr\xE8me");
    CHECK(codes(read) == "A001:0");
    CHECK(read.findings[0].hint == "Have it written in UTF-8, and declared so.");
  }
  profile.encoding = "utf-8";  // what a profile says goes before it
  CHECK(read_xml("ISO-8859-1", "Cr\u00E8me").assortment.find(ArticleNumber("1"))->name == "Cr\u00E8me");
}

TEST_CASE("how ready an assortment is for Apicbase") {
  const auto read =
      read_csv(header + "10001;1;Melk;Y;KGM;1.10;EUR;KGM;96385074;9\n10001;2;X;Y;H87;1;EUR;H87;96385075;9\n");
  std::map<std::string_view, int> percent;
  for (const auto& figure : readiness(read.assortment)) percent[figure.name] = figure.percent();
  CHECK(percent["name"] == 100);
  CHECK(percent["measured"] == 50);
  CHECK(percent["pack"] == 50);
  CHECK(percent["nested"] == 0);
  CHECK(percent["gtin"] == 100);
  CHECK(percent["gtin-valid"] == 50);
}

}  // namespace
}  // namespace wsync::hanos
