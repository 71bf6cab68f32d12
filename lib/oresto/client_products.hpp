// SPDX-License-Identifier: MIT
// Client products: prices and products meant for one client.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/endpoint.hpp"
#include "base/decimal.hpp"
#include "oresto/parameters.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::client_products {

struct ClientProduct {
  std::optional<std::string> wholesaler_article_number{};
  std::optional<std::string> ean_code{};
  std::optional<std::string> client_number{};
  std::optional<Decimal> sales_price_list{};
  std::optional<Decimal> sales_price_list_promo{};
  std::optional<bool> is_exlusive{};
  Unknown unknown{};
};
const Record& describe(const ClientProduct*);

struct ClientProductForm {
  std::string wholesaler_article_number{};
  std::string client_number{};
  std::optional<Decimal> sales_price_list{};
  std::optional<Decimal> sales_price_list_promo{};
  bool is_exlusive = false;
  Unknown unknown{};
};
const Record& describe(const ClientProductForm*);

struct ClientProductMultiple {
  std::vector<ClientProductForm> client_products{};
};
const Record& describe(const ClientProductMultiple*);

struct ClientProductMultipleAddOrUpdate {
  std::vector<ClientProductForm> client_products{};
};
const Record& describe(const ClientProductMultipleAddOrUpdate*);

struct AllOrOneClient {
  std::optional<std::string> client_number{};
};
const Record& describe(const AllOrOneClient*);

using api::endpoint;
using api::Method;
using api::None;

inline constexpr auto get = endpoint<None, None, std::vector<ClientProduct>>(
    Method::get, "client-products.get", "ClientProducts",
    "All client products: prices and products meant for one client.",
    {.area = "GET.ClientProducts",
     .wrapper = "ClientProductData",
     .data = "ClientProducts",
     .manual = "9.1.1"});
inline constexpr auto post = endpoint<None, ClientProductForm, None>(
    Method::post, "client-products.post", "ClientProducts", "Adds a client product.",
    {.area = "POST.ClientProducts", .wrapper = "ClientProductData", .manual = "9.1.2"});
inline constexpr auto post_multiple = endpoint<None, ClientProductMultiple, None>(
    Method::post, "client-products.post-multiple", "ClientProducts/Multiple",
    "Adds many client products at once.",
    {.area = "POST.ClientProducts", .wrapper = "ClientProductMultipleData", .manual = "9.1.3"});
inline constexpr auto post_multiple_add_or_update = endpoint<None, ClientProductMultipleAddOrUpdate, None>(
    Method::post, "client-products.post-multiple-add-or-update", "ClientProducts/Multiple/AddOrUpdate",
    "Adds or updates many client products at once.",
    {.area = "POST.ClientProducts", .wrapper = "ClientProductMultipleDataAddOrUpdate", .manual = "9.1.4"});
inline constexpr auto put = endpoint<None, ClientProductForm, None>(
    Method::put, "client-products.put", "ClientProducts",
    "Updates a client product, found by article number and client number.",
    {.area = "PUT.ClientProducts", .wrapper = "ClientProductData", .manual = "9.1.5"});
inline constexpr auto put_multiple = endpoint<None, ClientProductMultiple, None>(
    Method::put, "client-products.put-multiple", "ClientProducts/Multiple",
    "Updates many client products at once.",
    {.area = "PUT.ClientProducts", .wrapper = "ClientProductMultipleData", .manual = "9.1.6"});
inline constexpr auto remove = endpoint<ByClientAndProduct, None, None>(
    Method::del, "client-products.delete", "ClientProducts", "Deletes one client product.",
    {.area = "DELETE.ClientProducts", .wrapper = "ClientProductData", .manual = "9.1.7"});
inline constexpr auto remove_all = endpoint<AllOrOneClient, None, None>(
    Method::del, "client-products.delete-all", "ClientProducts",
    "Deletes all client products, of one client or of every client.",
    {.area = "DELETE.ClientProducts", .wrapper = "ClientProductData", .manual = "9.1.8"});

}  // namespace wsync::oresto::client_products
