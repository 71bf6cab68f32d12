// SPDX-License-Identifier: MIT
#include "hanos/order.hpp"

#include <array>

namespace wsync::hanos {
namespace {
constexpr std::array<std::string_view, 11> names{"draft",     "validated",    "written",          "uploaded",
                                                 "picked-up", "acknowledged", "partly",           "rejected",
                                                 "failed",    "overdue",      "cancelled-locally"};
}

std::string_view to_string(OrderState state) { return names[static_cast<std::size_t>(state)]; }

std::optional<OrderState> parse_order_state(std::string_view text) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == text) return static_cast<OrderState>(i);
  return std::nullopt;
}

}  // namespace wsync::hanos
