// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/products_endpoints.hpp"
#include "range.hpp"

namespace wsync::app {
namespace {

namespace links = oresto::link_products;
namespace own = oresto::products;

const schema::Record& columns() { return schema::record_of<ArticleNumber>(); }

Result<int> run(Context& context) {
  const auto part = part_of(context.typed());
  if (!part) return fail(part.error());
  oresto::ChangedSince since;
  if (auto read = read_period(context.typed(), since.modified_date, since.modified_end_date); !read)
    return fail(std::move(read.error()));
  return list_range_codes<links::get_wholesaler_article_numbers, own::get_wholesaler_article_numbers,
                          ArticleNumber>(
      context, since, {.modified_date = since.modified_date, .modified_end_date = since.modified_end_date},
      *part);
}

constexpr Option options[] = {
    {.name = "own", .text = "of own products only"},
    {.name = "linked", .text = "of linked central products only"},
};

constexpr Example examples[] = {
    {"wsync products articles", "Every article number in the range."},
    {"wsync products articles --own -o csv", "Those of the own products, for a script."},
};

constexpr const api::EndpointRow* calls[] = {&links::get_wholesaler_article_numbers.row,
                                             &own::get_wholesaler_article_numbers.row};

}  // namespace

extern const Command products_articles;
const Command products_articles = {
    .noun = "products",
    .verb = "articles",
    .summary = "List the article numbers of the wholesaler's products",
    .about = "Units and packages, linked ones first, each number once, leading zeros and all.",
    .examples = examples,
    .options = options,
    .groups = Takes::period | Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
