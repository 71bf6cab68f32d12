// SPDX-License-Identifier: MIT
// A whole assortment and the changes that came after it.
#include "catch2/catch.hpp"
#include "hanos/sample_assortment.hpp"
#include "hanos/with_changes.hpp"

using namespace wsync;
using namespace wsync::hanos;

namespace {

Article article(const char* number, std::vector<const char*> units, const char* price) {
  Article one{.number = ArticleNumber(number), .name = number};
  for (const auto* unit : units)
    one.units.push_back({.unit = UnitCode(unit), .price = {Decimal{price}, Currency("EUR")}, .price_unit = UnitCode(unit)});
  return one;
}

Assortment assortment(Mode mode, std::vector<Article> articles) {
  Assortment out{.customer = CustomerNumber("0012345"), .mode = mode};
  for (auto& one : articles) out.articles.emplace(one.number, std::move(one));
  return out;
}

}  // namespace

TEST_CASE("changes add, replace and take away what they name, and nothing else") {
  const auto before = assortment(Mode::full, {article("1", {"XCT", "H87"}, "10.00"), article("2", {"XCT"}, "20.00"),
                                              article("3", {"XCT"}, "30.00")});
  auto changes = assortment(Mode::delta, {article("1", {"H87"}, "1.10"), article("4", {"KGM"}, "4.00")});
  changes.removed = {ArticleNumber("2"), ArticleNumber("99")};
  changes.source.path = "changes.xml";
  const auto after = with_changes(before, changes);
  CHECK(after.mode == Mode::full);
  CHECK(after.removed.empty());
  CHECK(after.source.path == "changes.xml");
  CHECK(after.articles.size() == 3);
  CHECK(after.find(ArticleNumber("2")) == nullptr);
  CHECK(after.find(ArticleNumber("3"))->units == before.find(ArticleNumber("3"))->units);
  const auto& first = *after.find(ArticleNumber("1"));
  REQUIRE(first.units.size() == 2);
  CHECK(first.find_unit(UnitCode("H87"))->price.amount == Decimal{"1.10"});
  CHECK(first.find_unit(UnitCode("XCT"))->price.amount == Decimal{"10.00"});
}

TEST_CASE("changes without anything before them are all that is known") {
  const auto changes = assortment(Mode::delta, {article("1", {"H87"}, "1.10")});
  const auto after = with_changes({}, changes);
  CHECK(after.customer == CustomerNumber("0012345"));
  CHECK(after.articles.size() == 1);
  CHECK(after.mode == Mode::full);
}
