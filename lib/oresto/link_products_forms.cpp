// SPDX-License-Identifier: MIT
#include "oresto/link_products.hpp"

namespace wsync::oresto::link_products {

using enum Source;

const Record& describe(const NewSupplier*) {
  static constexpr Field fields[] = {
      field<&NewSupplier::id>("Id", "The supplier, by its id.",
                              {.key = Key::foreign,
                               .table = "suppliers",
                               .wanted = true,
                               .source = inferred,
                               .limits = inferred}),
      field<&NewSupplier::article_code>(
          "ArticleCode", "Article code at the supplier.",
          {.max_length = 50, .wanted = true, .source = inferred, .limits = inferred}),
      field<&NewSupplier::is_package_product>(
          "IsPackageProduct", "Whether the package is meant, where it shares the article code with its unit.",
          {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<NewSupplier>(
      "Supplier", "A supplier and the article code there, which find a central product.", fields);
  return it;
}

const Record& describe(const NewProduct*) {
  static constexpr Field fields[] = {
      field<&NewProduct::active>("Active",
                                 "Whether the product is shown in the webshop; inactive is not deleted."),
      field<&NewProduct::ean_code>(
          "EanCode", "EAN code (GTIN) of the central product to link.",
          {.max_length = 250, .format = Format::gtin, .required_if_empty = "Supplier"}),
      field<&NewProduct::on_order>("OnOrder", "Whether the product is only delivered on order.",
                                   {.note = "No document says more than the name."}),
      field<&NewProduct::order_quantity>(
          "OrderQuantity", "Order step: 0 allows any amount, 1 counts where it is left out.",
          {.min = "0", .max = "1E+15", .note = "Only for sales units that allow parts."}),
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
      field<&NewProduct::sales_price_list_promo>("SalesPriceListPromo", "Promotion price for one sales unit.",
                                                 {.min = "0", .max = "1E+16"}),
      field<&NewProduct::supplier>("Supplier",
                                   "The central product to link, by its supplier and the article code there.",
                                   {.required_if_empty = "EanCode"}),
      field<&NewProduct::temporarily_unavailable>(
          "TemporarilyUnavailable", "Whether the product cannot be delivered for the time being."),
      field<&NewProduct::unit_sales_price_abbreviation>(
          "UnitSalesPriceAbbreviation", "Sales unit, by its abbreviation: the unit that the price is for.",
          {.max_length = 25,
           .table = "unit-sales-prices",
           .wanted = true,
           .source = inferred,
           .limits = inferred,
           .note = "Named as on order lines; UnitSalesPrice is the other candidate."}),
      field<&NewProduct::wholesaler_article_number>(
          "WholesalerArticleNumber", "Article number at the wholesaler.",
          {.key = Key::primary,
           .max_length = 50,
           .forbidden = forbidden_in_article_numbers,
           .source = inferred,
           .limits = inferred,
           .note = "The manual prints ArticleNumberWholesaler here."}),
      field<&NewProduct::wholesaler_product_localizations>(
          "WholesalerProductLocalizations", "The wholesaler's own texts, one for each language.",
          {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<NewProduct>(
      "Product", "A central product to be linked under an article number of the wholesaler.", fields);
  return it;
}

const Record& describe(const ChangedProduct*) {
  static constexpr Field fields[] = {
      field<&ChangedProduct::active>("Active",
                                     "Whether the product is shown in the webshop; inactive is not deleted.",
                                     {.wanted = true, .source = inferred, .limits = inferred}),
      field<&ChangedProduct::on_order>("OnOrder", "Whether the product is only delivered on order.",
                                       {.wanted = true, .source = inferred, .limits = inferred}),
      field<&ChangedProduct::order_quantity>(
          "OrderQuantity", "Order step: 0 allows any amount, 1 counts where it is left out.",
          {.min = "0", .max = "1E+15", .source = inferred, .limits = inferred}),
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
      field<&ChangedProduct::temporarily_unavailable>(
          "TemporarilyUnavailable", "Whether the product cannot be delivered for the time being.",
          {.source = inferred}),
      field<&ChangedProduct::unit_sales_price_abbreviation>(
          "UnitSalesPriceAbbreviation", "Sales unit, by its abbreviation: the unit that the price is for.",
          {.max_length = 25, .table = "unit-sales-prices", .source = inferred, .limits = inferred}),
      field<&ChangedProduct::wholesaler_article_number>(
          "WholesalerArticleNumber", "Article number at the wholesaler.",
          {.key = Key::primary, .max_length = 50, .source = manual, .limits = inferred}),
      field<&ChangedProduct::wholesaler_product_localizations>(
          "WholesalerProductLocalizations", "The wholesaler's own texts, one for each language.",
          {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ChangedProduct>("Product", "A linked product with new values.", fields);
  return it;
}

const Record& describe(const ProductSales*) {
  static constexpr Field fields[] = {
      field<&ProductSales::wholesaler_article_number>("WholesalerArticleNumber",
                                                      "Article number at the wholesaler.",
                                                      {.key = Key::primary, .max_length = 50}),
      field<&ProductSales::sales_price_list>("SalesPriceList", "List price for one sales unit.",
                                             {.min = "0", .max = "1E+16"}),
      field<&ProductSales::sales_price_list_promo>(
          "SalesPriceListPromo", "Promotion price for one sales unit.", {.min = "0", .max = "1E+16"}),
      field<&ProductSales::on_order>("OnOrder", "Whether the product is only delivered on order.",
                                     {.note = "No document says more than the name."}),
      field<&ProductSales::promo_valid_from>(
          "PromoValidFrom", "When the promotion begins; Belgian time where no zone is given.",
          {.min = first_day, .max = last_day}),
      field<&ProductSales::promo_valid_until>("PromoValidUntil",
                                              "When the promotion ends; Belgian time where no zone is given.",
                                              {.min = first_day, .max = last_day}),
      field<&ProductSales::wholesaler_product_localizations>(
          "WholesalerProductLocalizations", "The wholesaler's own texts, one for each language."),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ProductSales>(
      "ProductSales", "The sales side of a linked product: prices, promotion, availability.", fields);
  return it;
}

}  // namespace wsync::oresto::link_products
