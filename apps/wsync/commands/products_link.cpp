// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "oresto/central_products_endpoints.hpp"
#include "oresto/link_products.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/reference_tables.hpp"
#include "record_file.hpp"
#include "sync/link_products.hpp"
#include "sync/promotion.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<oresto::link_products::NewProduct>(); }

Result<int> run(Context& context) {
  return run_writing(context, {columns, {"WholesalerArticleNumber"}, "linking products", sync::link_planner,
                               sync::promotion_check<oresto::link_products::NewProduct>});
}

constexpr Example examples[] = {
    {"wsync products link prices.csv",
     "Links what is central and new, updates what differs, leaves the rest."},
    {"wsync products link prices.csv --check", "Checks every row offline; nothing is asked or sent."},
    {"wsync products link artikels.csv --map Artikel=WholesalerArticleNumber --dry-run",
     "Renames a column and shows what would be sent."},
    {"wsync products link prices.csv -o json | jq .counts", "Counts for a script."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::link_products::get.row,
                                             &oresto::link_products::get_by_ean.row,
                                             &oresto::link_products::get_by_wholesaler_article_number.row,
                                             &oresto::link_products::post.row,
                                             &oresto::link_products::put.row,
                                             &oresto::central_products::get_ean.row,
                                             &oresto::central_products::get_by_ean.row,
                                             &oresto::reference_tables::get_unit_sales_prices.row};

}  // namespace

extern const Command products_link;
const Command products_link = {
    .noun = "products",
    .verb = "link",
    .summary = "Link central products under your own article numbers",
    .about =
        "Every row is checked before anything is sent: all findings come at once, with file, row and column, "
        "and\n"
        "exit status 3. Then the shop is read: rows that are new are linked, rows that differ are updated "
        "by\n"
        "difference, rows that are equal are left alone. An EAN that is not central is a failed row: push it "
        "as\n"
        "an own product.\n"
        "\n"
        "Columns are the fields of the API; `wsync help columns products` lists them. An empty cell leaves "
        "a\n"
        "field as it is, #N/A clears it. A decimal comma is taken only where it is declared with --decimal "
        "or\n"
        "proved by the column's values.\n"
        "\n"
        "A write whose answer was lost is read back from the server before it is sent again.",
    .examples = examples,
    .arguments = record_file,
    .groups = Takes::records | Takes::limits | Takes::prices | Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
