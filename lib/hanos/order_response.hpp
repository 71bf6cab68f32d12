// SPDX-License-Identifier: MIT
// What Hanos answers to an order: as a whole, and line by line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "hanos/amount.hpp"
#include "hanos/identity.hpp"

namespace wsync::hanos {

/// Of an order or a line. UBL OrderResponseCode AB, AP, CA, RE; EDIFACT LIN 1229: 5, 3 and 1, 7.
enum class ResponseStatus : std::uint8_t { received, accepted, changed, rejected };
std::string_view to_string(ResponseStatus status);
std::optional<ResponseStatus> parse_response_status(std::string_view text);

/// Why a line is not as ordered. EANCOM 1997, ORDRSP, ALI/DE 4295: AR, AS, AV, AUE, IS, PC.
enum class ReasonCode : std::uint8_t {
  none,
  not_in_assortment_of_buyer,  // AR
  not_in_assortment,           // AS
  out_of_stock,                // AV
  unknown_code,                // AUE
  substituted,                 // IS
  pack_difference,             // PC
  other,                       // the text says it
};
/// `not-in-assortment`, `out-of-stock`.
std::string_view to_string(ReasonCode reason);
std::optional<ReasonCode> parse_reason_code(std::string_view text);

struct OrderResponseLine {
  std::int64_t number = 0;  // of the order's line; 0: the answer does not say
  ArticleNumber article{};  // empty where the answer does not say
  ResponseStatus status = ResponseStatus::received;
  std::optional<Quantity> confirmed{};
  std::optional<Quantity> backordered{};
  std::optional<Date> delivery_date{};
  ReasonCode reason = ReasonCode::none;
  std::optional<ArticleNumber> replacement{};
  std::string message{};
  friend bool operator==(const OrderResponseLine&, const OrderResponseLine&) = default;
};

struct OrderResponse {
  OrderNumber order{};
  CustomerNumber customer{};  // empty where the answer does not say
  ResponseStatus status = ResponseStatus::received;
  bool by_lines = false;                // the answer does not say it of the order: its lines do
  std::optional<Date> delivery_date{};  // promised
  std::optional<Moment> issued_at{};
  std::string message{};
  std::vector<OrderResponseLine> lines{};  // empty where it answers as a whole
  friend bool operator==(const OrderResponse&, const OrderResponse&) = default;
};

}  // namespace wsync::hanos
