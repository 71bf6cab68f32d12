// SPDX-License-Identifier: MIT
#include "sample.hpp"

namespace sample {

using namespace wsync;

const Record& describe(const Text*) {
  static constexpr Field fields[] = {
      field<&Text::language>("Language", "Language code.", {.format = Format::language}),
      field<&Text::name>("Name", "Name in that language."),
  };
  static constexpr Record it = record<Text>("Text", "A name.", fields);
  return it;
}

const Record& describe(const Place*) {
  static constexpr Field fields[] = {field<&Place::town>("Town", "Town.")};
  static constexpr Record it = record<Place>("Place", "A place.", fields);
  return it;
}

const Record& describe(const Product*) {
  static constexpr Field fields[] = {
      field<&Product::article>("Article", "Article number.", {.key = Key::primary}),
      field<&Product::price>("Price", "Price."),
      field<&Product::stock>("Stock", "Pieces in stock."),
      field<&Product::place>("Place", "Where it lies."),
      field<&Product::texts>("Texts", "Names."),
      field<&Product::tags>("Tags", "Tags."),
      field<&Product::password>("Password", "A secret.", {.secret = true}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<Product>("Product", "A product.", fields);
  return it;
}

Product product() {
  Product it;
  it.article = "004711";
  it.price = Decimal{"12.30"};
  it.stock = 7;
  it.place = Place{"Gent"};
  it.texts = {{"nld", "Kaas"}, {"fra", "Fromage"}};
  it.tags = {"a", "b"};
  it.password = "geheim";
  return it;
}

}  // namespace sample
