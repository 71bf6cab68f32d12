// SPDX-License-Identifier: MIT
#include "range.hpp"

#include "usage.hpp"

namespace wsync::app {

Result<Part> part_of(const Typed& typed) {
  const bool linked = typed.has("linked"), own = typed.has("own");
  if (linked && own)
    return usage_error("--linked and --own exclude each other", "Leave both out for the whole range.");
  return Part{.linked = !own, .own = !linked};
}

const schema::Record& describe(const RangeProduct*) {
  // The product's own fields reach into the base, which stands at the front.
  static const std::vector<Field> fields = [] {
    std::vector<Field> all{field<&RangeProduct::range>(
        "Range", "Part of the range: linked (central products) or own.", {.source = Source::ours})};
    const auto product = schema::record_of<oresto::WholesalerProduct>().fields;
    all.insert(all.end(), product.begin(), product.end());
    return all;
  }();
  static const Record it = schema::record<RangeProduct>(
      "Product", "A product in the wholesaler's range, and whether it is linked or own.", fields);
  return it;
}

const schema::Record& range_columns() { return schema::record_of<RangeProduct>(); }

ColumnNames range_table() {
  return {
      "WholesalerArticleNumber",     "Range", "EanCode", "Localizations[nld].Description", "SalesPriceList",
      "UnitSalesPrice.Abbreviation", "Active"};
}

}  // namespace wsync::app
