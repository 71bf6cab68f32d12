// SPDX-License-Identifier: MIT
// Calls on orders.
#pragma once

#include <vector>

#include "api/endpoint.hpp"
#include "oresto/orders.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::orders {

using api::endpoint;
using api::Method;
using api::None;

inline constexpr auto get = endpoint<OrderFilter, None, std::vector<Order>>(
    Method::get, "client-orders.get", "Clients/GetClientOrders",
    "Orders of one client or of all, processed or not.",
    {.area = "GET.ClientOrders",
     .wrapper = "ClientOrderData",
     .data = "ClientOrders",
     .alt_path = "ClientOrders",
     .manual = "10.1.1",
     .paged = true});
inline constexpr auto process_orders = endpoint<None, OrdersToProcess, ProcessedOrders>(
    Method::put, "client-orders.process-orders", "ClientOrders/ProcessOrders",
    "Marks orders of a client as processed, so that they are not given out again.",
    {.area = "PUT.ClientOrders", .wrapper = "OrdersToProcessData", .manual = "10.2.1"});

}  // namespace wsync::oresto::orders
