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
using oresto::WholesalerProduct;

/// What was asked for beside the part of the range.
struct Wishes {
  std::optional<Moment> since{};
  std::optional<Moment> until{};
  bool multiplier = false;
  bool not_central = false;

  bool fits(const WholesalerProduct& product) const { return !multiplier || product.multiplier_amount; }
};

/// Shows linked products and notes their numbers; false once nobody reads any more.
Result<bool> show_linked(Listing& listing, const Wishes& wishes, Texts& linked) {
  bool more = true;
  const links::ProductFilter filter{.modified_date = wishes.since, .modified_end_date = wishes.until};
  const auto read = each_of<links::get>(listing.shop(), filter, [&](WholesalerProduct product) {
    linked.insert(product.wholesaler_article_number.value_or(""));
    if (!wishes.fits(product)) return true;
    const RangeProduct shown{std::move(product), "linked"};
    return more = listing.add(&shown);
  });
  if (!read) return fail(read.error());
  return more;
}

/// The list of own products may hold linked ones too (the manual is of two minds): these are left out.
Result<void> show_own(Listing& listing, const Wishes& wishes, const Texts& linked) {
  own::ProductFilter filter{.modified_date = wishes.since, .modified_end_date = wishes.until};
  if (wishes.not_central) filter.exclude_central_products = true;
  if (wishes.multiplier) filter.multiplicator_products = true;
  return each_of<own::get>(listing.shop(), filter, [&](WholesalerProduct product) {
    if (linked.contains(product.wholesaler_article_number.value_or("")) || !wishes.fits(product)) return true;
    const RangeProduct shown{std::move(product), "own"};
    return listing.add(&shown);
  });
}

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  auto part = part_of(typed);
  if (!part) return fail(std::move(part.error()));
  Wishes wishes{.multiplier = typed.has("multiplier"), .not_central = typed.has("not-central")};
  if (wishes.not_central && typed.has("linked"))
    return usage_error("--linked and --not-central exclude each other", "Linked products are all central.");
  if (wishes.not_central) part->linked = false;
  if (auto read = read_period(typed, wishes.since, wishes.until); !read) return fail(std::move(read.error()));
  auto listing = Listing::open(context, range_columns(), range_table());
  if (!listing) return fail(std::move(listing.error()));

  Texts linked;
  bool more = true;
  if (part->linked) {
    const auto shown = show_linked(*listing, wishes, linked);
    if (!shown) return listing->finish(fail(shown.error()));
    more = *shown;
  } else {
    const auto numbers = listing->shop().call<links::get_wholesaler_article_numbers>();
    if (!numbers) return fail(numbers.error());
    linked.insert(numbers->begin(), numbers->end());
  }
  if (!part->own || !more) return listing->finish();
  return listing->finish(show_own(*listing, wishes, linked));
}

constexpr Option options[] = {
    {.name = "own", .text = "own products only"},
    {.name = "linked", .text = "linked central products only"},
    {.name = "multiplier", .text = "only products that have a multiplier"},
    {.name = "not-central", .text = "only own products that the central catalogue does not have"},
};

constexpr Example examples[] = {
    {"wsync products list", "The whole range, linked and own."},
    {"wsync products list --own -o csv --to own.csv", "The own products, for a spreadsheet."},
    {"wsync products list --modified-since 2026-11-01 -o jsonl", "What was changed since, one a line."},
};

constexpr const api::EndpointRow* calls[] = {&links::get.row, &links::get_wholesaler_article_numbers.row,
                                             &own::get.row};

}  // namespace

extern const Command products_list;
const Command products_list = {
    .noun = "products",
    .verb = "list",
    .summary = "List the products of the wholesaler, linked and own",
    .about =
        "Each product once, linked ones first; the column Range says which part it stands in. All pages are "
        "read, and rows are written as they arrive.\n"
        "\n"
        "--not-central asks the server to leave out own products whose EAN has become central; those are the "
        "ones to link instead.",
    .examples = examples,
    .options = options,
    .groups = Takes::period | Takes::output | Takes::network,
    .run = run,
    .columns = range_columns,
    .calls = calls,
};

}  // namespace wsync::app
