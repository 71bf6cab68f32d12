// SPDX-License-Identifier: MIT
// Linked products: central products that the wholesaler sells.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "oresto/recursive.hpp"
#include "oresto/shared.hpp"
#include "oresto/wholesaler_product.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::link_products {

using Product = WholesalerProduct;  // one type for linked and own products

struct ProductNested {
  std::optional<std::int64_t> id{};
  std::optional<std::int64_t> amount_of_unit_product{};
  std::optional<std::string> ean_code{};
  std::optional<Decimal> total_content{};
  std::optional<std::int64_t> vat_percentage{};
  std::optional<bool> is_package_product{};
  std::optional<std::string> wholesaler_article_number{};
  Recursive<ProductNested> package_product{};
  std::optional<Unit> content_type{};
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
  Unknown unknown{};
};
const Record& describe(const ProductNested*);

struct NewSupplier {
  std::optional<std::int64_t> id{};
  std::optional<std::string> article_code{};
  std::optional<bool> is_package_product{};
};
const Record& describe(const NewSupplier*);

struct NewProduct {
  bool active = false;
  std::optional<std::string> ean_code{};
  bool on_order = false;
  std::optional<Decimal> order_quantity{};
  std::optional<Moment> promo_valid_from{};
  std::optional<Moment> promo_valid_from_utc{};
  std::optional<Moment> promo_valid_until{};
  std::optional<Moment> promo_valid_until_utc{};
  std::optional<Decimal> sales_price_list{};
  std::optional<Decimal> sales_price_list_promo{};
  std::optional<NewSupplier> supplier{};
  std::optional<bool> temporarily_unavailable{};
  std::optional<std::string> unit_sales_price_abbreviation{};
  std::string wholesaler_article_number{};
  std::vector<WholesalerProductLocalizationForm> wholesaler_product_localizations{};
  Unknown unknown{};
};
const Record& describe(const NewProduct*);

struct ChangedProduct {
  std::optional<bool> active{};
  std::optional<bool> on_order{};
  std::optional<Decimal> order_quantity{};
  std::optional<Moment> promo_valid_from{};
  std::optional<Moment> promo_valid_from_utc{};
  std::optional<Moment> promo_valid_until{};
  std::optional<Moment> promo_valid_until_utc{};
  std::optional<Decimal> sales_price_list{};
  std::optional<Decimal> sales_price_list_promo{};
  std::optional<bool> temporarily_unavailable{};
  std::optional<std::string> unit_sales_price_abbreviation{};
  std::string wholesaler_article_number{};
  std::vector<WholesalerProductLocalizationForm> wholesaler_product_localizations{};
  Unknown unknown{};
};
const Record& describe(const ChangedProduct*);

struct ProductSales {
  std::string wholesaler_article_number{};
  std::optional<Decimal> sales_price_list{};
  std::optional<Decimal> sales_price_list_promo{};
  bool on_order = false;
  std::optional<Moment> promo_valid_from{};
  std::optional<Moment> promo_valid_until{};
  std::vector<WholesalerProductLocalizationForm> wholesaler_product_localizations{};
};
const Record& describe(const ProductSales*);

struct ProductFilter {
  std::optional<Moment> modified_date{};
  std::optional<Moment> modified_end_date{};
  std::optional<std::int64_t> page_size{};
  std::optional<std::int64_t> page{};
};
const Record& describe(const ProductFilter*);

}  // namespace wsync::oresto::link_products
