// SPDX-License-Identifier: MIT
// The typed client of Hancocks: the stock list, streamed, and stock levels. Source: B2B API document.
#pragma once

#include <functional>
#include <string>

#include "api/exchange.hpp"
#include "hancocks/stock.hpp"
#include "net/sender.hpp"

namespace wsync::hancocks {

struct DrinksOptions {
  std::string base_url{};  // https://b2b.hancocks.co.nz
  net::Auth auth{};        // the scheme is agreed with Hancocks
  std::int64_t account = 0;
  net::Method list_method = net::Method::get;  // the document names no method
  net::Method level_method = net::Method::post;
};

/// Success is HTTP 200 or 201 and a status of OK; anything else is an error (`refused` where the status says
/// so).
class Drinks {
 public:
  /// The sender must outlive it.
  Drinks(net::Sender& sender, DrinksOptions options);

  /// Calls `use` with each active stock item while the list arrives; memory stays flat. False stops the
  /// reading. A list that breaks off is an error though items were handed out.
  Result<void> stock_list(const std::function<bool(const StockItem&)>& use);

  /// Begins a query; `done` is called from within the sender's `run`.
  void stock_level(const std::string& stockcode, std::function<void(Result<StockLevel>)> done);

 private:
  net::Sender& sender_;
  DrinksOptions options_;
  api::Server server_;
};

}  // namespace wsync::hancocks
