// SPDX-License-Identifier: MIT
// The rules of a model, each at its boundary.
#include "schema/check.hpp"

#include <functional>

#include "catch2/catch.hpp"
#include "unit/schema/zoo.hpp"

using namespace wsync;
using test::Animal;

namespace {

std::string findings(const std::function<void(Animal&)>& change) {
  Animal animal;
  animal.name = "Rex";
  change(animal);
  std::vector<Problem> problems;
  schema::check(schema::record_of<Animal>(), &animal, problems);
  std::string out;
  for (const auto& problem : problems)
    out += (out.empty() ? "" : " ") + problem.where + ":" + problem.code + (problem.warning ? "?" : "");
  return out;
}

struct Pair {
  std::optional<std::string> b{};
  std::optional<std::string> a{};
  std::optional<std::string> c{};  // stands for b, though b does not stand for it
};
const Record& describe(const Pair*) {
  static constexpr Field fields[] = {
      field<&Pair::b>("B", "One.", {.required_if_empty = "A"}),
      field<&Pair::a>("A", "Other.", {.required_if_empty = "B", .limits = Source::inferred}),
      field<&Pair::c>("C", "Third.", {.required_if_empty = "A"}),
  };
  static constexpr Record it = record<Pair>("Pair", "A pair.", fields);
  return it;
}

}  // namespace

TEST_CASE("texts: length in UTF-16 units, emptiness, forbidden characters") {
  CHECK(findings([](Animal& a) { a.name = "ab"; }) == "");
  CHECK(findings([](Animal& a) { a.name = "a"; }) == "$.Name:length");
  CHECK(findings([](Animal& a) { a.name = "0123456789"; }) == "");
  CHECK(findings([](Animal& a) { a.name = "0123456789X"; }) == "$.Name:length");
  CHECK(findings([](Animal& a) { a.name = "01234567\xF0\x9F\x8D\xBA"; }) == "");
  CHECK(findings([](Animal& a) { a.name = "012345678\xF0\x9F\x8D\xBA"; }) == "$.Name:length");
  CHECK(findings([](Animal& a) {
          a.name = "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9";
        }) == "");
  CHECK(findings([](Animal& a) { a.name = ""; }) == "$.Name:required");
  CHECK(findings([](Animal& a) { a.name = " \t "; }) == "$.Name:required");
  CHECK(findings([](Animal& a) { a.name = "a/b"; }) == "$.Name:forbidden");
  CHECK(findings([](Animal& a) { a.name = "a\\b"; }) == "$.Name:forbidden");
  CHECK(findings([](Animal& a) { a.foods = {"12345", "123456", ""}; }) == "$.Foods[1]:length");
}

TEST_CASE("ranges hold both ends, decimals by value") {
  CHECK(findings([](Animal& a) { a.price = Decimal{"0.00"}; }) == "");
  CHECK(findings([](Animal& a) { a.price = Decimal{"100.5000"}; }) == "");
  CHECK(findings([](Animal& a) { a.price = Decimal{"100.5000000001"}; }) == "$.Price:range");
  CHECK(findings([](Animal& a) { a.price = Decimal{"-0.01"}; }) == "$.Price:range");
  CHECK(findings([](Animal& a) { a.legs = 1000; }) == "");
  CHECK(findings([](Animal& a) { a.legs = 1001; }) == "$.Legs:range");
  CHECK(findings([](Animal& a) { a.legs = -1; }) == "$.Legs:range");
  CHECK(findings([](Animal& a) { a.born = *Date::parse("1753-01-01"); }) == "");
  CHECK(findings([](Animal& a) { a.born = *Date::parse("1752-12-31"); }) == "$.Born:range");
  CHECK(findings([](Animal& a) { a.born = *Date::parse("9999-12-31"); }) == "");
}

TEST_CASE("a limit that is only inferred warns") {
  CHECK(findings([](Animal& a) { a.age = 0; }) == "$.Age:range?");
  CHECK(findings([](Animal& a) { a.age = 1; }) == "");
}

TEST_CASE("findings in nested records and lists have their path, and all are found") {
  CHECK(findings([](Animal& a) {
          a.cage = test::Place{"", 1000, {}};
        }) == "$.Cage.Street:required $.Cage.Number:range");
  CHECK(findings([](Animal& a) { a.places = {{"a", 1, {}}, {"b", 0, {}}}; }) == "$.Places[1].Number:range");
  CHECK(findings([](Animal& a) {
          a.texts = {{"nl", "x", {}}};
        }) == "$.Texts[0].Language:length $.Texts[0].Language:language");
  CHECK(findings([](Animal& a) { a.texts = {{"n1d", "x", {}}}; }) == "$.Texts[0].Language:language");
  CHECK(findings([](Animal& a) { a.name = "", a.legs = -1, a.ean = "1"; }) ==
        "$.Name:required $.Legs:range $.EanCode:gtin.length");
}

TEST_CASE("every fault of a GTIN has its code") {
  struct Case {
    std::string ean, code;
  };
  for (const auto& [ean, code] :
       {Case{"4006381333931", ""}, Case{"4006381333932", "$.EanCode:gtin.check-digit"},
        Case{"5,41E+12", "$.EanCode:gtin.scientific"}, Case{"36000291452", "$.EanCode:gtin.lost-zeros"},
        Case{"123456789", "$.EanCode:gtin.length"}, Case{"n/a", "$.EanCode:gtin.digits"}, Case{"", ""}})
    CHECK(findings([ean = ean](Animal& a) { a.ean = ean; }) == code);
}

TEST_CASE("either one or the other is demanded, once for a pair") {
  const auto of = [](Pair pair) {
    std::vector<Problem> problems;
    schema::check(schema::record_of<Pair>(), &pair, problems);
    std::string out;
    for (const auto& problem : problems)
      out += problem.where + ":" + problem.code + (problem.warning ? "? " : " ");
    return out;
  };
  CHECK(of({}) == "$.A:either-or? $.C:either-or ");
  CHECK(of({.b = "", .a = "", .c = ""}) == "$.A:either-or? $.C:either-or ");
  CHECK(of({.a = "x"}) == "");
  CHECK(of({.b = "x"}) == "$.C:either-or ");
}

TEST_CASE("only what is no warning refuses") {
  CHECK_FALSE(schema::refuses({}));
  CHECK_FALSE(schema::refuses({Problem{"", "", "", "", true}}));
  CHECK(schema::refuses({Problem{"", "", "", "", true}, Problem{}}));
}
