// SPDX-License-Identifier: MIT
// Hancocks' two answers, the stock list in pieces so that any length fits in little memory.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "hancocks/stock.hpp"
#include "sandbox/exchange.hpp"

namespace wsync::sandbox {

using Stock = std::vector<hancocks::StockItem>;

/// `count` items: those of the stock again and again under other codes (`AMAAAE700-R2`). The stock must live on.
Outgoing answer_stock_list(const Stock& stock, std::optional<std::size_t> count);

/// The level of a stockcode or casecode; an unknown one is HTTP 200 with status ERROR.
Outgoing answer_stock_level(const Stock& stock, std::optional<std::size_t> count, std::string_view body);

Outgoing hancocks_failure(int status, std::string_view method, std::string_view comment);

}  // namespace wsync::sandbox
