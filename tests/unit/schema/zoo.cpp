// SPDX-License-Identifier: MIT
#include "unit/schema/zoo.hpp"

#include "schema/json.hpp"

namespace wsync::test {

const Record& describe(const Text*) {
  static constexpr Field fields[] = {
      field<&Text::language>("Language", "Language.",
                             {.min_length = 3, .max_length = 3, .format = Format::language}),
      field<&Text::description>("Description", "What it is called.", {.max_length = 10}),
  };
  static constexpr Record it = nested_record<Text>("Text", "A text.", fields);
  return it;
}

const Record& describe(const Place*) {
  static constexpr Field fields[] = {
      field<&Place::street>("Street", "Street.", {.max_length = 20}),
      field<&Place::number>("Number", "Number.", {.min = "1", .max = "999"}),
  };
  static constexpr Record it = record<Place>("Place", "Where it lives.", fields);
  return it;
}

const Record& describe(const Remark*) {
  static constexpr Field fields[] = {
      field<&Remark::message>("Message", "What is said.", {.from_text = true}),
      field<&Remark::weight>("Weight", "How much it counts."),
  };
  static constexpr Record it = record<Remark>("Remark", "A remark.", fields);
  return it;
}

const Record& describe(const Animal*) {
  static constexpr Field fields[] = {
      field<&Animal::name>("Name", "Name.",
                           {.key = Key::primary, .min_length = 2, .max_length = 10, .forbidden = "/\\<"}),
      field<&Animal::tame>("Tame", "Whether it bites."),
      field<&Animal::legs>("Legs", "How many legs.", {.min = "0", .max = "1E+3"}),
      field<&Animal::price>("Price", "Price.", {.min = "0", .max = "100.50"}),
      field<&Animal::ean>("EanCode", "Number.", {.format = Format::gtin}),
      field<&Animal::fed>("Fed", "Whether it ate."),
      field<&Animal::age>("Age", "Age.", {.min = "1", .limits = Source::inferred}),
      field<&Animal::born>("Born", "Birthday.", {.min = "1753-01-01", .max = "9999-12-31"}),
      field<&Animal::seen>("Seen", "When it was seen."),
      field<&Animal::photo>("Photo", "Portrait."),
      field<&Animal::password>("Password", "Secret.", {.secret = true}),
      field<&Animal::cage>("Cage", "Where it is."),
      field<&Animal::foods>("Foods", "What it eats.", {.max_length = 5}),
      field<&Animal::numbers>("Numbers", "Its numbers."),
      field<&Animal::days>("Days", "When it is shown."),
      field<&Animal::texts>("Texts", "Names by language."),
      field<&Animal::remarks>("Remarks", "Remarks."),
      field<&Animal::places>("Places", "Where it was."),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<Animal>("Animal", "An animal.", fields);
  return it;
}

std::string json_of(const Animal& animal) {
  std::string out;
  schema::write_json(schema::record_of<Animal>(), &animal, out);
  return out;
}

}  // namespace wsync::test
