// SPDX-License-Identifier: MIT
#include "hanos/order_response.hpp"

#include <array>

namespace wsync::hanos {
namespace {

constexpr std::array<std::string_view, 4> statuses{"received", "accepted", "changed", "rejected"};
constexpr std::array<std::string_view, 8> reasons{"",
                                                  "not-in-assortment-of-buyer",
                                                  "not-in-assortment",
                                                  "out-of-stock",
                                                  "unknown-code",
                                                  "substituted",
                                                  "pack-difference",
                                                  "other"};

template <class Enum, std::size_t size>
std::optional<Enum> find_in(const std::array<std::string_view, size>& names, std::string_view text) {
  for (std::size_t i = 0; i < size; ++i)
    if (names[i] == text) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace

std::string_view to_string(ResponseStatus status) { return statuses[static_cast<std::size_t>(status)]; }
std::optional<ResponseStatus> parse_response_status(std::string_view text) {
  return find_in<ResponseStatus>(statuses, text);
}

std::string_view to_string(ReasonCode reason) { return reasons[static_cast<std::size_t>(reason)]; }
std::optional<ReasonCode> parse_reason_code(std::string_view text) {
  return find_in<ReasonCode>(reasons, text);
}

}  // namespace wsync::hanos
