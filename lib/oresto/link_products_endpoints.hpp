// SPDX-License-Identifier: MIT
// Calls on linked products.
#pragma once

#include <string>
#include <vector>

#include "api/endpoint.hpp"
#include "oresto/link_products.hpp"
#include "oresto/parameters.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::link_products {

using api::endpoint;
using api::Method;
using api::None;

inline constexpr auto get = endpoint<ProductFilter, None, std::vector<Product>>(
    Method::get, "link-products.get", "LinkProducts",
    "Linked central products, all or those changed in a period.",
    {.area = "GET.LinkProducts",
     .wrapper = "ProductData",
     .data = "Products",
     .manual = "7.1.1",
     .paged = true});
inline constexpr auto post = endpoint<None, NewProduct, None>(
    Method::post, "link-products.post", "LinkProducts",
    "Links a central product under an article number of the wholesaler.",
    {.area = "POST.LinkProducts", .wrapper = "ProductData", .manual = "7.1.2"});
inline constexpr auto put = endpoint<None, ChangedProduct, None>(
    Method::put, "link-products.put", "LinkProducts", "Updates a linked product, found by article number.",
    {.area = "PUT.LinkProducts", .wrapper = "ProductData", .manual = "7.1.3"});
inline constexpr auto put_sales = endpoint<None, ProductSales, None>(
    Method::put, "link-products.put-sales", "LinkProducts/Sales",
    "Updates prices and availability of a linked product.",
    {.area = "PUT.LinkProducts", .wrapper = "ProductSalesData", .manual = "7.1.4"});
inline constexpr auto remove = endpoint<ByWholesalerArticleNumber, None, None>(
    Method::del, "link-products.delete", "LinkProducts",
    "Removes the link to a central product, found by article number.",
    {.area = "DELETE.LinkProducts", .wrapper = "ProductData", .alt_path = "Products", .manual = "7.1.5"});
inline constexpr auto get_ean = endpoint<ChangedSince, None, std::vector<std::string>>(
    Method::get, "link-products.get-ean", "LinkProducts/GetEan",
    "EAN codes of the linked products, units and packages.",
    {.area = "GET.LinkProducts", .wrapper = "ProductEanData", .data = "EanCodes", .manual = "7.2.1"});
inline constexpr auto get_wholesaler_article_numbers = endpoint<ChangedSince, None, std::vector<std::string>>(
    Method::get, "link-products.get-wholesaler-article-numbers", "LinkProducts/GetWholesalerArticleNumbers",
    "Article numbers of the linked products, units and packages.",
    {.area = "GET.LinkProducts",
     .wrapper = "ProductWholesalerArticleNumberData",
     .data = "WholesalerArticleNumbers",
     .manual = "7.3.1"});
inline constexpr auto get_by_ean = endpoint<ByEan, None, Product>(
    Method::get, "link-products.get-by-ean", "LinkProducts/GetByEan",
    "The linked product with a given EAN code.",
    {.area = "GET.LinkProducts", .wrapper = "ProductByEanData", .data = "Product", .manual = "7.4.1"});
inline constexpr auto get_by_supplier = endpoint<BySupplier, None, std::vector<Product>>(
    Method::get, "link-products.get-by-supplier", "LinkProducts/GetBySupplier",
    "The linked product with a given supplier and article code; one line for each sales unit.",
    {.area = "GET.LinkProducts", .wrapper = "ProductBySupplierData", .data = "Products", .manual = "7.5.1"});
inline constexpr auto get_by_wholesaler_article_number = endpoint<ByWholesalerArticleNumber, None, Product>(
    Method::get, "link-products.get-by-wholesaler-article-number",
    "LinkProducts/GetByWholesalerArticleNumber", "The linked product with a given article number.",
    {.area = "GET.LinkProducts",
     .wrapper = "ProductByWholesalerArticleNumberData",
     .data = "Product",
     .manual = "7.6.1"});
inline constexpr auto get_nested_by_supplier = endpoint<BySupplier, None, std::vector<ProductNested>>(
    Method::get, "link-products.get-nested-by-supplier", "LinkProducts/Nested/GetBySupplier",
    "The linked product with a given supplier and article code, its package nested inside.",
    {.area = "GET.LinkProducts",
     .wrapper = "ProductNestedBySupplierData",
     .data = "Products",
     .source = Source::help});
inline constexpr auto get_availability = endpoint<ChangedSince, None, std::vector<std::string>>(
    Method::get, "product-info.get-availability", "ProductInfo/GetAvailabilityInfo",
    "EAN codes of linked products, by period of change.",
    {.area = "GET.LinkProducts", .wrapper = "ProductEanData", .data = "EanCodes", .source = Source::help});

}  // namespace wsync::oresto::link_products
