// SPDX-License-Identifier: MIT
#include "oresto/parameters.hpp"

#include "oresto/shared.hpp"

namespace wsync::oresto {

using enum Source;

const Record& describe(const ChangedSince*) {
  static constexpr Field fields[] = {
      field<&ChangedSince::modified_date>(
          "ModifiedDate", "Only what was changed from this moment on.",
          {.min = first_day, .max = last_day, .source = manual, .limits = inferred}),
      field<&ChangedSince::modified_end_date>(
          "ModifiedEndDate", "Only what was changed up to this moment.",
          {.min = first_day, .max = last_day, .source = manual, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ChangedSince>("ChangedSince", "Changes in a period.", fields);
  return it;
}

const Record& describe(const CodeFilter*) {
  static constexpr Field fields[] = {
      field<&CodeFilter::modified_date>(
          "ModifiedDate", "Only what was changed from this moment on.",
          {.min = first_day, .max = last_day, .source = manual, .limits = inferred}),
      field<&CodeFilter::modified_end_date>(
          "ModifiedEndDate", "Only what was changed up to this moment.",
          {.min = first_day, .max = last_day, .source = manual, .limits = inferred}),
      field<&CodeFilter::exclude_central_products>(
          "ExcludeCentralProducts", "Own products only, without the central ones.", {.source = manual}),
      field<&CodeFilter::multiplicator_products>(
          "MultiplicatorProducts", "Filters products with a multiplier.",
          {.source = manual, .note = "What exactly it filters is not documented."}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<CodeFilter>("CodeFilter", "Which codes of products are listed.", fields);
  return it;
}

const Record& describe(const ByEan*) {
  static constexpr Field fields[] = {
      field<&ByEan::ean_code>("EanCode", "EAN code (GTIN) of the unit or package.",
                              {.max_length = 250, .source = manual, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ByEan>("ByEan", "A product, by its EAN code.", fields);
  return it;
}

const Record& describe(const BySupplier*) {
  static constexpr Field fields[] = {
      field<&BySupplier::id>("Id", "The supplier, by its id.", {.source = manual, .limits = manual}),
      field<&BySupplier::article_code>("ArticleCode", "Article code at the supplier.",
                                       {.max_length = 50, .source = manual, .limits = inferred}),
      field<&BySupplier::is_package_product>(
          "IsPackageProduct", "Whether the package is meant; it may share the article code with its unit.",
          {.source = manual, .limits = manual}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<BySupplier>("BySupplier", "A product, by its supplier and the article code there.", fields);
  return it;
}

const Record& describe(const ByWholesalerArticleNumber*) {
  static constexpr Field fields[] = {
      field<&ByWholesalerArticleNumber::wholesaler_article_number>(
          "WholesalerArticleNumber", "Article number at the wholesaler.",
          {.key = Key::primary, .max_length = 50, .source = manual, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ByWholesalerArticleNumber>(
      "ByWholesalerArticleNumber", "A product, by its article number at the wholesaler.", fields);
  return it;
}

const Record& describe(const ByClient*) {
  static constexpr Field fields[] = {
      field<&ByClient::client_number>("ClientNumber", "The client's number at the wholesaler.",
                                      {.max_length = 50, .source = manual, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ByClient>("ByClient", "A client, by its number.", fields);
  return it;
}

const Record& describe(const ByClientAndProduct*) {
  static constexpr Field fields[] = {
      field<&ByClientAndProduct::wholesaler_article_number>(
          "WholesalerArticleNumber", "Article number at the wholesaler.",
          {.key = Key::primary, .max_length = 50, .source = manual, .limits = inferred}),
      field<&ByClientAndProduct::client_number>(
          "ClientNumber", "The client's number at the wholesaler.",
          {.key = Key::primary, .max_length = 50, .source = manual, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<ByClientAndProduct>("ByClientAndProduct", "A product of one client.", fields);
  return it;
}

const Record& describe(const ByLocation*) {
  static constexpr Field fields[] = {
      field<&ByLocation::id>("Id", "Id of the location.",
                             {.key = Key::primary, .source = manual, .limits = manual}),
      field<&ByLocation::client_number>(
          "ClientNumber", "The client's number at the wholesaler.",
          {.key = Key::primary, .max_length = 50, .source = manual, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ByLocation>("ByLocation", "A location of a client.", fields);
  return it;
}

const Record& describe(const ByEmail*) {
  static constexpr Field fields[] = {
      field<&ByEmail::email>("Email", "E-mail address, which is the login.",
                             {.key = Key::primary, .max_length = 100, .format = Format::email}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ByEmail>("ByEmail", "A user or representative, by the login.", fields);
  return it;
}

}  // namespace wsync::oresto
