// SPDX-License-Identifier: MIT
#include "base/look_up.hpp"

#include "catch2/catch.hpp"

using namespace wsync;

namespace {

LookUpTable segments() {
  return LookUpTable("client segment", {{"1", {}, {{"nld", "Horeca"}, {"fra", "Horeca FR"}}},
                                        {"2", {}, {{"nld", "Hôtel"}, {"eng", "Hotel"}}},
                                        {"3", {}, {{"nld", "School"}, {"fra", "École"}}},
                                        {"4", {}, {{"", "Ecole"}}}});
}

LookUpTable categories() {
  return LookUpTable("category", {{"3", "1", {{"nld", "Bieren"}, {"fra", "Bières"}}},
                                  {"1", {}, {{"nld", "Dranken"}, {"fra", "Boissons"}}},
                                  {"2", {}, {{"nld", "Voeding"}}},
                                  {"4", "2", {{"nld", "Overige"}}},
                                  {"5", "1", {{"nld", "Overige"}}}});
}

}  // namespace

TEST_CASE("names are found by id, by name in any language, and never guessed") {
  const auto table = segments();
  const auto id = [&](std::string_view text) { return table.resolve(text).id.value_or("none"); };
  CHECK(id("1") == "1");
  CHECK(id("HORECA") == "1");
  CHECK(id("  hotel ") == "2");
  CHECK(id("h\xC3\xB4tel") == "2");
  CHECK(id("school") == "3");
  CHECK(id("ecole") == "none");
  CHECK(table.resolve("ecole").message == "\"ecole\" is the name of more than one client segment");
  CHECK(table.resolve("ecole").advice == "use the id: 3 (School) or 4 (Ecole)");
  CHECK(table.resolve("Horecca").advice == "did you mean Horeca?");
  CHECK(table.resolve("Zoo").message == "there is no client segment \"Zoo\"");
  CHECK(table.resolve("Zoo").advice == "there are: Horeca, Hôtel, School, Ecole");
  CHECK(id("") == "none");
}

TEST_CASE("the exact spelling comes before the folded one") {
  const LookUpTable units("content type", {{"l", {}, {{"nld", "Lot"}}}, {"L", {}, {{"nld", "Liter"}}}});
  CHECK(units.resolve("L").id == "L");
  CHECK(units.resolve("l").id == "l");
  const LookUpTable brands("brand", {{"1", {}, {{"", "ECOLE"}}}, {"2", {}, {{"", "Ecole"}}}});
  CHECK(brands.resolve("Ecole").id == "2");
  CHECK_FALSE(brands.resolve("ecole").id.has_value());
}

TEST_CASE("in a tree paths tell namesakes apart, and only ends of branches are taken") {
  const auto table = categories();
  CHECK(table.resolve("bieren").id == "3");
  CHECK(table.resolve("Dranken > Overige").id == "5");
  CHECK(table.resolve("voeding|overige").id == "4");
  CHECK(table.resolve("Boissons>Bi\xC3\xA8res").id == "3");
  CHECK(table.resolve("Overige").advice == "use the id: 4 (Voeding > Overige) or 5 (Dranken > Overige)");
  CHECK(table.resolve("Dranken").message == "category \"Dranken\" is no end of its branch");
  CHECK(table.resolve("1").advice == "on it stand 3 (Dranken > Bieren), 5 (Dranken > Overige)");
  CHECK(table.in_tree_order() == std::vector<std::size_t>{1, 0, 4, 2, 3});
}

TEST_CASE("a tree that bites its tail ends") {
  const LookUpTable table("category", {{"1", "2", {{"", "A"}}}, {"2", "1", {{"", "B"}}}});
  CHECK(table.in_tree_order().size() == 2);
  CHECK(table.depth(table.entries().front()) == 20);
}
