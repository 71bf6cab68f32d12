// SPDX-License-Identifier: MIT
#include "oresto/wholesaler_product.hpp"

namespace wsync::oresto {

using enum Source;

const Record& describe(const WholesalerProductLocalization*) {
  static constexpr Field fields[] = {
      field<&WholesalerProductLocalization::language_code>(
          "LanguageCode", "Language of the text, in three letters (nld, fra).",
          {.min_length = 3,
           .max_length = 3,
           .format = Format::language,
           .source = inferred,
           .limits = inferred}),
      field<&WholesalerProductLocalization::promo_description>(
          "PromoDescription", "What the promotion is, in that language.",
          {.max_length = 500, .source = inferred, .limits = inferred}),
      field<&WholesalerProductLocalization::information>(
          "Information", "The wholesaler's remarks on the product, in that language.",
          {.max_length = 500, .source = inferred, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = nested_record<WholesalerProductLocalization>(
      "WholesalerProductLocalization", "The wholesaler's own texts on a product in one language.", fields);
  return it;
}

const Record& describe(const WholesalerProductLocalizationForm*) {
  static constexpr Field fields[] = {
      field<&WholesalerProductLocalizationForm::language_code>(
          "LanguageCode", "Language of the text, in three letters (nld, fra).",
          {.key = Key::primary,
           .min_length = 3,
           .max_length = 3,
           .format = Format::language,
           .source = inferred,
           .limits = inferred}),
      field<&WholesalerProductLocalizationForm::promo_description>(
          "PromoDescription", "What the promotion is, in that language.",
          {.max_length = 500, .required_if_empty = "Information", .source = inferred, .limits = inferred}),
      field<&WholesalerProductLocalizationForm::information>(
          "Information", "The wholesaler's remarks on the product, in that language.",
          {.max_length = 500,
           .required_if_empty = "PromoDescription",
           .source = inferred,
           .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = nested_record<WholesalerProductLocalizationForm>(
      "WholesalerProductLocalization",
      "The wholesaler's own texts on a product in one language, as they are sent.", fields);
  return it;
}

const Record& describe(const LinkedProduct*) {
  static constexpr Field fields[] = {
      field<&LinkedProduct::ean_code>(
          "EanCode", "EAN code (GTIN) of the product.",
          {.max_length = 250, .format = Format::gtin, .source = inferred, .limits = inferred}),
      field<&LinkedProduct::id>("Id", "Id of the product at the server.", {.source = inferred}),
      field<&LinkedProduct::suppliers>("Suppliers", "Suppliers of the product, each with its article code.",
                                       {.source = inferred}),
      field<&LinkedProduct::unit_sales_price>("UnitSalesPrice", "Sales unit: the unit that the price is for.",
                                              {.source = inferred}),
      field<&LinkedProduct::wholesaler_article_number>(
          "WholesalerArticleNumber", "Article number at the wholesaler.",
          {.key = Key::primary, .max_length = 50, .source = inferred, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<LinkedProduct>("LinkedProduct", "The package of a unit, or the unit of a package.", fields);
  return it;
}

const Record& describe(const WholesalerProduct*) {
  static constexpr Field fields[] = {
      field<&WholesalerProduct::id>("Id", "Id of the product at the server."),
      field<&WholesalerProduct::active>(
          "Active", "Whether the product is shown in the webshop; inactive is not deleted."),
      field<&WholesalerProduct::amount_of_unit_product>("AmountOfUnitProduct",
                                                        "How many unit products the package holds."),
      field<&WholesalerProduct::package_products>("PackageProducts", "The packages that hold this product."),
      field<&WholesalerProduct::unit_products>("UnitProducts", "The unit products inside this package.",
                                               {.source = inferred}),
      field<&WholesalerProduct::ean_code>("EanCode", "EAN code (GTIN) of the product.",
                                          {.max_length = 250, .format = Format::gtin}),
      field<&WholesalerProduct::total_content>(
          "TotalContent", "Content of the product, counted in its content unit.",
          {.min = "0", .max = "1E+16", .source = inferred, .limits = inferred}),
      field<&WholesalerProduct::vat_percentage>("VatPercentage", "VAT rate, in percent.",
                                                {.source = inferred}),
      field<&WholesalerProduct::is_package_product>("IsPackageProduct",
                                                    "Whether it is a package, not a unit."),
      field<&WholesalerProduct::wholesaler_article_number>(
          "WholesalerArticleNumber", "Article number at the wholesaler.",
          {.key = Key::primary, .max_length = 50, .source = manual, .limits = inferred}),
      field<&WholesalerProduct::content_type>("ContentType", "Unit of the content."),
      field<&WholesalerProduct::multiplier_amount>("MultiplierAmount",
                                                   "Multiplier: how many multiplier units one piece holds.",
                                                   {.min = "0.0001", .max = "100000000000000"}),
      field<&WholesalerProduct::multiplier_content_type>("MultiplierContentType", "Unit of the multiplier."),
      field<&WholesalerProduct::sales_price_list>(
          "SalesPriceList", "List price for one sales unit.",
          {.min = "0", .max = "1E+16", .source = inferred, .limits = inferred}),
      field<&WholesalerProduct::sales_price_list_promo>(
          "SalesPriceListPromo", "Promotion price for one sales unit.",
          {.min = "0", .max = "1E+16", .source = inferred, .limits = inferred}),
      field<&WholesalerProduct::promo_valid_from>(
          "PromoValidFrom", "When the promotion begins; Belgian time where no zone is given.",
          {.source = inferred}),
      field<&WholesalerProduct::promo_valid_from_utc>(
          "PromoValidFromUtc", "When the promotion begins, in UTC.", {.source = inferred}),
      field<&WholesalerProduct::promo_valid_until>(
          "PromoValidUntil", "When the promotion ends; Belgian time where no zone is given.",
          {.source = inferred}),
      field<&WholesalerProduct::promo_valid_until_utc>(
          "PromoValidUntilUtc", "When the promotion ends, in UTC.", {.source = inferred}),
      field<&WholesalerProduct::on_order>("OnOrder", "Whether the product is only delivered on order."),
      field<&WholesalerProduct::unit_sales_price>(
          "UnitSalesPrice", "Sales unit: the unit that the price is for.", {.source = inferred}),
      field<&WholesalerProduct::brand>("Brand", "Brand of the product."),
      field<&WholesalerProduct::producer>("Producer", "Producer of the product.", {.source = inferred}),
      field<&WholesalerProduct::storage_condition>("StorageCondition", "How the product must be stored.",
                                                   {.source = inferred}),
      field<&WholesalerProduct::suppliers>(
          "Suppliers", "Suppliers of the product, each with its article code.", {.source = inferred}),
      field<&WholesalerProduct::localizations>("Localizations",
                                               "Names of the product, one for each language."),
      field<&WholesalerProduct::wholesaler_product_localizations>(
          "WholesalerProductLocalizations", "The wholesaler's own texts, one for each language.",
          {.source = inferred}),
      field<&WholesalerProduct::categories>("Categories", "Categories that the product stands in."),
      field<&WholesalerProduct::last_modified>("LastModified", "Last change, in Belgian time."),
      field<&WholesalerProduct::last_modified_utc>("LastModifiedUtc", "Last change, in UTC."),
      field<&WholesalerProduct::order_quantity>(
          "OrderQuantity", "Order step: 0 allows any amount, 1 counts where it is left out.",
          {.min = "0", .max = "1E+15"}),
      field<&WholesalerProduct::temporarily_unavailable>(
          "TemporarilyUnavailable", "Whether the product cannot be delivered for the time being.",
          {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<WholesalerProduct>("Product", "A product in the wholesaler's range, linked or own.", fields);
  return it;
}

}  // namespace wsync::oresto
