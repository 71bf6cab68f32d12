// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/products_endpoints.hpp"
#include "record_file.hpp"
#include "sync/sales.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

namespace links = oresto::link_products;
namespace own = oresto::products;

const schema::Record& columns() { return schema::record_of<sync::SalesRow>(); }

Result<int> run(Context& context) {
  return run_writing(context, {columns, {"WholesalerArticleNumber"}, "setting prices", sync::sales_planner,
                               sync::sales_check});
}

constexpr Example examples[] = {
    {"wsync products sales prices.csv", "Sets the prices that differ, of linked and own products."},
    {"wsync products sales prices.csv --dry-run", "Shows which fields would change."},
    {"wsync products sales prijzen.csv --map Prijs=SalesPriceList --decimal comma",
     "A file with its own names and decimal commas."},
};

constexpr const api::EndpointRow* calls[] = {
    &links::get.row, &links::get_by_wholesaler_article_number.row, &links::put_sales.row,
    &own::get.row,   &own::get_by_wholesaler_article_number.row,   &own::put_sales.row,
};

}  // namespace

extern const Command products_sales;
const Command products_sales = {
    .noun = "products",
    .verb = "sales",
    .summary = "Set prices, promotions and availability of products",
    .about =
        "The article number and one more column are enough: what the file does not say stays as it is. The "
        "range is read first; rows that differ are sent, each through the call of its part of the range "
        "(linked or own), rows that are equal are left alone. An article that is not in the range is a "
        "failed "
        "row.\n"
        "\n"
        "An empty cell leaves a field as it is, #N/A clears it; clearing counts as done only once the server "
        "shows it. A write whose answer was lost is read back before it is sent again.",
    .examples = examples,
    .arguments = record_file,
    .groups = Takes::records | Takes::limits | Takes::prices | Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
