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
#include "sync/steps.hpp"

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

/// Compares the checked rows (of `SalesRow`) with the range. Only reads. An article that is not there is a
/// step with a refusal. Input and rows must outlive the steps.
Result<std::vector<Step>> plan_sales(oresto::Shop& shop, const Input& input, const std::vector<Checked>& rows,
                                     std::vector<Problem>& findings);

}  // namespace wsync::sync
