// SPDX-License-Identifier: MIT
#include "oresto/products.hpp"

#include "oresto/shared.hpp"

namespace wsync::oresto::products {

using enum Source;

const Record& describe(const LocalizationForm*) {
  static constexpr Field fields[] = {
      field<&LocalizationForm::language_code>("LanguageCode",
                                              "Language of the text, in three letters (nld, fra).",
                                              {.key = Key::primary,
                                               .min_length = 3,
                                               .max_length = 3,
                                               .format = Format::language,
                                               .source = inferred,
                                               .limits = inferred}),
      field<&LocalizationForm::description>("Description", "The name in that language.",
                                            {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = nested_record<LocalizationForm>(
      "Localization", "The name of a product in one language, as it is sent.", fields);
  return it;
}

const Record& describe(const SupplierForm*) {
  static constexpr Field fields[] = {
      field<&SupplierForm::id>("Id", "The supplier, by its id.",
                               {.key = Key::foreign,
                                .table = "suppliers",
                                .wanted = true,
                                .source = inferred,
                                .limits = inferred}),
      field<&SupplierForm::article_code>(
          "ArticleCode", "Article code at the supplier.",
          {.max_length = 50, .wanted = true, .source = inferred, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<SupplierForm>("Supplier", "The supplier of an own product and the article code there.", fields);
  return it;
}

const Record& describe(const ProductSales*) {
  static constexpr Field fields[] = {
      field<&ProductSales::wholesaler_article_number>(
          "WholesalerArticleNumber", "Article number at the wholesaler.",
          {.key = Key::primary, .max_length = 50, .source = manual, .limits = inferred}),
      field<&ProductSales::sales_price_list>(
          "SalesPriceList", "List price for one sales unit.",
          {.min = "0", .max = "1E+16", .source = inferred, .limits = inferred}),
      field<&ProductSales::sales_price_list_promo>(
          "SalesPriceListPromo", "Promotion price for one sales unit.",
          {.min = "0", .max = "1E+16", .source = inferred, .limits = inferred}),
      field<&ProductSales::on_order>("OnOrder", "Whether the product is only delivered on order.",
                                     {.wanted = true, .source = inferred, .limits = inferred}),
      field<&ProductSales::promo_valid_from>(
          "PromoValidFrom", "When the promotion begins; Belgian time where no zone is given.",
          {.min = first_day, .max = last_day, .source = inferred, .limits = inferred}),
      field<&ProductSales::promo_valid_until>(
          "PromoValidUntil", "When the promotion ends; Belgian time where no zone is given.",
          {.min = first_day, .max = last_day, .source = inferred, .limits = inferred}),
      field<&ProductSales::wholesaler_product_localizations>(
          "WholesalerProductLocalizations", "The wholesaler's own texts, one for each language.",
          {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ProductSales>(
      "ProductSales", "The sales side of an own or linked product: prices, promotion, availability.", fields);
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
      field<&ProductFilter::exclude_central_products>(
          "ExcludeCentralProducts", "Own products only, without the central ones.", {.source = manual}),
      field<&ProductFilter::page_size>("PageSize", "How many items a page holds.", {.source = manual}),
      field<&ProductFilter::page>("Page", "Number of the page.", {.source = manual}),
      field<&ProductFilter::multiplicator_products>(
          "MultiplicatorProducts", "Filters products with a multiplier.",
          {.source = manual, .note = "What exactly it filters is not documented."}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<ProductFilter>("ProductFilter", "Which own products are listed.", fields);
  return it;
}

}  // namespace wsync::oresto::products
