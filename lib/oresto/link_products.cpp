// SPDX-License-Identifier: MIT
#include "oresto/link_products.hpp"

namespace wsync::oresto::link_products {

using enum Source;

const Record& describe(const ProductNested*) {
  static constexpr Field fields[] = {
      field<&ProductNested::id>("Id", "Id of the product at the server."),
      field<&ProductNested::amount_of_unit_product>("AmountOfUnitProduct",
                                                    "How many unit products the package holds."),
      field<&ProductNested::ean_code>("EanCode", "EAN code (GTIN) of the product.",
                                      {.max_length = 250, .format = Format::gtin}),
      field<&ProductNested::total_content>("TotalContent",
                                           "Content of the product, counted in its content unit."),
      field<&ProductNested::vat_percentage>("VatPercentage", "VAT rate, in percent."),
      field<&ProductNested::is_package_product>("IsPackageProduct", "Whether it is a package, not a unit."),
      field<&ProductNested::wholesaler_article_number>("WholesalerArticleNumber",
                                                       "Article number at the wholesaler."),
      field<&ProductNested::package_product>("PackageProduct", "The package that holds this product."),
      field<&ProductNested::content_type>("ContentType", "Unit of the content."),
      field<&ProductNested::sales_price_list>("SalesPriceList", "List price for one sales unit."),
      field<&ProductNested::sales_price_list_promo>("SalesPriceListPromo",
                                                    "Promotion price for one sales unit."),
      field<&ProductNested::promo_valid_from>(
          "PromoValidFrom", "When the promotion begins; Belgian time where no zone is given."),
      field<&ProductNested::promo_valid_from_utc>("PromoValidFromUtc", "When the promotion begins, in UTC."),
      field<&ProductNested::promo_valid_until>(
          "PromoValidUntil", "When the promotion ends; Belgian time where no zone is given."),
      field<&ProductNested::promo_valid_until_utc>("PromoValidUntilUtc", "When the promotion ends, in UTC."),
      field<&ProductNested::on_order>("OnOrder", "Whether the product is only delivered on order."),
      field<&ProductNested::unit_sales_price>("UnitSalesPrice",
                                              "Sales unit: the unit that the price is for."),
      field<&ProductNested::brand>("Brand", "Brand of the product."),
      field<&ProductNested::producer>("Producer", "Producer of the product."),
      field<&ProductNested::storage_condition>("StorageCondition", "How the product must be stored."),
      field<&ProductNested::suppliers>("Suppliers", "Suppliers of the product, each with its article code."),
      field<&ProductNested::localizations>("Localizations", "Names of the product, one for each language."),
      field<&ProductNested::wholesaler_product_localizations>(
          "WholesalerProductLocalizations", "The wholesaler's own texts, one for each language."),
      field<&ProductNested::categories>("Categories", "Categories that the product stands in."),
      field<&ProductNested::last_modified>("LastModified", "Last change, in Belgian time."),
      field<&ProductNested::last_modified_utc>("LastModifiedUtc", "Last change, in UTC."),
      field<&ProductNested::order_quantity>("OrderQuantity",
                                            "Order step: 0 allows any amount, 1 counts where it is left out.",
                                            {.min = "0", .max = "1E+15"}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<ProductNested>("ProductNested", "A linked product with the package that holds it.", fields);
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
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<ProductFilter>("ProductFilter", "Which linked products are listed.", fields);
  return it;
}

}  // namespace wsync::oresto::link_products
