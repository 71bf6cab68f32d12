// SPDX-License-Identifier: MIT
// A product in the wholesaler's range: what linked and own products have in common.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "oresto/shared.hpp"
#include "schema/record.hpp"

namespace wsync::oresto {

struct WholesalerProductLocalization {
  std::optional<std::string> language_code{};
  std::optional<std::string> promo_description{};
  std::optional<std::string> information{};
  Unknown unknown{};
};
const Record& describe(const WholesalerProductLocalization*);

struct WholesalerProductLocalizationForm {
  std::string language_code{};
  std::optional<std::string> promo_description{};
  std::optional<std::string> information{};
  Unknown unknown{};
};
const Record& describe(const WholesalerProductLocalizationForm*);

struct LinkedProduct {
  std::optional<std::string> ean_code{};
  std::optional<std::int64_t> id{};
  std::vector<SupplierArticle> suppliers{};
  std::optional<Unit> unit_sales_price{};
  std::optional<std::string> wholesaler_article_number{};
  Unknown unknown{};
};
const Record& describe(const LinkedProduct*);

struct WholesalerProduct {
  std::optional<std::int64_t> id{};
  std::optional<bool> active{};
  std::optional<std::int64_t> amount_of_unit_product{};
  std::vector<LinkedProduct> package_products{};
  std::vector<LinkedProduct> unit_products{};
  std::optional<std::string> ean_code{};
  std::optional<Decimal> total_content{};
  std::optional<std::int64_t> vat_percentage{};
  std::optional<bool> is_package_product{};
  std::optional<std::string> wholesaler_article_number{};
  std::optional<Unit> content_type{};
  std::optional<Decimal> multiplier_amount{};
  std::optional<Unit> multiplier_content_type{};
  std::optional<Decimal> sales_price_list{};
  std::optional<Decimal> sales_price_list_promo{};
  std::optional<Moment> promo_valid_from{};
  std::optional<Moment> promo_valid_from_utc{};
  std::optional<Moment> promo_valid_until{};
  std::optional<Moment> promo_valid_until_utc{};
  std::optional<bool> on_order{};
  std::optional<Unit> unit_sales_price{};
  std::optional<Brand> brand{};
  std::optional<Producer> producer{};
  std::optional<StorageCondition> storage_condition{};
  std::vector<SupplierArticle> suppliers{};
  std::vector<Localization> localizations{};
  std::vector<WholesalerProductLocalization> wholesaler_product_localizations{};
  std::vector<ProductCategory> categories{};
  std::optional<Moment> last_modified{};
  std::optional<Moment> last_modified_utc{};
  std::optional<Decimal> order_quantity{};
  std::optional<bool> temporarily_unavailable{};
  Unknown unknown{};
};
const Record& describe(const WholesalerProduct*);

}  // namespace wsync::oresto
