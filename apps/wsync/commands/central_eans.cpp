// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "oresto/central_products_endpoints.hpp"
#include "reading.hpp"

namespace wsync::app {
namespace {

namespace central = oresto::central_products;

const schema::Record& columns() { return schema::record_of<EanCode>(); }

Result<int> run(Context& context) {
  oresto::CodeFilter filter;
  if (auto read = read_period(context.typed(), filter.modified_date, filter.modified_end_date); !read)
    return fail(std::move(read.error()));
  if (context.typed().has("multiplier")) filter.multiplicator_products = true;
  return list_codes<central::get_ean, EanCode>(context, filter);
}

constexpr Option options[] = {
    {.name = "multiplier", .text = "only of products that have a multiplier"},
};

constexpr Example examples[] = {
    {"wsync central eans -o csv --to central.csv", "Every EAN that can be linked."},
    {"wsync central eans --modified-since 2026-11-01", "Those that are new or changed."},
};

constexpr const api::EndpointRow* calls[] = {&central::get_ean.row};

}  // namespace

extern const Command central_eans;
const Command central_eans = {
    .noun = "central",
    .verb = "eans",
    .summary = "List the EAN codes of the central catalogue",
    .about =
        "Units and packages, in one call: the quick way to learn what is central. Products without an EAN "
        "are found by `wsync central articles --only-empty-ean`.",
    .examples = examples,
    .options = options,
    .groups = Takes::period | Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
