// SPDX-License-Identifier: MIT
#include "oresto/products.hpp"

#include "oresto/shared.hpp"

namespace wsync::oresto::products {

using enum Source;

const Record& describe(const NewProduct*) {
  static constexpr Field fields[] = {
      field<&NewProduct::active>("Active",
                                 "Whether the product is shown in the webshop; inactive is not deleted."),
      field<&NewProduct::brand_id>("BrandId", "Brand of the product, by its id.",
                                   {.key = Key::foreign, .table = "brands"}),
      field<&NewProduct::category_id>("CategoryId",
                                      "Category of the product, by its id; an end node of the tree.",
                                      {.key = Key::foreign, .table = "categories"}),
      field<&NewProduct::content_type>("ContentType", "Unit of the content, by its abbreviation (G, L, Kg).",
                                       {.max_length = 25, .table = "content-types"}),
      field<&NewProduct::ean_code>("EanCode", "EAN code (GTIN); none that a central product has.",
                                   {.max_length = 250, .format = Format::gtin}),
      field<&NewProduct::localizations>("Localizations", "Names of the product, one for each language."),
      field<&NewProduct::multiplier_abbreviation>("MultiplierAbbreviation",
                                                  "Unit of the multiplier, by its abbreviation.",
                                                  {.max_length = 25, .table = "multiplier-types"}),
      field<&NewProduct::multiplier_amount>("MultiplierAmount",
                                            "Multiplier: how many multiplier units one piece holds.",
                                            {.min = "0.0001", .max = "100000000000000"}),
      field<&NewProduct::on_order>("OnOrder", "Whether the product is only delivered on order.",
                                   {.note = "No document says more than the name."}),
      field<&NewProduct::order_quantity>("OrderQuantity",
                                         "Order step: 0 allows any amount, 1 counts where it is left out.",
                                         {.min = "0", .max = "1E+15"}),
      field<&NewProduct::producer_id>("ProducerId", "Producer of the product, by its id.",
                                      {.key = Key::foreign, .table = "producers"}),
      field<&NewProduct::promo_valid_from>("PromoValidFrom",
                                           "When the promotion begins; Belgian time where no zone is given.",
                                           {.min = first_day, .max = last_day}),
      field<&NewProduct::promo_valid_from_utc>(
          "PromoValidFromUtc", "The same in UTC; counts only where PromoValidFrom is missing.",
          {.min = first_day, .max = last_day}),
      field<&NewProduct::promo_valid_until>("PromoValidUntil",
                                            "When the promotion ends; Belgian time where no zone is given.",
                                            {.min = first_day, .max = last_day}),
      field<&NewProduct::promo_valid_until_utc>(
          "PromoValidUntilUtc", "The same in UTC; counts only where PromoValidUntil is missing.",
          {.min = first_day, .max = last_day}),
      field<&NewProduct::sales_price_list>("SalesPriceList", "List price for one sales unit.",
                                           {.min = "0", .max = "1E+16"}),
      field<&NewProduct::sales_price_list_promo>(
          "SalesPriceListPromo", "Promotion price for one sales unit.",
          {.min = "0", .max = "1E+16", .source = inferred, .limits = inferred}),
      field<&NewProduct::storage_condition_id>(
          "StorageConditionId", "How the product must be stored, by the id of the storage condition.",
          {.key = Key::foreign,
           .table = "storage-conditions",
           .wanted = true,
           .source = inferred,
           .limits = inferred}),
      field<&NewProduct::supplier>("Supplier", "The supplier, one at most, and the article code there.",
                                   {.source = inferred}),
      field<&NewProduct::temporarily_unavailable>(
          "TemporarilyUnavailable", "Whether the product cannot be delivered for the time being.",
          {.source = inferred}),
      field<&NewProduct::total_content>("TotalContent",
                                        "Content of the product, counted in its content unit.",
                                        {.min = "0", .max = "1E+16", .source = inferred, .limits = inferred}),
      field<&NewProduct::unit_sales_price_abbreviation>(
          "UnitSalesPriceAbbreviation", "Sales unit, by its abbreviation: the unit that the price is for.",
          {.max_length = 25,
           .table = "unit-sales-prices",
           .wanted = true,
           .source = inferred,
           .limits = inferred,
           .note = "Named as on order lines; UnitSalesPrice is the other candidate."}),
      field<&NewProduct::vat_percentage>("VatPercentage", "VAT rate, in percent.", {.source = inferred}),
      field<&NewProduct::wholesaler_article_number>("WholesalerArticleNumber",
                                                    "Article number at the wholesaler.",
                                                    {.key = Key::primary,
                                                     .max_length = 50,
                                                     .forbidden = forbidden_in_article_numbers,
                                                     .source = manual,
                                                     .limits = inferred}),
      field<&NewProduct::wholesaler_product_localizations>(
          "WholesalerProductLocalizations", "The wholesaler's own texts, one for each language.",
          {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<NewProduct>("Product", "An own product to be added.", fields);
  return it;
}

const Record& describe(const ChangedProduct*) {
  static constexpr Field fields[] = {
      field<&ChangedProduct::active>("Active",
                                     "Whether the product is shown in the webshop; inactive is not deleted.",
                                     {.wanted = true, .source = inferred, .limits = inferred}),
      field<&ChangedProduct::brand_id>(
          "BrandId", "Brand of the product, by its id.",
          {.key = Key::foreign, .table = "brands", .wanted = true, .source = inferred, .limits = inferred}),
      field<&ChangedProduct::category_id>("CategoryId",
                                          "Category of the product, by its id; an end node of the tree.",
                                          {.key = Key::foreign,
                                           .table = "categories",
                                           .wanted = true,
                                           .source = inferred,
                                           .limits = inferred}),
      field<&ChangedProduct::content_type>("ContentType",
                                           "Unit of the content, by its abbreviation (G, L, Kg).",
                                           {.max_length = 25,
                                            .table = "content-types",
                                            .wanted = true,
                                            .source = inferred,
                                            .limits = inferred}),
      field<&ChangedProduct::ean_code>(
          "EanCode", "EAN code (GTIN) of the product.",
          {.max_length = 250, .format = Format::gtin, .source = inferred, .limits = inferred}),
      field<&ChangedProduct::localizations>("Localizations", "Names of the product, one for each language.",
                                            {.source = inferred}),
      field<&ChangedProduct::multiplier_abbreviation>(
          "MultiplierAbbreviation", "Unit of the multiplier, by its abbreviation.",
          {.max_length = 25, .table = "multiplier-types", .source = inferred, .limits = inferred}),
      field<&ChangedProduct::multiplier_amount>(
          "MultiplierAmount", "Multiplier: how many multiplier units one piece holds.",
          {.min = "0.0001", .max = "100000000000000", .source = inferred, .limits = inferred}),
      field<&ChangedProduct::on_order>("OnOrder", "Whether the product is only delivered on order.",
                                       {.wanted = true, .source = inferred, .limits = inferred}),
      field<&ChangedProduct::order_quantity>(
          "OrderQuantity", "Order step: 0 allows any amount, 1 counts where it is left out.",
          {.min = "0", .max = "1E+15", .source = inferred, .limits = inferred}),
      field<&ChangedProduct::producer_id>(
          "ProducerId", "Producer of the product, by its id.",
          {.key = Key::foreign, .table = "producers", .source = inferred, .limits = inferred}),
      field<&ChangedProduct::promo_valid_from>(
          "PromoValidFrom", "When the promotion begins; Belgian time where no zone is given.",
          {.min = first_day, .max = last_day, .source = inferred, .limits = inferred}),
      field<&ChangedProduct::promo_valid_from_utc>(
          "PromoValidFromUtc", "The same in UTC; counts only where PromoValidFrom is missing.",
          {.min = first_day, .max = last_day, .source = inferred, .limits = inferred}),
      field<&ChangedProduct::promo_valid_until>(
          "PromoValidUntil", "When the promotion ends; Belgian time where no zone is given.",
          {.min = first_day, .max = last_day, .source = inferred, .limits = inferred}),
      field<&ChangedProduct::promo_valid_until_utc>(
          "PromoValidUntilUtc", "The same in UTC; counts only where PromoValidUntil is missing.",
          {.min = first_day, .max = last_day, .source = inferred, .limits = inferred}),
      field<&ChangedProduct::sales_price_list>(
          "SalesPriceList", "List price for one sales unit.",
          {.min = "0", .max = "1E+16", .source = inferred, .limits = inferred}),
      field<&ChangedProduct::sales_price_list_promo>(
          "SalesPriceListPromo", "Promotion price for one sales unit.",
          {.min = "0", .max = "1E+16", .source = inferred, .limits = inferred}),
      field<&ChangedProduct::storage_condition_id>(
          "StorageConditionId", "How the product must be stored, by the id of the storage condition.",
          {.key = Key::foreign,
           .table = "storage-conditions",
           .wanted = true,
           .source = inferred,
           .limits = inferred}),
      field<&ChangedProduct::supplier>("Supplier", "The supplier, one at most, and the article code there.",
                                       {.source = inferred}),
      field<&ChangedProduct::temporarily_unavailable>(
          "TemporarilyUnavailable", "Whether the product cannot be delivered for the time being.",
          {.source = inferred}),
      field<&ChangedProduct::total_content>(
          "TotalContent", "Content of the product, counted in its content unit.",
          {.min = "0", .max = "1E+16", .source = inferred, .limits = inferred}),
      field<&ChangedProduct::unit_sales_price_abbreviation>(
          "UnitSalesPriceAbbreviation", "Sales unit, by its abbreviation: the unit that the price is for.",
          {.max_length = 25,
           .table = "unit-sales-prices",
           .wanted = true,
           .source = inferred,
           .limits = inferred,
           .note = "Named as on order lines; UnitSalesPrice is the other candidate."}),
      field<&ChangedProduct::vat_percentage>("VatPercentage", "VAT rate, in percent.", {.source = inferred}),
      field<&ChangedProduct::wholesaler_article_number>(
          "WholesalerArticleNumber", "Article number at the wholesaler.",
          {.key = Key::primary, .max_length = 50, .source = manual, .limits = inferred}),
      field<&ChangedProduct::wholesaler_product_localizations>(
          "WholesalerProductLocalizations", "The wholesaler's own texts, one for each language.",
          {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ChangedProduct>("Product", "An own product with new values.", fields);
  return it;
}

}  // namespace wsync::oresto::products
