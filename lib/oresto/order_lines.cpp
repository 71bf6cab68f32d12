// SPDX-License-Identifier: MIT
#include "oresto/orders.hpp"

#include "oresto/shared.hpp"

namespace wsync::oresto::orders {

using enum Source;

const Record& describe(const ProductLocalization*) {
  static constexpr Field fields[] = {
      field<&ProductLocalization::language_code>("LanguageCode",
                                                 "Language of the text, in three letters (nld, fra).",
                                                 {.min_length = 3,
                                                  .max_length = 3,
                                                  .format = Format::language,
                                                  .source = inferred,
                                                  .limits = inferred}),
      field<&ProductLocalization::description>("Description", "The name in that language.",
                                               {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = nested_record<ProductLocalization>(
      "ProductLocalization", "The name of an ordered product in one language.", fields);
  return it;
}

const Record& describe(const OrderLine*) {
  static constexpr Field fields[] = {
      field<&OrderLine::brand>("Brand", "Brand of the product.", {.max_length = 150}),
      field<&OrderLine::content>("Content", "Content of the product, counted in its content unit.",
                                 {.min = "0", .max = "100000000000000"}),
      field<&OrderLine::content_type>("ContentType", "Unit of the content, by its abbreviation (G, L, Kg).",
                                      {.max_length = 50}),
      field<&OrderLine::ean_code>("EanCode", "EAN code (GTIN) of the product.",
                                  {.max_length = 250, .format = Format::gtin}),
      field<&OrderLine::last_ordered_on>("LastOrderedOn",
                                         "When the client last ordered the product, in Belgian time.",
                                         {.min = first_day, .max = last_day}),
      field<&OrderLine::last_ordered_on_utc>("LastOrderedOnUtc",
                                             "When the client last ordered the product, in UTC.",
                                             {.min = first_day, .max = last_day}),
      field<&OrderLine::multiplier_abbreviation>("MultiplierAbbreviation",
                                                 "Unit of the multiplier, by its abbreviation."),
      field<&OrderLine::multiplier_amount>("MultiplierAmount",
                                           "Multiplier: how many multiplier units one piece holds.",
                                           {.min = "0.0001", .max = "100000000000000"}),
      field<&OrderLine::on_order>("OnOrder", "Whether the product is only delivered on order."),
      field<&OrderLine::package>("Package", "Packaging of the product.", {.max_length = 50}),
      field<&OrderLine::price>("Price", "Price for one sales unit.", {.min = "0", .max = "100000000000000"}),
      field<&OrderLine::producer>("Producer", "Producer of the product.", {.max_length = 150}),
      field<&OrderLine::product_localizations>("ProductLocalizations",
                                               "Names of the product, one for each language."),
      field<&OrderLine::quantity>("Quantity", "How many sales units are ordered."),
      field<&OrderLine::remark>("Remark", "The client's remark on the line.", {.max_length = 4000}),
      field<&OrderLine::total_price>("TotalPrice", "Price of the line: quantity times price.",
                                     {.min = "0", .max = "100000000000000"}),
      field<&OrderLine::unit_sales_price_abbreviation>(
          "UnitSalesPriceAbbreviation", "Sales unit, by its abbreviation: the unit that the price is for.",
          {.key = Key::primary, .max_length = 25}),
      field<&OrderLine::unit_sales_price_description>("UnitSalesPriceDescription", "Name of the sales unit.",
                                                      {.max_length = 50}),
      field<&OrderLine::vat>("Vat", "VAT rate, in percent."),
      field<&OrderLine::wholesaler_article_number>("WholesalerArticleNumber",
                                                   "Article number at the wholesaler.",
                                                   {.key = Key::primary, .max_length = 50}),
  };
  static_assert(sound(fields));
  static constexpr Record it = nested_record<OrderLine>(
      "ProductInfo", "A line of an order; article number and sales unit identify it.", fields);
  return it;
}

}  // namespace wsync::oresto::orders
