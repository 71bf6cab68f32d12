// SPDX-License-Identifier: MIT
#include "oresto/central_products.hpp"

namespace wsync::oresto::central_products {

using enum Source;

const Record& describe(const LinkedProduct*) {
  static constexpr Field fields[] = {
      field<&LinkedProduct::id>("Id", "Id of the product at the server."),
      field<&LinkedProduct::ean_code>("EanCode", "EAN code (GTIN) of the product."),
      field<&LinkedProduct::suppliers>("Suppliers", "Suppliers of the product, each with its article code."),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<LinkedProduct>("LinkedProduct", "The package of a unit, or the unit of a package.", fields);
  return it;
}

const Record& describe(const WholesalerProductInformation*) {
  static constexpr Field fields[] = {
      field<&WholesalerProductInformation::wholesaler_article_number>("WholesalerArticleNumber",
                                                                      "Article number at the wholesaler."),
      field<&WholesalerProductInformation::unit_sales_price>("UnitSalesPrice",
                                                             "Sales unit: the unit that the price is for."),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<WholesalerProductInformation>(
      "WholesalerProductInformation",
      "An article number and sales unit of a central product at the wholesaler.", fields);
  return it;
}

const Record& describe(const SupplierArticleCodes*) {
  static constexpr Field fields[] = {
      field<&SupplierArticleCodes::id>("Id", "Id of the supplier.", {.source = inferred}),
      field<&SupplierArticleCodes::name>("Name", "Name of the supplier.", {.source = inferred}),
      field<&SupplierArticleCodes::article_codes>("ArticleCodes", "Article codes at the supplier.",
                                                  {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<SupplierArticleCodes>("SupplierArticlecodes", "A supplier with its article codes.", fields);
  return it;
}

const Record& describe(const ProductFilter*) {
  static constexpr Field fields[] = {
      field<&ProductFilter::modified_date>(
          "ModifiedDate", "Only what was changed from this moment on.",
          {.min = first_day, .max = last_day, .source = manual, .limits = inferred}),
      field<&ProductFilter::modified_end_date>(
          "ModifiedEndDate", "Only what was changed up to this moment.",
          {.min = first_day, .max = last_day, .source = manual, .limits = inferred}),
      field<&ProductFilter::page_size>("PageSize", "How many items a page holds.", {.source = manual}),
      field<&ProductFilter::page>("Page", "Number of the page.", {.source = manual}),
      field<&ProductFilter::deleted_products>("DeletedProducts", "Deleted products only.",
                                              {.source = manual}),
      field<&ProductFilter::multiplicator_products>(
          "MultiplicatorProducts", "Filters products with a multiplier.",
          {.source = manual, .note = "What exactly it filters is not documented."}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<ProductFilter>("ProductFilter", "Which central products are listed.", fields);
  return it;
}

const Record& describe(const ArticleCodeFilter*) {
  static constexpr Field fields[] = {
      field<&ArticleCodeFilter::only_empty_ean>("OnlyEmptyEan", "Only articles without an EAN code.",
                                                {.source = manual}),
      field<&ArticleCodeFilter::multiplicator_products>(
          "MultiplicatorProducts", "Filters products with a multiplier.",
          {.source = manual, .note = "What exactly it filters is not documented."}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<ArticleCodeFilter>("ArticleCodeFilter", "Which article codes are listed.", fields);
  return it;
}

const Record& describe(const CountFilter*) {
  static constexpr Field fields[] = {
      field<&CountFilter::modified_date>("ModifiedDate", "Only what was changed from this moment on.",
                                         {.min = first_day, .max = last_day}),
      field<&CountFilter::modified_end_date>("ModifiedEndDate", "Only what was changed up to this moment.",
                                             {.min = first_day, .max = last_day}),
      field<&CountFilter::deleted_products>("DeletedProducts", "Deleted products only."),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<CountFilter>("CountFilter", "Which central products are counted.", fields);
  return it;
}

}  // namespace wsync::oresto::central_products
