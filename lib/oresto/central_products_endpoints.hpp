// SPDX-License-Identifier: MIT
// Calls on products of the central catalogue.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "api/endpoint.hpp"
#include "oresto/central_products.hpp"
#include "oresto/parameters.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::central_products {

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
