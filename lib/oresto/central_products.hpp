// SPDX-License-Identifier: MIT
// Products of the central catalogue, which wholesalers link to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "oresto/recursive.hpp"
#include "oresto/shared.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::central_products {

struct LinkedProduct {
  std::optional<std::int64_t> id{};
  std::optional<std::string> ean_code{};
  std::vector<SupplierArticle> suppliers{};
  Unknown unknown{};
};
const Record& describe(const LinkedProduct*);

struct WholesalerProductInformation {
  std::optional<std::string> wholesaler_article_number{};
  std::optional<Unit> unit_sales_price{};
  Unknown unknown{};
};
const Record& describe(const WholesalerProductInformation*);

struct Product {
  std::optional<std::int64_t> id{};
  std::optional<std::int64_t> amount_of_unit_product{};
  std::optional<LinkedProduct> package_product{};
  std::optional<LinkedProduct> unit_product{};
  std::optional<std::string> ean_code{};
  std::optional<Decimal> total_content{};
  std::optional<std::int64_t> vat_percentage{};
  std::optional<bool> is_package_product{};
  std::vector<WholesalerProductInformation> wholesaler_product_information{};
  std::optional<Unit> content_type{};
  std::optional<Decimal> multiplier_amount{};
  std::optional<Unit> multiplier_content_type{};
  std::optional<Brand> brand{};
  std::optional<Producer> producer{};
  std::optional<StorageCondition> storage_condition{};
  std::vector<SupplierArticle> suppliers{};
  std::vector<Localization> localizations{};
  std::vector<ProductCategory> categories{};
  std::optional<Moment> last_modified{};
  std::optional<Moment> last_modified_utc{};
  Unknown unknown{};
};
const Record& describe(const Product*);

struct ProductNested {
  std::optional<std::int64_t> amount_of_unit_product{};
  std::optional<Brand> brand{};
  std::vector<ProductCategory> categories{};
  std::optional<Unit> content_type{};
  std::optional<std::string> ean_code{};
  std::optional<std::int64_t> id{};
  std::optional<bool> is_package_product{};
  std::optional<Moment> last_modified{};
  std::optional<Moment> last_modified_utc{};
  std::vector<Localization> localizations{};
  Recursive<ProductNested> package_product{};
  std::optional<Producer> producer{};
  std::optional<StorageCondition> storage_condition{};
  std::vector<SupplierArticle> suppliers{};
  std::optional<Decimal> total_content{};
  std::optional<std::int64_t> vat_percentage{};
  std::vector<WholesalerProductInformation> wholesaler_product_information{};
  Unknown unknown{};
};
const Record& describe(const ProductNested*);

struct SupplierArticleCodes {
  std::optional<std::int64_t> id{};
  std::optional<std::string> name{};
  std::vector<std::string> article_codes{};
  Unknown unknown{};
};
const Record& describe(const SupplierArticleCodes*);

struct ProductFilter {
  std::optional<Moment> modified_date{};
  std::optional<Moment> modified_end_date{};
  std::optional<std::int64_t> page_size{};
  std::optional<std::int64_t> page{};
  std::optional<bool> deleted_products{};
  std::optional<bool> multiplicator_products{};
};
const Record& describe(const ProductFilter*);

struct ArticleCodeFilter {
  std::optional<bool> only_empty_ean{};
  std::optional<bool> multiplicator_products{};
};
const Record& describe(const ArticleCodeFilter*);

struct CountFilter {
  std::optional<Moment> modified_date{};
  std::optional<Moment> modified_end_date{};
  std::optional<bool> deleted_products{};
};
const Record& describe(const CountFilter*);

}  // namespace wsync::oresto::central_products
