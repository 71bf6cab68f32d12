// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "command.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/products_endpoints.hpp"
#include "oresto/reference_tables.hpp"
#include "range.hpp"
#include "supplier_article.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

namespace links = oresto::link_products;
namespace own = oresto::products;
using oresto::WholesalerProduct;

/// `there is no linked or own product 4711`
Failure nothing(const Part& part, const std::string& what) {
  Error error{.code = Code::not_found, .system = "oresto"};
  error.message = fmt::format("there is no {} product {}",
                              !part.own      ? "linked"
                              : !part.linked ? "own"
                                             : "linked or own",
                              what);
  error.hint = "Numbers are texts: leading zeros count. `wsync products list` shows the range.";
  return fail(std::move(error));
}

/// The linked product, else the own one.
template <const auto& linked, const auto& mine, class Params>
Result<int> show_one(Context& context, const Part& part, const Params& params, const std::string& what) {
  auto listing = Listing::open(context, range_columns(), range_table(), Amount::one);
  if (!listing) return fail(std::move(listing.error()));
  const auto show = [&](Result<WholesalerProduct> product, const char* range) -> Result<bool> {
    if (!product && product.error().code == Code::not_found) return false;
    if (!product) return fail(std::move(product.error()));
    const RangeProduct shown{std::move(*product), range};
    return listing->add(&shown), true;
  };
  Result<bool> found = false;
  if (part.linked) found = show(listing->shop().template call<linked>(params), "linked");
  if (found && !*found && part.own) found = show(listing->shop().template call<mine>(params), "own");
  if (!found) return fail(std::move(found.error()));
  if (!*found) return nothing(part, what);
  return listing->finish();
}

Result<int> show_by_supplier(Context& context, const Part& part, const oresto::BySupplier& by) {
  auto listing = Listing::open(context, range_columns(), range_table());
  if (!listing) return fail(std::move(listing.error()));
  Texts seen;
  const auto show = [&](const std::vector<WholesalerProduct>& products, const char* range) {
    for (const auto& product : products) {
      if (!seen.insert(identity(schema::record_of<WholesalerProduct>(), &product)).second) continue;
      const RangeProduct shown{product, range};
      if (!listing->add(&shown)) return;
    }
  };
  if (part.linked) {
    const auto products = listing->shop().call<links::get_by_supplier>(by);
    if (!products && products.error().code != Code::not_found) return fail(products.error());
    if (products) show(*products, "linked");
  }
  if (part.own) {
    const auto products = listing->shop().call<own::get_by_supplier>(by);
    if (!products && products.error().code != Code::not_found) return fail(products.error());
    if (products) show(*products, "own");
  }
  if (seen.empty()) return nothing(part, to_string(by));
  return listing->finish();
}

Result<int> show_nested(Context& context, const oresto::BySupplier& by) {
  auto listing = Listing::open(
      context, schema::record_of<links::ProductNested>(),
      {"WholesalerArticleNumber", "EanCode", "Localizations[nld].Description", "SalesPriceList",
       "UnitSalesPrice.Abbreviation", "PackageProduct.WholesalerArticleNumber", "PackageProduct.EanCode"});
  if (!listing) return fail(std::move(listing.error()));
  const auto products = listing->shop().call<links::get_nested_by_supplier>(by);
  if (!products && products.error().code != Code::not_found) return fail(products.error());
  if (!products || products->empty()) return nothing({.linked = true, .own = false}, to_string(by));
  for (const auto& product : *products)
    if (!listing->add(&product)) break;
  return listing->finish();
}

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const auto part = part_of(typed);
  if (!part) return fail(part.error());
  const auto ean = typed.value("ean");
  const auto by = supplier_article(context);
  if (!by) return fail(by.error());
  const auto ways = (typed.arguments().empty() ? 0 : 1) + (ean ? 1 : 0) + (*by ? 1 : 0);
  if (ways != 1)
    return usage_error(ways == 0 ? "which product?" : "a product is named in one way only",
                       "Name it by ARTICLE, by --ean EAN, or by --supplier SUPPLIER --article CODE.");
  if (typed.has("nested")) {
    if (!*by || typed.has("own"))
      return usage_error("--nested shows linked products of a supplier only",
                         "Say --supplier SUPPLIER --article CODE, without --own.");
    return show_nested(context, **by);
  }
  if (*by) return show_by_supplier(context, *part, **by);
  if (ean)
    return show_one<links::get_by_ean, own::get_by_ean>(context, *part, oresto::ByEan{*ean},
                                                        "with EAN " + *ean);
  const auto& number = typed.arguments().front();
  return show_one<links::get_by_wholesaler_article_number, own::get_by_wholesaler_article_number>(
      context, *part, oresto::ByWholesalerArticleNumber{number}, number);
}

constexpr Argument arguments[] = {{"ARTICLE", "article number at the wholesaler", false}};

constexpr Option options[] = {
    {.name = "ean", .value = "EAN", .text = "by EAN code instead"},
    {.name = "supplier", .value = "SUPPLIER", .text = "by supplier (Id or name) instead, with --article"},
    {.name = "article", .value = "CODE", .text = "article code at that supplier"},
    {.name = "package", .text = "the package, where it shares the article code with its unit"},
    {.name = "nested", .text = "with the package inside (linked products of a supplier)"},
    {.name = "own", .text = "among own products only"},
    {.name = "linked", .text = "among linked central products only"},
};

constexpr Example examples[] = {
    {"wsync products get 002556 -o json", "All that is known of an article."},
    {"wsync products get --ean 5499245849959 --fields SalesPriceList", "The price of an EAN."},
    {"wsync products get --supplier 71 --article 000216", "What a supplier's article is sold as."},
};

constexpr const api::EndpointRow* calls[] = {&links::get_by_wholesaler_article_number.row,
                                             &links::get_by_ean.row,
                                             &links::get_by_supplier.row,
                                             &links::get_nested_by_supplier.row,
                                             &own::get_by_wholesaler_article_number.row,
                                             &own::get_by_ean.row,
                                             &own::get_by_supplier.row,
                                             &oresto::reference_tables::get_suppliers.row};

}  // namespace

extern const Command products_get;
const Command products_get = {
    .noun = "products",
    .verb = "get",
    .summary = "Show a product of the wholesaler",
    .about =
        "Linked products are looked at first, then own ones; the column Range says where it was found. By "
        "supplier the answer is a list, one product for each sales unit. A product that is not there is a "
        "failure (exit status 6).",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = range_columns,
    .calls = calls,
};

}  // namespace wsync::app
