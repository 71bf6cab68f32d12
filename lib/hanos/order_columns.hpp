// SPDX-License-Identifier: MIT
// The names of an order's values in wsync's own CSV and XML.
#pragma once

#include <array>
#include <string_view>

namespace wsync::hanos {

struct OrderColumn {
  std::string_view name;
  bool required;
  bool of_line;  // else it is the order's and the same in all lines
};

inline constexpr std::array<OrderColumn, 19> order_columns{{
    {"order_number", true, false},
    {"customer_number", true, false},
    {"delivery_date", true, false},
    {"line", true, true},
    {"article_number", true, true},
    {"quantity", true, true},
    {"unit", true, true},
    {"name", false, true},
    {"gtin", false, true},
    {"price", false, true},
    {"currency", false, true},
    {"price_unit", false, true},
    {"line_remark", false, true},
    {"order_remark", false, false},
    {"reference", false, false},
    {"delivery_center", false, false},
    {"positievoorstel", false, false},
    {"created_at", true, false},
    {"sender", false, false},
}};

}  // namespace wsync::hanos
