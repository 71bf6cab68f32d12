// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "hanos/binding.hpp"
#include "hanos/extraction.hpp"
#include "hanos/profile.hpp"
#include "hanos/read_assortment.hpp"

namespace wsync::hanos {
namespace {

TEST_CASE("a profile says what the columns of a file mean") {
  const auto profile = read_profile(R"(
remark = "as agreed by mail"
ignore = ["Opmerking*"]
[assortment]
format = "csv"
[file]
pattern = "{customer}_{date}.csv"
[csv]
delimiter = ";"
[number]
decimal = ","
thousands = "."
[date]
format = "dd-MM-yyyy"
[map]
article_number = { column = "artikelnummer", transform = ["trim", "pad:8:0"] }
name = ["omschrijving", "naam"]
price = "stukprijs"
order_unit = "eenheid"
orderable = "bestelbaar"
[const]
currency = "EUR"
price_basis = "kg"
[unit]
COL = "XCT"
"st." = "H87"
[bool.orderable]
true = ["J"]
false = ["N"]
[check]
max_age_hours = 48
vat_percents = ["0", "9", "21"]
)",
                                    "profiles/hanos-main.toml");
  REQUIRE(profile);
  CHECK(profile->name == "hanos-main");
  CHECK(profile->provenance == Provenance::user);
  CHECK(profile->decimal == schema::DecimalMark::comma);
  CHECK(profile->map.at(Target::price_unit).constant == "KGM");
  CHECK(profile->map.at(Target::article_number).transforms.size() == 2);
  CHECK(profile->map.at(Target::name).names == std::vector<std::string>{"omschrijving", "naam"});
  CHECK(profile->units.find("ST.") == UnitCode("H87"));
  CHECK(profile->checks.max_age_hours == 48);
  CHECK(customer_in_name("10001_2026-11-22.csv", profile->file_pattern) == CustomerNumber("10001"));
  CHECK_FALSE(customer_in_name("prices.csv", profile->file_pattern));
}

TEST_CASE("a profile is refused with every line that is wrong") {
  const auto profile = read_profile(R"([assortment]
format = "pdf"
[map]
article_nummer = "a"
[unit]
COL = "KRAT"
[what]
ever = 1
)",
                                    "own.toml");
  REQUIRE_FALSE(profile);
  CHECK(profile.error().code == Code::config);
  std::vector<std::string> where;
  for (const auto& problem : profile.error().problems) where.push_back(problem.where);
  CHECK(where ==
        std::vector<std::string>{"own.toml:2", "own.toml:4", "own.toml:6", "own.toml:8", "own.toml"});
}

TEST_CASE("a profile may be based on one that wsync comes with") {
  const auto profile =
      read_profile("based_on = \"hanos-sheet\"\n[assortment]\nformat = \"csv\"\n", "mine.toml");
  REQUIRE(profile);
  CHECK(profile->provenance == Provenance::user);
  CHECK(profile->format == FileFormat::csv);
  CHECK(profile->map.at(Target::name).names.front() == "title");
  CHECK(find_preset("hanos-sheet")->provenance == Provenance::observed_unverified);
  for (const auto& preset : presets()) CHECK(missing_targets(preset).empty());
}

TEST_CASE("names fit patterns") {
  CHECK(fits_pattern("Jan-25", "?\?\?-##"));
  CHECK_FALSE(fits_pattern("Jan-2x", "?\?\?-##"));
  CHECK(customer_in_name("0042_x_y.csv", "{customer}_*") == CustomerNumber("0042"));
  CHECK(customer_in_name("hanos-0042.csv", "hanos-{customer}.csv") == CustomerNumber("0042"));
}

TEST_CASE("numbers are read by their declared marks alone") {
  using schema::DecimalMark;
  CHECK(number_in("1234,50", DecimalMark::comma, std::nullopt)->to_string() == "1234.50");
  CHECK(number_in("1.234,50", DecimalMark::comma, '.')->to_string() == "1234.50");
  CHECK_FALSE(number_in("1.234,50", DecimalMark::comma, std::nullopt));
  CHECK_FALSE(number_in("12.34,50", DecimalMark::comma, '.'));
  CHECK_FALSE(number_in("1,50", DecimalMark::point, std::nullopt));
  CHECK_FALSE(number_in("3.42E+07", DecimalMark::point, std::nullopt));
  CHECK(number_in("-1,234.5", DecimalMark::point, ',')->to_string() == "-1234.5");
  CHECK(date_in("22-11-2026", "dd-MM-yyyy") == Date::parse("2026-11-22"));
  CHECK(date_in("22/11/26", "dd/MM/yy") == Date::parse("2026-11-22"));
  CHECK_FALSE(date_in("31-02-2026", "dd-MM-yyyy"));
  CHECK_FALSE(date_in("22-11-2026 ", "dd-MM-yyyy"));
}

