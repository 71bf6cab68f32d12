// SPDX-License-Identifier: MIT
#include <limits>

#include "command.hpp"
#include "oresto/central_products_endpoints.hpp"
#include "reading.hpp"

namespace wsync::app {
namespace {

namespace central = oresto::central_products;

const schema::Record& columns() { return schema::record_of<central::Product>(); }

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  central::ProductFilter filter;
  if (auto read = read_period(typed, filter.modified_date, filter.modified_end_date); !read)
    return fail(std::move(read.error()));
  if (typed.has("deleted")) filter.deleted_products = true;
  if (typed.has("multiplier")) filter.multiplicator_products = true;
  const auto limit = typed.number("limit", 1, std::numeric_limits<std::int64_t>::max());
  if (!limit) return fail(limit.error());
  auto listing = Listing::open(context, columns(),
                               {"EanCode", "Localizations[nld].Description", "Brand.Name", "TotalContent",
                                "ContentType.Abbreviation", "IsPackageProduct"});
  if (!listing) return fail(std::move(listing.error()));
  std::int64_t left = limit->value_or(std::numeric_limits<std::int64_t>::max());
  return listing->finish(each_of<central::get>(listing->shop(), filter, [&](const central::Product& product) {
    return listing->add(&product) && --left > 0;
  }));
}

constexpr Option options[] = {
    {.name = "deleted", .text = "those that were taken out of the catalogue, instead of the others"},
    {.name = "multiplier", .text = "only products that have a multiplier"},
    {.name = "limit", .value = "N", .text = "stop after N products"},
};

constexpr Example examples[] = {
    {"wsync central list --modified-since 2026-11-01", "What is new or changed in the catalogue."},
    {"wsync central list -o jsonl --to central.jsonl", "The whole catalogue as a file."},
    {"wsync central list --deleted --modified-since 2026-11-01 -o csv --fields EanCode",
     "What left the catalogue."},
};

constexpr const api::EndpointRow* calls[] = {&central::get.row};

}  // namespace

extern const Command central_list;
const Command central_list = {
    .noun = "central",
    .verb = "list",
    .summary = "List the products of the central catalogue",
    .about = "All pages are read, and rows are written as they arrive.",
    .examples = examples,
    .options = options,
    .groups = Takes::period | Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
