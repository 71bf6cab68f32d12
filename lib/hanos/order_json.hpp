// SPDX-License-Identifier: MIT
// Orders as JSON: an object with the names of the CSV and its lines under `lines`, or an array of such.
// Numbers stay exact.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "hanos/order_basket.hpp"
#include "hanos/order_file.hpp"
#include "schema/record.hpp"

namespace wsync::hanos {

/// The model of the document.
struct JsonOrderLine {
  std::int64_t line = 0;
  std::string article_number{};
  Decimal quantity{};
  std::string unit{};
  std::optional<std::string> name{}, gtin{};
  std::optional<Decimal> price{};
  std::optional<std::string> currency{}, price_unit{}, line_remark{};
  std::optional<std::string> customer_number{};  // of a basket; else that of the order
  std::optional<Date> delivery_date{};           // likewise
};
const schema::Record& describe(const JsonOrderLine*);

struct JsonOrder {
  std::string order_number{};
  std::string customer_number{};
  Date delivery_date{};
  Moment created_at{};
  std::optional<std::string> currency{}, order_remark{}, reference{}, delivery_center{}, positievoorstel{},
      sender{};
  std::vector<JsonOrderLine> lines{};
};
const schema::Record& describe(const JsonOrder*);

/// An array of them.
struct JsonOrders {
  std::vector<JsonOrder> orders{};
};
const schema::Record& describe(const JsonOrders*);

/// Fails (`input`) where the text is no JSON at all; members that are unknown, missing or of another
/// type are findings with their paths for columns.
Result<OrdersRead> read_order_json(std::string_view text, const std::string& file,
                                   const UnitWords& words = {}, Baskets baskets = Baskets::refused);

}  // namespace wsync::hanos
