// SPDX-License-Identifier: MIT
// Finding things of the look-up tables and of the ranges, and saying so where they are not there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sandbox/handler.hpp"

namespace wsync::sandbox {

/// The item with that Id in a list; null where there is none.
template <class List>
auto* find_by_id(const List& list, std::int64_t id) {
  for (const auto& item : list)
    if (item.id == id) return &item;
  return static_cast<decltype(&*list.begin())>(nullptr);
}

/// The unit with that abbreviation, letter case ignored, as models hold it.
std::optional<oresto::Unit> find_content_type(const State& state, std::string_view abbreviation);
std::optional<oresto::Unit> find_sales_unit(const State& state, std::string_view abbreviation);
std::optional<oresto::Unit> find_multiplier(const State& state, std::string_view abbreviation);

const oresto::central_products::Product* find_central(const State& state, std::string_view ean);
const oresto::central_products::Product* find_central(const State& state, std::int64_t supplier,
                                                      std::string_view article_code, bool is_package);

/// A linked or own product; null where the article number is free.
const oresto::WholesalerProduct* find_article(const State& state, std::string_view number);

/// Refuses an article number that nothing has, or one that is taken.
bool must_be_article(Call& call, const std::string& number);
bool must_be_free(Call& call, const std::string& number);
/// Refuses a client number that nobody has.
bool must_be_client(Call& call, const std::string& number);

/// What models of products copy from a product's supplier rows.
template <class Product>
bool is_supplied(const Product& product, std::int64_t supplier, std::string_view article_code, bool is_package) {
  if (product.is_package_product.value_or(false) != is_package) return false;
  for (const auto& row : product.suppliers)
    if (row.id == supplier && row.article_code == article_code) return true;
  return false;
}

/// A server that is newer than the documents: of its own members it takes those that come back, and forgets
/// the others.
void take_own(Unknown& after, const Unknown& before, const Unknown& sent);

}  // namespace wsync::sandbox
