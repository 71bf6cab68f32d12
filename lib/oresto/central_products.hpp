// SPDX-License-Identifier: MIT
// Products of the central catalogue, which wholesalers link to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/endpoint.hpp"
#include "base/date.hpp"
#include "base/decimal.hpp"
#include "oresto/parameters.hpp"
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

using api::endpoint;
using api::Method;
using api::None;

inline constexpr auto get = endpoint<ProductFilter, None, std::vector<Product>>(
    Method::get, "central-products.get", "CentralProducts",
    "Central products, all or those changed in a period.",
    {.area = "GET.CentralProducts",
     .wrapper = "ProductData",
     .data = "Products",
     .manual = "5.1.1",
     .paged = true});
inline constexpr auto get_ean = endpoint<CodeFilter, None, std::vector<std::string>>(
    Method::get, "central-products.get-ean", "CentralProducts/GetEan",
    "EAN codes of the central products, units and packages.",
    {.area = "GET.CentralProducts", .wrapper = "ProductEanData", .data = "EanCodes", .manual = "5.2.1"});
inline constexpr auto get_by_ean = endpoint<ByEan, None, Product>(
    Method::get, "central-products.get-by-ean", "CentralProducts/GetByEan",
    "The central product with a given EAN code.",
    {.area = "GET.CentralProducts", .wrapper = "ProductByEanData", .data = "Product", .manual = "5.3.1"});
inline constexpr auto get_by_supplier = endpoint<BySupplier, None, Product>(
    Method::get, "central-products.get-by-supplier", "CentralProducts/GetBySupplier",
    "The central product with a given supplier and article code there.",
    {.area = "GET.CentralProducts",
     .wrapper = "ProductBySupplierData",
     .data = "Product",
     .manual = "5.4.1"});
inline constexpr auto get_article_codes_by_supplier =
    endpoint<ArticleCodeFilter, None, std::vector<SupplierArticleCodes>>(
        Method::get, "central-products.get-article-codes-by-supplier",
        "CentralProducts/GetArticlecodesBySupplier", "All active article codes, grouped by supplier.",
        {.area = "GET.CentralProducts",
         .wrapper = "ProductArticlecodesBySupplierData",
         .data = "Suppliers",
         .manual = "5.5.1"});
inline constexpr auto count =
    endpoint<CountFilter, None, std::int64_t>(Method::get, "central-products.count", "CentralProducts/Count",
                                              "How many central products a filter would give.",
                                              {.area = "GET.CentralProducts",
                                               .wrapper = "ProductCountData",
                                               .data = "TotalProducts",
                                               .source = Source::help});
inline constexpr auto get_nested_by_ean = endpoint<ByEan, None, ProductNested>(
    Method::get, "central-products.get-nested-by-ean", "CentralProducts/Nested/GetByEan",
    "The central product with a given EAN code, its package nested inside.",
    {.area = "GET.CentralProducts",
     .wrapper = "ProductNestedByEanData",
     .data = "Product",
     .source = Source::help});

}  // namespace wsync::oresto::central_products
