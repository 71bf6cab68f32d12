// SPDX-License-Identifier: MIT
#include "sandbox/ranges.hpp"

#include "sandbox/lookup.hpp"

namespace wsync::sandbox {

std::vector<std::string> eans_of(const ChosenProducts& products) {
  std::vector<std::string> codes;
  for (const auto* product : products)
    if (product->ean_code) codes.push_back(*product->ean_code);
  return codes;
}

std::vector<std::string> numbers_of(const ChosenProducts& products) {
  std::vector<std::string> codes;
  for (const auto* product : products) codes.push_back(product->wholesaler_article_number.value_or(""));
  return codes;
}

std::optional<oresto::WholesalerProduct> first_by_ean(const ProductRange& range, const oresto::ByEan& by) {
  for (const auto& [number, product] : range)
    if (product.ean_code == by.ean_code) return product;
  return std::nullopt;
}

std::vector<oresto::WholesalerProduct> all_by_supplier(const ProductRange& range, const oresto::BySupplier& by) {
  std::vector<oresto::WholesalerProduct> found;
  for (const auto& [number, product] : range)
    if (is_supplied(product, by.id, by.article_code, by.is_package_product)) found.push_back(product);
  return found;
}

std::optional<oresto::WholesalerProduct> by_article_number(const ProductRange& range,
                                                           const oresto::ByWholesalerArticleNumber& by) {
  const auto found = range.find(by.wholesaler_article_number);
  return found == range.end() ? std::nullopt : std::optional(found->second);
}

void drop_article(State& state, const std::string& number) {
  state.link_products.erase(number);
  state.products.erase(number);
  std::erase_if(state.photos, [&](const auto& entry) { return entry.second.wholesaler_article_number == number; });
}

}  // namespace wsync::sandbox
