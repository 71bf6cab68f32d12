// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "command.hpp"
#include "oresto/central_products_endpoints.hpp"
#include "reading.hpp"

namespace wsync::app {
namespace {

namespace central = oresto::central_products;

struct ProductCount {
  std::int64_t total_products = 0;
};

const schema::Record& describe(const ProductCount*) {
  static constexpr Field fields[] = {
      field<&ProductCount::total_products>("TotalProducts", "How many central products there are."),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<ProductCount>("ProductCount", "A number of central products.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<ProductCount>(); }

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  central::CountFilter filter;
  if (auto read = read_period(typed, filter.modified_date, filter.modified_end_date); !read)
    return fail(std::move(read.error()));
  if (typed.has("deleted")) filter.deleted_products = true;
  // A bare number for people and `$(...)`; a record for whoever asks for a format.
  const bool bare =
      !typed.has("fields") && !typed.has("jq") && typed.value("output").value_or("table") == "table";
  if (bare) {
    auto shop = open_shop(context);
    if (!shop) return fail(std::move(shop.error()));
    const auto total = shop->call<central::count>(filter);
    if (!total) return fail(total.error());
    if (auto printed = context.print(fmt::format("{}\n", *total)); !printed)
      return fail(std::move(printed.error()));
    return 0;
  }
  auto listing = Listing::open(context, columns(), {}, Amount::one);
  if (!listing) return fail(std::move(listing.error()));
  const auto total = listing->shop().call<central::count>(filter);
  if (!total) return fail(total.error());
  const ProductCount count{*total};
  listing->add(&count);
  return listing->finish();
}

constexpr Option options[] = {
    {.name = "deleted", .text = "those that were taken out of the catalogue, instead of the others"},
};

constexpr Example examples[] = {
    {"wsync central count", "How many products the catalogue has."},
    {"wsync central count --modified-since 2026-11-01", "How many are new or changed."},
    {"wsync central count -o json --jq .TotalProducts", "The same from the JSON object."},
};

constexpr const api::EndpointRow* calls[] = {&central::count.row};

}  // namespace

extern const Command central_count;
const Command central_count = {
    .noun = "central",
    .verb = "count",
    .summary = "Count the products of the central catalogue",
    .about = "Prints a number; with -o json an object.",
    .examples = examples,
    .options = options,
    .groups = Takes::period | Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
