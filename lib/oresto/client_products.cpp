// SPDX-License-Identifier: MIT
#include "oresto/client_products.hpp"

namespace wsync::oresto::client_products {

using enum Source;

const Record& describe(const ClientProduct*) {
  static constexpr Field fields[] = {
      field<&ClientProduct::wholesaler_article_number>(
          "WholesalerArticleNumber", "Article number at the wholesaler.",
          {.key = Key::primary, .max_length = 50, .source = manual, .limits = inferred}),
      field<&ClientProduct::ean_code>(
          "EanCode", "EAN code (GTIN) of the product.",
          {.max_length = 250, .format = Format::gtin, .source = manual, .limits = inferred}),
      field<&ClientProduct::client_number>("ClientNumber", "The client's number at the wholesaler.",
                                           {.max_length = 50, .source = manual, .limits = inferred}),
      field<&ClientProduct::sales_price_list>(
          "SalesPriceList", "The client's price for one sales unit.",
          {.min = "0", .max = "1E+16", .source = inferred, .limits = inferred}),
      field<&ClientProduct::sales_price_list_promo>(
          "SalesPriceListPromo", "The client's promotion price for one sales unit.",
          {.min = "0", .max = "1E+16", .source = inferred, .limits = inferred}),
      field<&ClientProduct::is_exlusive>("IsExlusive", "Whether only this client sees the product.",
                                         {.source = inferred, .note = "Spelt so on the wire, without c."}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<ClientProduct>("ClientProduct", "A price or a product meant for one client.", fields);
  return it;
}

const Record& describe(const ClientProductForm*) {
  static constexpr Field fields[] = {
      field<&ClientProductForm::wholesaler_article_number>("WholesalerArticleNumber",
                                                           "Article number at the wholesaler.",
                                                           {.key = Key::primary, .max_length = 50}),
      field<&ClientProductForm::client_number>("ClientNumber", "The client's number at the wholesaler.",
                                               {.key = Key::primary, .max_length = 50}),
      field<&ClientProductForm::sales_price_list>("SalesPriceList", "The client's price for one sales unit.",
                                                  {.min = "0", .max = "1E+16"}),
      field<&ClientProductForm::sales_price_list_promo>("SalesPriceListPromo",
                                                        "The client's promotion price for one sales unit.",
                                                        {.min = "0", .max = "1E+16"}),
      field<&ClientProductForm::is_exlusive>("IsExlusive", "Whether only this client sees the product.",
                                             {.note = "Spelt so on the wire, without c."}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ClientProductForm>(
      "ClientProduct", "A price or a product meant for one client, to be added or changed.", fields);
  return it;
}

const Record& describe(const ClientProductMultiple*) {
  static constexpr Field fields[] = {
      field<&ClientProductMultiple::client_products>(
          "ClientProducts", "The client products.", {.wanted = true, .source = inferred, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ClientProductMultiple>(
      "ClientProductMultiple", "Many client products at once, to be added or changed.", fields);
  return it;
}

const Record& describe(const ClientProductMultipleAddOrUpdate*) {
  static constexpr Field fields[] = {
      field<&ClientProductMultipleAddOrUpdate::client_products>("ClientProducts", "The client products.",
                                                                {.wanted = true}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ClientProductMultipleAddOrUpdate>(
      "ClientProductMultipleAddOrUpdate",
      "Many client products at once, added where they are new and changed where not.", fields);
  return it;
}

const Record& describe(const AllOrOneClient*) {
  static constexpr Field fields[] = {
      field<&AllOrOneClient::client_number>(
          "ClientNumber", "Only the products of this client; without it those of every client.",
          {.max_length = 50, .source = manual, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<AllOrOneClient>("AllOrOneClient", "Whose client products are deleted.", fields);
  return it;
}

}  // namespace wsync::oresto::client_products
