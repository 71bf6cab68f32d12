// SPDX-License-Identifier: MIT
// Ticking orders off (manual 10.2): one call a client, read back where the answer was lost.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "oresto/shop.hpp"
#include "sync/row_result.hpp"

namespace wsync::sync {

/// Order numbers by client number.
using OrdersByClient = std::map<std::string, std::vector<std::int64_t>, std::less<>>;

/// Begins marking all of them; `on_row` gets one result an order, keyed by its
/// number, from within the shop's `run`.
void process_orders(oresto::Shop& shop, const OrdersByClient& orders,
                    const std::function<void(const RowResult&, std::optional<Code>)>& on_row);

}  // namespace wsync::sync
