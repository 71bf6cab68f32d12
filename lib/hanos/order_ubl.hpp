// SPDX-License-Identifier: MIT
// Orders as UBL 2.1: plain, and as Peppol BIS Order 3 (T01 version 3.6).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "hanos/order_file.hpp"

namespace wsync::hanos {

enum class UblFlavour : std::uint8_t {
  plain,   // the customer number as SupplierAssignedAccountID, no identifiers of Peppol
  peppol,  // the customer number as PartyIdentification, for Peppol has no account
};

struct UblOrderOptions {
  UblFlavour flavour = UblFlavour::plain;
  /// Peppol: order_only, ordering (with a response) or advanced_ordering.
  std::string process = "order_only";
};

/// Fails (`config`) where Peppol wants to know more of the parties than is set, with all that is missing, and
/// (`input`) with what XML cannot hold or a rule of Peppol forbids.
Result<WrittenOrder> write_order_ubl(const Order& order, const OrderParties& parties,
                                     const UblOrderOptions& options);

/// Both flavours. Fails (`input`) where the bytes are no UBL order at all; all else is in the findings.
Result<OrdersRead> read_order_ubl(std::string_view bytes, const std::string& file);

}  // namespace wsync::hanos