TEST_CASE("a decimal mark is proved by what the transformations leave") {
  Profile profile = *find_preset("canonical-csv");
  profile.decimal.reset();
  profile.map[Target::price].transforms = {*parse_transform("regex:[0-9,.]+")};
  const std::string text =
      "customer_number;article_number;name;orderable;order_unit;price;currency\n"
      "0042;1;Melk;Y;H87;EUR 8,80;EUR\n";
  const auto read = read_table(read_csv_table(text, "a.csv", profile, {}), "a.csv", profile, {});
  CHECK(read.findings.empty());
  CHECK(read.assortment.find(ArticleNumber("1"))->units[0].price.amount.to_string() == "8.80");
}

TEST_CASE("texts are changed step by step") {
  Profile profile;
  profile.tables["vat"]["laag"] = "9";
  const auto changed = [&](const char* text, std::initializer_list<const char*> steps) {
    std::vector<Transform> list;
    for (const auto* step : steps) list.push_back(*parse_transform(step));
    return transformed(text, list, profile);
  };
  CHECK(changed(" 42 ", {"trim", "pad:8:0"}) == "00000042");
  CHECK(changed("00420", {"strip_leading:0"}) == "420");
  CHECK(changed("0000", {"strip_leading:0"}) == "0");
  CHECK(changed("ab/cd", {"before:/", "upper"}) == "AB");
  CHECK(changed("ab/cd", {"after:/"}) == "cd");
  CHECK(changed("laag", {"map:vat"}) == "9");
  CHECK_FALSE(changed("hoog", {"map:vat"}));
  CHECK(changed("EUR 8,80 per st", {R"(regex:[0-9]+,[0-9]+)"}) == "8,80");
  CHECK(changed("art. 0042/7", {R"(regex:art\. (\d+)/(\d))"}) == "0042");
  CHECK(changed("art. 0042/7", {R"(regex:2:art\. (\d+)/(\d))"}) == "7");
  CHECK(changed("art. 0042/7", {R"(regex:0:(\d+)/\d)", "before:/"}) == "0042");
  CHECK(changed("", {"regex:x"}) == "");
  const auto refused = changed("nothing", {R"(regex:\d+)"});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == R"("nothing" does not fit regex:\d+)");
  CHECK_FALSE(changed("8,80", {R"(regex:^(EUR )?[0-9,]+)"}));  // the group is not there
  CHECK_FALSE(changed("Cr\u00E8me", {"regex:Cr(.)"}));         // half of a letter
  CHECK_FALSE(changed(std::string(1'001, '1').c_str(), {"regex:1"}));
  CHECK_FALSE(changed((std::string(990, 'a') + "b").c_str(), {"regex:^(a+)+$"}));  // at once, not for ever
  for (const char* wrong : {"regex:", "regex:(", "regex:1:x", "regex:3:(x)", R"(regex:(x)\1)", "regexp:x"})
    CHECK_FALSE(parse_transform(wrong));
  CHECK_FALSE(parse_transform("regex:" + std::string(201, 'x')));
}

TEST_CASE("profiles: an expression takes a number whole or not at all") {
  const auto part = Extraction::parse("[0-9]+,[0-9]+").value();
  for (const char* cut : {"1.006,25", "EUR 1.006,25 per st", ",8,80", "8,80.5", "8,80,1"}) {
    INFO(cut);
    CHECK(part.cuts_number(cut));
  }
  for (const char* whole : {"8,80", "EUR 8,80.", "8,80, per st", "x8,80y", "none"}) {
    INFO(whole);
    CHECK_FALSE(part.cuts_number(whole));
  }
  const Profile profile;
  const auto step = *parse_transform("regex:[0-9]+,[0-9]+");
  CHECK(transformed("1.006,25", {step}, profile).value() == "006,25");
  CHECK(transformed("1.006,25", {step}, profile, TargetKind::number).error().code == Code::input);
}

}  // namespace
}  // namespace wsync::hanos
