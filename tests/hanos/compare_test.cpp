// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "hanos/compare.hpp"
#include "hanos/diff.hpp"
#include "hanos/why.hpp"

namespace wsync::hanos {
namespace {

Article article(const char* number, const char* price = "1.10", bool orderable = true) {
  Article one;
  one.number = ArticleNumber(number);
  one.name = "Melk";
  one.orderable = orderable;
  one.pack = parse_pack("6 x 1 l");
  one.units.push_back({.unit = UnitCode("XCT"),
                       .price = {Decimal{price}},
                       .price_unit = UnitCode("XCT"),
                       .orderable = orderable});
  return one;
}

Assortment assortment(const char* customer, std::initializer_list<Article> articles) {
  Assortment all;
  all.customer = CustomerNumber(customer);
  for (const auto& one : articles) all.articles[one.number] = one;
  return all;
}

Compared stands(const Assortment& one, const char* positievoorstel, const char* center) {
  return {&one, PositievoorstelId(positievoorstel), DeliveryCenterId(center)};
}

TEST_CASE("how bad a difference is depends on positievoorstel and delivery center") {
  struct Case {
    What what;
    Severity same_center, other_center, unknown;
  };
  using enum Severity;
  const Case cases[] = {
      {What::missing, error, info, warning},    {What::not_orderable, error, info, warning},
      {What::unit, error, warning, warning},    {What::pack, error, warning, warning},
      {What::price, warning, info, warning},    {What::gtin, warning, warning, warning},
      {What::name, warning, info, warning},     {What::vat, warning, info, warning},
      {What::min_step, warning, info, warning}, {What::validity, warning, info, warning},
  };
  for (const auto& one : cases) {
    INFO(to_string(one.what));
    CHECK(severity_of(one.what, Relation::same_center) == one.same_center);
    CHECK(severity_of(one.what, Relation::other_center) == one.other_center);
    CHECK(severity_of(one.what, Relation::unknown) == one.unknown);
    CHECK(severity_of(one.what, Relation::other_positievoorstel) == info);
  }
}

TEST_CASE("customer numbers are compared article by article") {
  const auto a = assortment("0001", {article("1"), article("2"), article("3")});
  const auto b = assortment("0002", {article("1", "1.20"), article("2"), article("3", "1.10", false)});
  const auto c = assortment("0003", {article("1")});
  const Compared all[] = {stands(a, "PV1", "DC1"), stands(b, "PV1", "DC1"), stands(c, "PV1", "DC2")};
  const auto found = compare(all);
  std::vector<std::string> rows;
  for (const auto& row : found.articles)
    rows.push_back(fmt::format("{} {} {}: {}", row.article.text(), to_string(row.what),
                               to_string(row.severity), fmt::join(row.said, " | ")));
  CHECK(rows ==
        std::vector<std::string>{"1 price warning: 1.10 EUR per XCT | 1.20 EUR per XCT | 1.10 EUR per XCT",
                                 "2 missing info: there | there | -", "3 missing info: there | there | -",
                                 "3 not-orderable error: orderable | not orderable | -"});
  REQUIRE(found.pairs.size() == 3);
  CHECK(found.pairs[0].severity == Severity::error);
  CHECK(found.pairs[0].differing == 2);
  CHECK(found.pairs[1].only_first == 2);
  CHECK(found.orderability[1].orderable == std::vector<std::size_t>{0, 1});
  REQUIRE(found.findings.size() == 1);
  CHECK(found.findings[0].code == "C003");
}

TEST_CASE("with another positievoorstel differences are intended, without one they cannot be judged") {
  const auto a = assortment("0001", {article("1")}), b = assortment("0002", {article("1", "9.99")});
  const Compared other[] = {stands(a, "PV1", "DC1"), stands(b, "PV2", "DC1")};
  CHECK(compare(other).articles.empty());
  CHECK(compare(other).pairs[0].by_what[static_cast<std::size_t>(What::price)] == 1);
  const Compared unknown[] = {stands(a, "PV1", ""), stands(b, "PV1", "DC1")};
  const auto found = compare(unknown);
  REQUIRE(found.findings.size() == 1);
  CHECK(found.findings[0].code == "C001");
  CHECK(found.articles[0].severity == Severity::warning);
}

TEST_CASE("many differences between delivery centers are worth a warning") {
  Assortment a = assortment("0001", {}), b = assortment("0002", {});
  for (int i = 0; i < 200; ++i) {
    const auto one = article(std::to_string(10000 + i).c_str());
    a.articles[one.number] = one;
    if (i >= 26) b.articles[one.number] = one;
  }
  const Compared all[] = {stands(a, "PV1", "DC1"), stands(b, "PV1", "DC2")};
  const auto codes = [&](const CompareRules& rules) { return compare(all, rules).findings.size(); };
  CHECK(codes({}) == 1);
  CHECK(codes({.threshold_count = 26}) == 0);
  CHECK(codes({.threshold_percent = Decimal{13}}) == 0);
}

TEST_CASE("what changed between two files") {
  auto gone = article("4");
  const auto before = assortment("0001", {article("1"), article("2"), article("3"), gone});
  auto now =
      assortment("0001", {article("1", "1.15"), article("2", "1.10", false), article("3"), article("5")});
  const auto rows = [&] {
    std::vector<std::string> all;
    for (const auto& one : diff(before, now))
      all.push_back(fmt::format("{} {}: {} > {}", one.article.text(), to_string(one), one.before, one.after));
    return all;
  };
  CHECK(rows() == std::vector<std::string>{"1 price: 1.10 EUR per XCT > 1.15 EUR per XCT",
                                           "2 not-orderable: orderable > not orderable",
                                           "4 removed: orderable > ", "5 added:  > orderable"});
  now.mode = Mode::delta;
  CHECK(rows().size() == 3);
  now.removed.emplace_back("4");
  CHECK(rows().size() == 4);
}

TEST_CASE("why an article cannot be ordered") {
  auto old = article("7");
  old.valid_to = Date::parse("2026-11-01");
  old.replaced_by = ArticleNumber("8");
  const auto a = assortment("0001", {article("1"), article("0042"), old});
  const auto b = assortment("0002", {article("2")}), c = assortment("0003", {});
  const Compared all[] = {stands(a, "PV1", "DC1"), stands(b, "PV1", "DC2"), stands(c, "PV1", "DC1")};
  const Date today = *Date::parse("2026-11-22");
  const auto of = [&](const char* number) {
    std::vector<std::string> texts;
    for (const auto& one : why(ArticleNumber(number), all, today))
      texts.push_back(fmt::format("{}: {}", one.state, one.cause));
    return texts;
  };
  CHECK(of("1") ==
        std::vector<std::string>{
            "orderable: ", "absent: delivery center DC2 does not offer it; it can be ordered at DC1",
            "absent: customer number 0001 has the same positievoorstel and delivery center and can order "
            "it: ask the account manager"});
  CHECK(of("42")[0] == "absent: it is 0042 there: zeros in front count");
  CHECK(of("7")[0] == "expired: was valid until 2026-11-01; replaced by 8");
  CHECK(of("9")[1] == "absent: no assortment that was looked at has it: is the number right?");
  CHECK(of("2")[0].starts_with("absent: delivery center DC1 does not offer it"));
}

}  // namespace
}  // namespace wsync::hanos
