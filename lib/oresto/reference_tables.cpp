// SPDX-License-Identifier: MIT
#include "oresto/reference_tables.hpp"

namespace wsync::oresto::reference_tables {

using enum Source;

const Record& describe(const Category*) {
  static constexpr Field fields[] = {
      field<&Category::id>("Id", "Id of the category.",
                           {.key = Key::primary, .source = manual, .limits = manual}),
      field<&Category::parent_id>("ParentId", "The category above this one, by its id.",
                                  {.key = Key::foreign,
                                   .source = inferred,
                                   .limits = inferred,
                                   .note = "A tree of nested categories instead is possible."}),
      field<&Category::localizations>("Localizations", "Names of the category, one for each language.",
                                      {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<Category>("Category", "A category, with the one above it.", fields);
  return it;
}

const Record& describe(const ConcatenatedCategory*) {
  static constexpr Field fields[] = {
      field<&ConcatenatedCategory::id>("Id", "Id of the category at the end of the branch.",
                                       {.key = Key::primary, .source = manual, .limits = manual}),
      field<&ConcatenatedCategory::localizations>(
          "Localizations", "Names of the whole branch, joined by a pipe, one text for each language.",
          {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<ConcatenatedCategory>("CategoryConcatenated", "A branch of the categories as one text.", fields);
  return it;
}

const Record& describe(const UnitSalesPrice*) {
  static constexpr Field fields[] = {
      field<&UnitSalesPrice::abbreviation>("Abbreviation",
                                           "Abbreviation of the sales unit, by which products refer to it.",
                                           {.key = Key::primary, .source = manual, .limits = inferred}),
      field<&UnitSalesPrice::localizations>(
          "Localizations", "Names of the sales unit, one for each language.", {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<UnitSalesPrice>("UnitSalesPrice", "A sales unit: what a price can be for.", fields);
  return it;
}

const Record& describe(const MultiplierType*) {
  static constexpr Field fields[] = {
      field<&MultiplierType::abbreviation>(
          "Abbreviation", "Abbreviation of the multiplier unit, by which products refer to it.",
          {.key = Key::primary, .source = manual, .limits = inferred}),
      field<&MultiplierType::localizations>(
          "Localizations", "Names of the multiplier unit, one for each language.", {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<MultiplierType>("MultiplierType", "A unit that multipliers are counted in.", fields);
  return it;
}

const Record& describe(const Supplier*) {
  static constexpr Field fields[] = {
      field<&Supplier::active>("Active", "Whether the supplier is still in use."),
      field<&Supplier::id>("Id", "Id of the supplier.", {.key = Key::primary}),
      field<&Supplier::name>("Name", "Name of the supplier.", {.max_length = 50}),
      field<&Supplier::vat_country_code>("VatCountryCode", "Country of the VAT number, in two letters.",
                                         {.min_length = 2, .max_length = 2, .format = Format::country}),
      field<&Supplier::vat_number>("VatNumber", "VAT number, without the country in front.",
                                   {.max_length = 12}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<Supplier>("Supplier", "A supplier.", fields);
  return it;
}

const Record& describe(const ClientSegment*) {
  static constexpr Field fields[] = {
      field<&ClientSegment::id>("Id", "Id of the segment.",
                                {.key = Key::primary, .source = manual, .limits = manual}),
      field<&ClientSegment::localizations>("Localizations", "Names of the segment, one for each language.",
                                           {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ClientSegment>("ClientSegment", "A segment of clients.", fields);
  return it;
}

const Record& describe(const ConcatenationOrder*) {
  static constexpr Field fields[] = {
      field<&ConcatenationOrder::reverse>(
          "Reverse", "In which order the branch is told.",
          {.source = manual, .note = "The documents disagree on which value gives which direction."}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<ConcatenationOrder>("ConcatenationOrder", "How the names of a branch are joined.", fields);
  return it;
}

const Record& describe(const ByVat*) {
  static constexpr Field fields[] = {
      field<&ByVat::vat_number>("VatNumber", "VAT number, without the country in front.",
                                {.max_length = 12, .source = manual, .limits = inferred}),
      field<&ByVat::vat_country_code>("VatCountryCode", "Country of the VAT number, in two letters.",
                                      {.min_length = 2,
                                       .max_length = 2,
                                       .format = Format::country,
                                       .source = manual,
                                       .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ByVat>("ByVat", "A supplier, by its VAT number.", fields);
  return it;
}

}  // namespace wsync::oresto::reference_tables
