// SPDX-License-Identifier: MIT
// Calls on the wholesaler's own products.
#pragma once

#include <string>
#include <vector>

#include "api/endpoint.hpp"
#include "oresto/parameters.hpp"
#include "oresto/products.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::products {

using api::endpoint;
using api::Method;
using api::None;

inline constexpr auto get = endpoint<ProductFilter, None, std::vector<Product>>(
    Method::get, "products.get", "Products", "Own products, all or those changed in a period.",
    {.area = "GET.Products", .wrapper = "ProductData", .data = "Products", .manual = "6.1.1", .paged = true});
inline constexpr auto post = endpoint<None, NewProduct, None>(
    Method::post, "products.post", "Products", "Adds an own product that is not in the central catalogue.",
    {.area = "POST.Products", .wrapper = "ProductData", .manual = "6.1.2"});
inline constexpr auto put = endpoint<None, ChangedProduct, None>(
    Method::put, "products.put", "Products", "Updates an own product, found by article number.",
    {.area = "PUT.Products", .wrapper = "ProductData", .manual = "6.1.3"});
inline constexpr auto put_sales = endpoint<None, ProductSales, None>(
    Method::put, "products.put-sales", "Products/Sales",
    "Updates prices and availability of an own or linked product.",
    {.area = "PUT.Products", .wrapper = "ProductSalesData", .manual = "6.1.4"});
inline constexpr auto remove = endpoint<ByWholesalerArticleNumber, None, None>(
    Method::del, "products.delete", "Products", "Deletes an own product, found by article number.",
    {.area = "DELETE.Products", .wrapper = "ProductData", .manual = "6.1.5"});
inline constexpr auto get_ean = endpoint<CodeFilter, None, std::vector<std::string>>(
    Method::get, "products.get-ean", "Products/GetEan", "EAN codes of the own products, units and packages.",
    {.area = "GET.Products", .wrapper = "ProductEanData", .data = "EanCodes", .manual = "6.2.1"});
inline constexpr auto get_wholesaler_article_numbers = endpoint<CodeFilter, None, std::vector<std::string>>(
    Method::get, "products.get-wholesaler-article-numbers", "Products/GetWholesalerArticleNumbers",
    "Article numbers of the own products, units and packages.",
    {.area = "GET.Products",
     .wrapper = "ProductWholesalerArticleNumberData",
     .data = "WholesalerArticleNumbers",
     .manual = "6.3.1"});
inline constexpr auto get_by_ean = endpoint<ByEan, None, Product>(
    Method::get, "products.get-by-ean", "Products/GetByEan", "The own product with a given EAN code.",
    {.area = "GET.Products", .wrapper = "ProductByEanData", .data = "Product", .manual = "6.4.1"});
inline constexpr auto get_by_supplier = endpoint<BySupplier, None, std::vector<Product>>(
    Method::get, "products.get-by-supplier", "Products/GetBySupplier",
    "The own product with a given supplier and article code; one line for each sales unit.",
    {.area = "GET.Products", .wrapper = "ProductBySupplierData", .data = "Products", .manual = "6.5.1"});
inline constexpr auto get_by_wholesaler_article_number = endpoint<ByWholesalerArticleNumber, None, Product>(
    Method::get, "products.get-by-wholesaler-article-number", "Products/GetByWholesalerArticleNumber",
    "The own product with a given article number.",
    {.area = "GET.Products",
     .wrapper = "ProductByWholesalerArticleNumberData",
     .data = "Product",
     .manual = "6.6.1"});

}  // namespace wsync::oresto::products
