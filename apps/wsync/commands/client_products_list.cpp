// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "oresto/client_products.hpp"
#include "reading.hpp"

namespace wsync::app {
namespace {

using oresto::client_products::ClientProduct;

const schema::Record& columns() { return schema::record_of<ClientProduct>(); }

Result<int> run(Context& context) {
  const auto client = context.typed().value("client"), article = context.typed().value("article");
  return list_all<oresto::client_products::get>(
      context,
      {"ClientNumber", "WholesalerArticleNumber", "EanCode", "SalesPriceList", "SalesPriceListPromo",
       "IsExlusive"},
      {}, [=](const ClientProduct& product) {
        return (!client || product.client_number == client) &&
               (!article || product.wholesaler_article_number == article);
      });
}

constexpr Option options[] = {
    {.name = "client", .value = "NUMBER", .text = "of this client only"},
    {.name = "article", .value = "ARTICLE", .text = "of this article only"},
};

constexpr Example examples[] = {
    {"wsync client-products list --client 20417", "The prices and products meant for one client."},
    {"wsync client-products list --article 002556", "Which clients pay a price of their own for an article."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::client_products::get.row};

}  // namespace

extern const Command client_products_list;
const Command client_products_list = {
    .noun = "client-products",
    .verb = "list",
    .summary = "List prices and products that are meant for one client",
    .about =
        "One row per client and article. The server has no filter: all are read, and those that fit are "
        "shown.",
    .examples = examples,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
