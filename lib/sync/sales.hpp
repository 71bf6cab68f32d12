// SPDX-License-Identifier: MIT
// Prices and availability of the range (manual 6.1.4, 7.1.4), by difference: each product through the call of
// its own part.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "oresto/shop.hpp"
#include "oresto/wholesaler_product.hpp"
#include "sync/planner.hpp"

namespace wsync::sync {

/// A row of `products sales`: what linked and own products both have. What the row leaves out stays.
struct SalesRow {
  std::string wholesaler_article_number{};
  std::optional<Decimal> sales_price_list{};
  std::optional<Decimal> sales_price_list_promo{};
  std::optional<bool> on_order{};
  std::optional<Moment> promo_valid_from{};
  std::optional<Moment> promo_valid_until{};
  std::vector<oresto::WholesalerProductLocalizationForm> wholesaler_product_localizations{};
};
const Record& describe(const SalesRow*);

/// Finds actions that make no sense for prices, and warns of promotions that end before they begin. Offline.
RowCheck sales_check();

/// Compares the checked rows (of `SalesRow`) with the range. Only reads. An article that is not there is a
/// step with a refusal. The input must outlive it.
std::unique_ptr<Planner> sales_planner(oresto::Shop& shop, const Input& input);

}  // namespace wsync::sync
