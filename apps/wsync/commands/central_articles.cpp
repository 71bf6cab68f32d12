// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "oresto/central_products_endpoints.hpp"
#include "reading.hpp"

namespace wsync::app {
namespace {

namespace central = oresto::central_products;

const schema::Record& columns() { return schema::record_of<central::SupplierArticleCodes>(); }

Result<int> run(Context& context) {
  central::ArticleCodeFilter filter;
  if (context.typed().has("only-empty-ean")) filter.only_empty_ean = true;
  if (context.typed().has("multiplier")) filter.multiplicator_products = true;
  return list_all<central::get_article_codes_by_supplier>(context, {"Id", "Name", "ArticleCodes"}, filter);
}

constexpr Option options[] = {
    {.name = "only-empty-ean", .text = "only of products that have no EAN"},
    {.name = "multiplier", .text = "only of products that have a multiplier"},
};

constexpr Example examples[] = {
    {"wsync central articles", "Each supplier with its article codes."},
    {"wsync central articles --only-empty-ean -o json", "What can be linked by supplier and code only."},
    {"wsync central articles -o json --jq '.[] | select(.Id == 71) | .ArticleCodes[]'",
     "The codes of one supplier, one a line."},
};

constexpr const api::EndpointRow* calls[] = {&central::get_article_codes_by_supplier.row};

}  // namespace

extern const Command central_articles;
const Command central_articles = {
    .noun = "central",
    .verb = "articles",
    .summary = "List the article codes of the central catalogue, grouped by supplier",
    .about = "One row a supplier; in a table and in CSV its codes stand in one cell, parted by |.",
    .examples = examples,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
