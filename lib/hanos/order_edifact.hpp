// SPDX-License-Identifier: MIT
// Orders as EDIFACT: EANCOM 1997, ORDERS D.96A EAN008.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "hanos/edifact.hpp"
#include "hanos/edifact_write.hpp"
#include "hanos/order_file.hpp"

namespace wsync::hanos {

/// EANCOM says a unit for goods of variable quantity only: all others are counted as the GTIN or article
/// number packs them. Of an article with several orderable units that leaves open which; `always` (the
/// default) says it.
enum class EdifactUnits : std::uint8_t { always, variable_only };

struct EdifactOrderOptions {
  std::string reference{};  // of the interchange, up to 14 characters, a new one for each
  Moment prepared{};        // written as Dutch local time
  edifact::CharacterSet characters = edifact::CharacterSet::unoc;
  edifact::LineEnds line_ends = edifact::LineEnds::none;
  EdifactUnits units = EdifactUnits::always;
  std::size_t number_limit = 17;  // of an order number; D.96A allows 35
  bool resend = false;            // BGM function 7, duplicate
  bool test = false;
};

/// Without GLNs the customer number stands for the buyer (`::91`, assigned by the supplier); the GLN of Hanos
/// is needed. Names are shortened to 70 characters with a warning. Fails (`input`) with O016 for all else
/// that is too long or has characters that do not fit, and
/// (`config`) without the GLN of Hanos.
Result<WrittenOrder> write_order_edifact(const Order& order, const OrderParties& parties,
                                         const EdifactOrderOptions& options);

/// Each ORDERS message is an order. Fails (`input`) where the bytes are no interchange at all; all else is in
/// the findings.
Result<OrdersRead> read_orders_edifact(std::string_view bytes, const std::string& file);

}  // namespace wsync::hanos
