// SPDX-License-Identifier: MIT
// The order list that the wholesaler makes for a client.
#pragma once

#include <string>
#include <vector>

#include "api/endpoint.hpp"
#include "oresto/parameters.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::order_list {

struct OrderListItems {
  std::string client_number{};
  std::vector<std::string> wholesaler_article_numbers{};
};
const Record& describe(const OrderListItems*);

using api::endpoint;
using api::Method;
using api::None;

inline constexpr auto get = endpoint<ByClient, None, std::vector<std::string>>(
    Method::get, "orderlist.get", "Clients/OrderListItems",
    "Article numbers on the order list that the wholesaler made for a client.",
    {.area = "GET.Clients",
     .wrapper = "OrderListItemsData",
     .data = "WholesalerArticleNumbers",
     .manual = "8.15.1"});
inline constexpr auto post = endpoint<None, OrderListItems, None>(
    Method::post, "orderlist.post", "Clients/OrderListItems",
    "Adds one or more products to a client's order list.",
    {.area = "POST.Clients", .wrapper = "OrderListItemsData", .manual = "8.15.2"});
inline constexpr auto put = endpoint<None, OrderListItems, None>(
    Method::put, "orderlist.put", "Clients/OrderListItems", "Replaces a client's order list.",
    {.area = "PUT.Clients", .wrapper = "OrderListItemsData", .manual = "8.15.3"});
inline constexpr auto remove = endpoint<ByClientAndProduct, None, None>(
    Method::del, "orderlist.delete", "Clients/OrderListItems",
    "Removes one product from a client's order list.",
    {.area = "DELETE.Clients", .wrapper = "OrderListItemsData", .manual = "8.15.4"});

}  // namespace wsync::oresto::order_list
