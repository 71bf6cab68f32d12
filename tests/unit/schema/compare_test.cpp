// SPDX-License-Identifier: MIT
// Differences and copies between models; valid samples; flat forms.
#include "schema/compare.hpp"

#include "catch2/catch.hpp"
#include "schema/form.hpp"
#include "schema/sample.hpp"
#include "unit/schema/zoo.hpp"

using namespace wsync;
using test::Animal;

namespace {

const Record& animals = schema::record_of<Animal>();

std::string differences(const Animal& a, const Animal& b) {
  std::string out;
  for (const auto& name : schema::differences(animals, &a, &b)) out += (out.empty() ? "" : " ") + name;
  return out;
}

/// What an answer knows of an animal: some names in common, one of another kind.
struct Seen {
  std::optional<std::string> name{};
  std::optional<Decimal> price{};
  std::optional<std::string> legs{};
  std::optional<test::Place> cage{};
  std::vector<test::Text> texts{};
  std::optional<std::string> own{};
};
const Record& describe(const Seen*) {
  static constexpr Field fields[] = {
      field<&Seen::name>("name", "Name."),        field<&Seen::price>("Price", "Price."),
      field<&Seen::legs>("Legs", "A text here."), field<&Seen::cage>("Cage", "Cage."),
      field<&Seen::texts>("Texts", "Texts."),     field<&Seen::own>("Own", "Own."),
  };
  static constexpr Record it = schema::record<Seen>("Seen", "As seen.", fields);
  return it;
}

}  // namespace

TEST_CASE("values are compared by what they mean") {
  Animal a, b;
  CHECK(differences(a, b) == "");
  a.price = Decimal{"12.5"}, b.price = Decimal{"12.50"};
  a.ean = "", b.ean = std::nullopt;
  a.seen = *Moment::parse("2026-11-25T06:00:00Z"), b.seen = *Moment::parse("2026-11-25T07:00:00");
  CHECK(differences(a, b) == "");
  b.price = Decimal{"12.51"};
  b.seen = *Moment::parse("2026-11-25T06:00:00");
  CHECK(differences(a, b) == "Price Seen");
}

TEST_CASE("nested records name the member that differs, lists themselves") {
  Animal a, b;
  a.cage = test::Place{"x", 1, {}}, b.cage = test::Place{"x", 2, {}};
  a.foods = {"hay"}, b.foods = {"hay", "oats"};
  a.texts = {{"nld", "x", {}}}, b.texts = {{"nld", "y", {}}};
  CHECK(differences(a, b) == "Cage.Number Foods Texts");
  b.cage.reset();
  CHECK(differences(a, b) == "Cage Foods Texts");
  a.fed = false;
  CHECK(differences(a, b) == "Fed Cage Foods Texts");  // no is not nothing
}

TEST_CASE("what two models share is copied, the rest stays") {
  Seen seen{.name = "Rex",
            .price = Decimal{"12.30"},
            .legs = "four",
            .cage = test::Place{"Zoo", 7, {}},
            .texts = {{"nld", "Hond", {}}},
            .own = "x"};
  Animal animal;
  animal.legs = 4;
  animal.ean = "stays";
  animal.texts = {{"fra", "old", {}}, {"deu", "old", {}}};
  schema::copy_shared(schema::record_of<Seen>(), &seen, animals, &animal);
  CHECK(animal.name == "Rex");
  CHECK(animal.price->to_string() == "12.30");
  CHECK(animal.legs == 4);
  CHECK(animal.ean == "stays");
  CHECK(animal.cage->number == 7);
  REQUIRE(animal.texts.size() == 1);
  CHECK(animal.texts[0].description == "Hond");
  schema::copy_shared(schema::record_of<Seen>(), &seen, animals, &animal);
  CHECK(animal.texts.size() == 1);
  const Seen nothing;
  schema::copy_shared(schema::record_of<Seen>(), &nothing, animals, &animal);
  CHECK(animal.name == "Rex");
}

TEST_CASE("the same seed gives the same sample, another seed another one") {
  Animal a, b, c;
  schema::fill_sample(animals, &a, schema::Extent::all, 5);
  schema::fill_sample(animals, &b, schema::Extent::all, 5);
  schema::fill_sample(animals, &c, schema::Extent::all, 6);
  CHECK(test::json_of(a) == test::json_of(b));
  CHECK(test::json_of(a) != test::json_of(c));
  Animal little;
  schema::fill_sample(animals, &little, schema::Extent::required);
  CHECK_FALSE(little.price);
  CHECK_FALSE(little.name.empty());
  CHECK(little.foods.empty());
}

TEST_CASE("a form is written and read back") {
  Animal animal;
  animal.name = "a b&c=d+e%";
  animal.price = Decimal{"12.50"};
  animal.foods = {"hay", "\xC3\xA9"};
  std::string form;
  schema::write_form(animals, &animal, form);
  CHECK(form == "Name=a%20b%26c%3Dd%2Be%25&Tame=false&Legs=0&Price=12.50&Foods=hay&Foods=%C3%A9");
  Animal copy;
  std::vector<Problem> problems;
  schema::read_form(form, animals, &copy, problems);
  CHECK(problems.empty());
  CHECK(differences(animal, copy) == "");
}

TEST_CASE("a form from elsewhere: plus signs, letter case, faults at their names") {
  Animal animal;
  std::vector<Problem> problems;
  schema::read_form("name=a+b%2Bc&TAME=1&Legs=four&Pryce=1&&Age=&Fed=%74rue&Cage=x&Foods=%zz", animals,
                    &animal, problems);
  std::string said;
  for (const auto& problem : problems) said += problem.where + ":" + problem.code + " ";
  CHECK(said == "Legs:type Pryce:unknown Cage:unknown ");
  CHECK(animal.name == "a b+c");
  CHECK(animal.tame);
  CHECK(animal.fed == true);
  CHECK_FALSE(animal.age);
  CHECK(animal.foods == std::vector<std::string>{"%zz"});
  problems.clear();
  schema::read_form("", animals, &animal, problems);
  CHECK(problems.size() == 3);
}
