// SPDX-License-Identifier: MIT
// Reading a range of products, linked or own: the same look-ups for both.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "oresto/parameters.hpp"
#include "sandbox/paging.hpp"
#include "sandbox/state.hpp"

namespace wsync::sandbox {

using ProductRange = ByText<oresto::WholesalerProduct>;
using ChosenProducts = std::vector<const oresto::WholesalerProduct*>;

/// Those changed in the filter's period, in the order of their article numbers.
template <class Filter>
ChosenProducts changed(const ProductRange& range, const Filter& filter) {
  const Period period(filter.modified_date, filter.modified_end_date);
  ChosenProducts chosen;
  for (const auto& [number, product] : range)
    if (period.holds(product)) chosen.push_back(&product);
  return chosen;
}

std::vector<std::string> eans_of(const ChosenProducts& products);
std::vector<std::string> numbers_of(const ChosenProducts& products);
std::optional<oresto::WholesalerProduct> first_by_ean(const ProductRange& range, const oresto::ByEan& by);
std::vector<oresto::WholesalerProduct> all_by_supplier(const ProductRange& range, const oresto::BySupplier& by);
std::optional<oresto::WholesalerProduct> by_article_number(const ProductRange& range,
                                                           const oresto::ByWholesalerArticleNumber& by);

/// Takes a product out, with its photos. Clients' prices and order lists keep its number: an own product that is
/// converted into a link comes back under it.
void drop_article(State& state, const std::string& number);

}  // namespace wsync::sandbox
