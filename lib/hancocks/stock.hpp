// SPDX-License-Identifier: MIT
// Stock of Hancocks: the list of all items, the level of one, and the envelope around both answers.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/endpoint.hpp"
#include "base/decimal.hpp"
#include "schema/record.hpp"

namespace wsync::hancocks {

/// Prices are in New Zealand dollars, without freight and GST.
struct StockItem {
  std::optional<std::string> stockcode{};
  std::optional<std::string> casecode{};  // another stockcode, no barcode
  std::optional<std::string> barcode{};
  std::optional<std::string> brand{};
  std::optional<std::string> stockname{};
  std::optional<std::string> description{};
  std::optional<std::string> alcohol{};
  std::optional<std::int64_t> pack{};
  std::optional<std::int64_t> case_units{};  // `case` on the wire
  std::optional<std::string> vintage{};
  std::optional<std::string> volume{};
  std::optional<std::string> notes{};
  std::optional<std::string> variety{};
  std::optional<std::string> style{};
  std::optional<std::string> region{};
  std::optional<std::string> country{};
  std::optional<std::string> image{};
  std::optional<std::string> image_url{};
  std::optional<Decimal> price{};
  std::optional<Decimal> caseprice{};
  std::optional<std::int64_t> stocklevel{};
  std::vector<std::string> awards{};
  std::optional<Decimal> alcohol_percent{};  // read off `alcohol` by wsync, as the next one off `volume`
  std::optional<Decimal> volume_ml{};
  Unknown unknown{};
};
const Record& describe(const StockItem*);

struct StockLevel {
  std::optional<std::string> basecode{};
  std::optional<std::int64_t> stocklevel{};
  std::optional<std::int64_t> stock_reserved{};
  Unknown unknown{};
};
const Record& describe(const StockLevel*);

struct StockListResponse {
  std::optional<std::string> method{};
  std::optional<std::string> status{};  // `OK`, whatever the HTTP status
  std::optional<std::string> comment{};
  std::vector<StockItem> data{};
  Unknown unknown{};
};
const Record& describe(const StockListResponse*);

struct StockListAnswer {
  StockListResponse response{};
  Unknown unknown{};
};
const Record& describe(const StockListAnswer*);

struct StockLevelResponse {
  std::optional<std::string> method{};
  std::optional<std::string> status{};
  std::optional<std::string> comment{};
  std::optional<StockLevel> data{};
  Unknown unknown{};
};
const Record& describe(const StockLevelResponse*);

struct StockLevelAnswer {
  StockLevelResponse response{};
  Unknown unknown{};
};
const Record& describe(const StockLevelAnswer*);

struct StockCode {
  std::int64_t account = 0;
  std::string stockcode{};
};
const Record& describe(const StockCode*);

struct StockLevelQuery {
  StockCode data{};
};
const Record& describe(const StockLevelQuery*);

using api::endpoint;
using api::Method;
using api::None;

/// The document names no method: GET without a payload, POST with one; the profile may say otherwise.
inline constexpr auto stocklist = endpoint<None, None, std::vector<StockItem>>(
    Method::get, "stocklist", "stocklist", "All active stock items.",
    {.data = "data", .manual = "Stock List"});
inline constexpr auto stocklevel = endpoint<None, StockLevelQuery, StockLevel>(
    Method::post, "stocklevel", "stocklevel", "The stock level of one item.",
    {.data = "data", .manual = "Stock Level"});

std::span<const api::EndpointRow* const> endpoints();

/// Null where there is none.
const api::EndpointRow* find_endpoint(std::string_view id);

}  // namespace wsync::hancocks
