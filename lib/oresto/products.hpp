// SPDX-License-Identifier: MIT
// The wholesaler's own products: those that the central catalogue does not have.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "oresto/wholesaler_product.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::products {

using Product = WholesalerProduct;  // one type for linked and own products

struct LocalizationForm {
  std::string language_code{};
  std::optional<std::string> description{};
  Unknown unknown{};
};
const Record& describe(const LocalizationForm*);

struct SupplierForm {
  std::optional<std::int64_t> id{};
  std::optional<std::string> article_code{};
  Unknown unknown{};
};
const Record& describe(const SupplierForm*);

struct NewProduct {
  bool active = false;
  std::int64_t brand_id = 0;
  std::int64_t category_id = 0;
  std::string content_type{};
  std::optional<std::string> ean_code{};
  std::vector<LocalizationForm> localizations{};
  std::optional<std::string> multiplier_abbreviation{};
  std::optional<Decimal> multiplier_amount{};
  bool on_order = false;
  std::optional<Decimal> order_quantity{};
  std::optional<std::int64_t> producer_id{};
  std::optional<Moment> promo_valid_from{};
  std::optional<Moment> promo_valid_from_utc{};
  std::optional<Moment> promo_valid_until{};
  std::optional<Moment> promo_valid_until_utc{};
  std::optional<Decimal> sales_price_list{};
  std::optional<Decimal> sales_price_list_promo{};
  std::optional<std::int64_t> storage_condition_id{};
  std::optional<SupplierForm> supplier{};
  std::optional<bool> temporarily_unavailable{};
  std::optional<Decimal> total_content{};
  std::optional<std::string> unit_sales_price_abbreviation{};
  std::optional<std::int64_t> vat_percentage{};
  std::string wholesaler_article_number{};
  std::vector<WholesalerProductLocalizationForm> wholesaler_product_localizations{};
};
const Record& describe(const NewProduct*);

struct ChangedProduct {
  std::optional<bool> active{};
  std::optional<std::int64_t> brand_id{};
  std::optional<std::int64_t> category_id{};
  std::optional<std::string> content_type{};
  std::optional<std::string> ean_code{};
  std::vector<LocalizationForm> localizations{};
  std::optional<std::string> multiplier_abbreviation{};
  std::optional<Decimal> multiplier_amount{};
  std::optional<bool> on_order{};
  std::optional<Decimal> order_quantity{};
  std::optional<std::int64_t> producer_id{};
  std::optional<Moment> promo_valid_from{};
  std::optional<Moment> promo_valid_from_utc{};
  std::optional<Moment> promo_valid_until{};
  std::optional<Moment> promo_valid_until_utc{};
  std::optional<Decimal> sales_price_list{};
  std::optional<Decimal> sales_price_list_promo{};
  std::optional<std::int64_t> storage_condition_id{};
  std::optional<SupplierForm> supplier{};
  std::optional<bool> temporarily_unavailable{};
  std::optional<Decimal> total_content{};
  std::optional<std::string> unit_sales_price_abbreviation{};
  std::optional<std::int64_t> vat_percentage{};
  std::string wholesaler_article_number{};
  std::vector<WholesalerProductLocalizationForm> wholesaler_product_localizations{};
  Unknown unknown{};
};
const Record& describe(const ChangedProduct*);

struct ProductSales {
  std::string wholesaler_article_number{};
  std::optional<Decimal> sales_price_list{};
  std::optional<Decimal> sales_price_list_promo{};
  std::optional<bool> on_order{};
  std::optional<Moment> promo_valid_from{};
  std::optional<Moment> promo_valid_until{};
  std::vector<WholesalerProductLocalizationForm> wholesaler_product_localizations{};
};
const Record& describe(const ProductSales*);

struct ProductFilter {
  std::optional<Moment> modified_date{};
  std::optional<Moment> modified_end_date{};
  std::optional<bool> exclude_central_products{};
  std::optional<std::int64_t> page_size{};
  std::optional<std::int64_t> page{};
  std::optional<bool> multiplicator_products{};
};
const Record& describe(const ProductFilter*);

}  // namespace wsync::oresto::products
