// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "oresto/central_products_endpoints.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/products_endpoints.hpp"
#include "oresto/reference_tables.hpp"
#include "record_file.hpp"
#include "sync/promotion.hpp"
#include "sync/push_products.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

namespace central = oresto::central_products;
namespace links = oresto::link_products;
namespace own = oresto::products;
namespace tables = oresto::reference_tables;

const schema::Record& columns() { return schema::record_of<own::NewProduct>(); }

Result<int> run(Context& context) {
  return run_writing(context, {columns, {"WholesalerArticleNumber"}, "pushing products", sync::product_planner,
                               sync::promotion_check<own::NewProduct>});
}

constexpr Example examples[] = {
    {"wsync products push own.csv", "Makes what is new, updates what differs, leaves the rest."},
    {"wsync products push own.csv --check", "Checks every row offline; nothing is asked or sent."},
    {"wsync products push own.csv --dry-run", "Compares with the shop and shows what would be sent."},
};

constexpr const api::EndpointRow* calls[] = {
    &central::get_ean.row,
    &central::get_by_ean.row,
    &links::get.row,
    &links::get_by_wholesaler_article_number.row,
    &own::get.row,
    &own::get_by_wholesaler_article_number.row,
    &own::post.row,
    &own::put.row,
    &tables::get_brands.row,
    &tables::get_categories.row,
    &tables::get_content_types.row,
    &tables::get_multiplier_types.row,
    &tables::get_producers.row,
    &tables::get_storage_conditions.row,
    &tables::get_suppliers.row,
    &tables::get_unit_sales_prices.row,
};

}  // namespace

extern const Command products_push;
const Command products_push = {
    .noun = "products",
    .verb = "push",
    .summary = "Make and update own products",
    .about =
        "Own products are those that the central catalogue does not have. A row whose EAN is central is "
        "refused, with the advice to link it; an own product whose EAN became central later is still "
        "updated. "
        "Rows that are new are made, rows that differ are updated by difference, rows that are equal are "
        "left "
        "alone.\n"
        "\n"
        "Brand, category, producer, storage condition, supplier and units may be given by name or by id "
        "(columns Brand or BrandId). An empty cell leaves a field as it is, #N/A clears it; clearing counts "
        "as done only once the server shows it.\n"
        "\n"
        "A write whose answer was lost is read back before it is sent again. Photos are added by `wsync "
        "photos add`, prices alone are set by `wsync products sales`.",
    .examples = examples,
    .arguments = record_file,
    .groups = Takes::records | Takes::limits | Takes::prices | Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
