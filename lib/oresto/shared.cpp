// SPDX-License-Identifier: MIT
#include "oresto/shared.hpp"

namespace wsync::oresto {

using enum Source;

const Record& describe(const Localization*) {
  static constexpr Field fields[] = {
      field<&Localization::language_code>("LanguageCode",
                                          "Language of the text, in three letters (nld, fra).",
                                          {.min_length = 3,
                                           .max_length = 3,
                                           .format = Format::language,
                                           .source = inferred,
                                           .limits = inferred}),
      field<&Localization::description>("Description", "The name in that language.", {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = nested_record<Localization>("Localization", "A name in one language.", fields);
  return it;
}

const Record& describe(const UnitLocalization*) {
  static constexpr Field fields[] = {
      field<&UnitLocalization::language_code>("LanguageCode",
                                              "Language of the text, in three letters (nld, fra).",
                                              {.min_length = 3,
                                               .max_length = 3,
                                               .format = Format::language,
                                               .source = inferred,
                                               .limits = inferred}),
      field<&UnitLocalization::description>("Description", "The name in that language.",
                                            {.source = inferred}),
      field<&UnitLocalization::abbreviation>("Abbreviation", "Abbreviation of the unit in that language.",
                                             {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = nested_record<UnitLocalization>(
      "Localization", "Name and abbreviation of a unit in one language.", fields);
  return it;
}

const Record& describe(const Unit*) {
  static constexpr Field fields[] = {
      field<&Unit::abbreviation>("Abbreviation",
                                 "Abbreviation of the unit, by which other models refer to it.",
                                 {.key = Key::primary, .source = inferred, .limits = inferred}),
      field<&Unit::localizations>("Localizations", "Names of the unit, one for each language.",
                                  {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<Unit>("ContentType", "A unit in which content, prices or multipliers are counted.", fields);
  return it;
}

const Record& describe(const Brand*) {
  static constexpr Field fields[] = {
      field<&Brand::id>("Id", "Id of the brand.",
                        {.key = Key::primary, .source = inferred, .limits = manual}),
      field<&Brand::name>("Name", "Name of the brand.", {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<Brand>("Brand", "A brand.", fields);
  return it;
}

const Record& describe(const Producer*) {
  static constexpr Field fields[] = {
      field<&Producer::id>("Id", "Id of the producer.",
                           {.key = Key::primary, .source = inferred, .limits = manual}),
      field<&Producer::name>("Name", "Name of the producer.", {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<Producer>("Producer", "A producer.", fields);
  return it;
}

const Record& describe(const StorageCondition*) {
  static constexpr Field fields[] = {
      field<&StorageCondition::id>("Id", "Id of the storage condition.",
                                   {.key = Key::primary, .source = inferred, .limits = manual}),
      field<&StorageCondition::localizations>(
          "Localizations", "Names of the storage condition, one for each language.", {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<StorageCondition>("StorageCondition", "A way of storing products: dry, cool, frozen.", fields);
  return it;
}

const Record& describe(const ProductCategory*) {
  static constexpr Field fields[] = {
      field<&ProductCategory::id>("Id", "Id of the category.", {.source = inferred}),
      field<&ProductCategory::localizations>("Localizations", "Names of the category, one for each language.",
                                             {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<ProductCategory>("Category", "A category that a product stands in.", fields);
  return it;
}

const Record& describe(const SupplierArticle*) {
  static constexpr Field fields[] = {
      field<&SupplierArticle::id>("Id", "Id of the supplier.", {.source = inferred}),
      field<&SupplierArticle::name>("Name", "Name of the supplier.", {.source = inferred}),
      field<&SupplierArticle::article_code>("ArticleCode", "Article code at the supplier.",
                                            {.max_length = 50, .source = inferred, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<SupplierArticle>("Supplier", "A supplier of a product and the article code there.", fields);
  return it;
}

}  // namespace wsync::oresto
