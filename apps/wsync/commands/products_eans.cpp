// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/products_endpoints.hpp"
#include "range.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

namespace links = oresto::link_products;
namespace own = oresto::products;

const schema::Record& columns() { return schema::record_of<EanCode>(); }

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const auto part = part_of(typed);
  if (!part) return fail(part.error());
  if (typed.has("availability") && typed.has("own"))
    return usage_error("--availability and --own exclude each other",
                       "The server tells availability of linked products only.");
  oresto::ChangedSince since;
  if (auto read = read_period(typed, since.modified_date, since.modified_end_date); !read)
    return fail(std::move(read.error()));
  if (typed.has("availability")) return list_codes<links::get_availability, EanCode>(context, since);
  return list_range_codes<links::get_ean, own::get_ean, EanCode>(
      context, since, {.modified_date = since.modified_date, .modified_end_date = since.modified_end_date},
      *part);
}

constexpr Option options[] = {
    {.name = "own", .text = "of own products only"},
    {.name = "linked", .text = "of linked central products only"},
    {.name = "availability", .text = "of linked products, as the server's availability list has them"},
};

constexpr Example examples[] = {
    {"wsync products eans", "Every EAN in the range."},
    {"wsync products eans --availability --modified-since 2026-11-01",
     "Those whose availability was changed since."},
};

constexpr const api::EndpointRow* calls[] = {&links::get_ean.row, &links::get_availability.row,
                                             &own::get_ean.row};

}  // namespace

extern const Command products_eans;
const Command products_eans = {
    .noun = "products",
    .verb = "eans",
    .summary = "List the EAN codes of the wholesaler's products",
    .about =
        "Units and packages, linked ones first, each code once. A code that a linked product has counts as "
        "linked. Products without an EAN are not in it: `wsync products articles` has them all.",
    .examples = examples,
    .options = options,
    .groups = Takes::period | Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
