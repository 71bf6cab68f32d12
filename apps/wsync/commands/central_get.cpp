// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "oresto/central_products_endpoints.hpp"
#include "oresto/reference_tables.hpp"
#include "reading.hpp"
#include "supplier_article.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

namespace central = oresto::central_products;

const schema::Record& columns() { return schema::record_of<central::Product>(); }

/// Says which product is not there, in place of "no such thing".
Result<int> named(Result<int> shown, const std::string& what) {
  if (!shown && shown.error().code == Code::not_found) {
    shown.error().message = "there is no central product " + what;
    shown.error().hint = "An own product is not central: `wsync products get` looks there.";
  }
  return shown;
}

Result<int> run(Context& context) {
  const auto ean = context.typed().value("ean");
  const auto by = supplier_article(context);
  if (!by) return fail(by.error());
  if (ean.has_value() == by->has_value())
    return usage_error(ean ? "a product is named in one way only" : "which product?",
                       "Name it by --ean EAN, or by --supplier SUPPLIER --article CODE.");
  const bool nested = context.typed().has("nested");
  if (nested && !ean)
    return usage_error("--nested goes with --ean", "By supplier there is no nested answer.");
  if (nested)
    return named(get_one<central::get_nested_by_ean>(
                     context,
                     {"EanCode", "Localizations[nld].Description", "Brand.Name", "TotalContent",
                      "ContentType.Abbreviation", "PackageProduct.EanCode"},
                     {*ean}),
                 "with EAN " + *ean);
  const ColumnNames names{"EanCode",      "Localizations[nld].Description", "Brand.Name",
                          "TotalContent", "ContentType.Abbreviation",       "IsPackageProduct"};
  if (ean) return named(get_one<central::get_by_ean>(context, names, {*ean}), "with EAN " + *ean);
  return named(get_one<central::get_by_supplier>(context, names, **by), to_string(**by));
}

constexpr Option options[] = {
    {.name = "ean", .value = "EAN", .text = "by EAN code"},
    {.name = "supplier", .value = "SUPPLIER", .text = "by supplier (Id or name) instead, with --article"},
    {.name = "article", .value = "CODE", .text = "article code at that supplier"},
    {.name = "package", .text = "the package, where it shares the article code with its unit"},
    {.name = "nested", .text = "with the package inside (with --ean)"},
};

constexpr Example examples[] = {
    {"wsync central get --ean 5499012340993 -o json", "All that the catalogue knows of an EAN."},
    {"wsync central get --supplier 71 --article 000216", "By a supplier's article code."},
    {"wsync central get --ean 5499012340993 --nested --jq .PackageProduct.EanCode",
     "The EAN of the package that holds it."},
};

constexpr const api::EndpointRow* calls[] = {&central::get_by_ean.row, &central::get_nested_by_ean.row,
                                             &central::get_by_supplier.row,
                                             &oresto::reference_tables::get_suppliers.row};

}  // namespace

extern const Command central_get;
const Command central_get = {
    .noun = "central",
    .verb = "get",
    .summary = "Show a product of the central catalogue",
    .about = "A product that is not there is a failure (exit status 6).",
    .examples = examples,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
