// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <limits>

#include "base/text.hpp"
#include "command.hpp"
#include "mirror.hpp"
#include "oresto/central_products_endpoints.hpp"
#include "reading.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

namespace central = oresto::central_products;

const schema::Record& columns() { return schema::record_of<central::Product>(); }

constexpr auto endless = std::numeric_limits<std::int64_t>::max();

ColumnNames table() {
  return {"EanCode",      "Localizations[nld].Description", "Brand.Name",
          "TotalContent", "ContentType.Abbreviation",       "IsPackageProduct"};
}

/// As much of a product as the mirror keeps.
struct Mirrored {
  std::int64_t id = 0;
  std::optional<std::string> ean_code{};
  std::optional<std::string> name{};
  bool is_package_product = false;
  std::optional<std::string> last_modified{};
};

const schema::Record& describe(const Mirrored*) {
  static constexpr Field fields[] = {
      field<&Mirrored::ean_code>("EanCode", "EAN code (GTIN) of the product.", {.source = Source::ours}),
      field<&Mirrored::id>("Id", "Id of the product at the server.", {.source = Source::ours}),
      field<&Mirrored::name>("Name", "The first of its names.", {.source = Source::ours}),
      field<&Mirrored::is_package_product>("IsPackageProduct", "Whether it is a package, not a unit.",
                                           {.source = Source::ours}),
      field<&Mirrored::last_modified>("LastModified", "Last change, as the server wrote it.",
                                      {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it =
      record<Mirrored>("MirroredProduct", "A central product in the mirror.", fields);
  return it;
}

/// What the last `central pull` left, without a server.
Result<int> list_mirrored(Context& context, std::int64_t limit) {
  for (const auto* option : {"deleted", "multiplier", "modified-since", "modified-until"})
    if (context.typed().has(option))
      return usage_error(fmt::format("--mirrored and --{} exclude each other", option),
                         "The mirror holds the range as it was at the last pull; leave --mirrored out.");
  auto rows = context.rows(schema::record_of<Mirrored>(), {"EanCode", "Name", "IsPackageProduct"});
  if (!rows) return fail(std::move(rows.error()));
  const auto mirror = open_mirror(context);
  if (!mirror) return fail(mirror.error());
  const auto status = mirror->status("central");
  if (!status) return fail(status.error());
  if (!*status) {
    Error error{.code = Code::not_found, .message = "the central range is not mirrored yet"};
    error.hint = "Mirror it with wsync central pull, or leave --mirrored out.";
    return fail(std::move(error));
  }
  Result<void> added;
  const auto read = mirror->each_central([&](const store::CentralProduct& mirrored) {
    const Mirrored product{mirrored.id, unless_empty(mirrored.ean), unless_empty(mirrored.name),
                           mirrored.package, unless_empty(mirrored.modified)};
    added = (*rows)->add(&product);
    return added && (*rows)->wanted() && --limit > 0;
  });
  if (!added) return fail(std::move(added.error()));
  if (!read) return fail(read.error());
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  central::ProductFilter filter;
  if (auto read = read_period(typed, filter.modified_date, filter.modified_end_date); !read)
    return fail(std::move(read.error()));
  if (typed.has("deleted")) filter.deleted_products = true;
  if (typed.has("multiplier")) filter.multiplicator_products = true;
  const auto limit = typed.number("limit", 1, endless);
  if (!limit) return fail(limit.error());
  if (typed.has("mirrored")) return list_mirrored(context, limit->value_or(endless));
  auto listing = Listing::open(context, columns(), table());
  if (!listing) return fail(std::move(listing.error()));
  std::int64_t left = limit->value_or(endless);
  return listing->finish(each_of<central::get>(listing->shop(), filter, [&](const central::Product& product) {
    return listing->add(&product) && --left > 0;
  }));
}

constexpr Option options[] = {
    {.name = "deleted", .text = "those that were taken out of the catalogue, instead of the others"},
    {.name = "multiplier", .text = "only products that have a multiplier"},
    {.name = "limit", .value = "N", .text = "stop after N products"},
    {.name = "mirrored", .text = "what the last `wsync central pull` left, without asking the server"},
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
    .about =
        "All pages are read, and rows are written as they arrive. With --mirrored the local database "
        "answers: "
        "id, EAN, name and date of what was central at the last pull.",
    .examples = examples,
    .options = options,
    .groups = Takes::period | Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
