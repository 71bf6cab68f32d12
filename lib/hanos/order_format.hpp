// SPDX-License-Identifier: MIT
// The formats that orders come and go in, by name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "hanos/order_basket.hpp"
#include "hanos/order_edifact.hpp"
#include "hanos/order_file.hpp"

namespace wsync::hanos {

enum class OrderFormat : std::uint8_t { csv, xml, ubl, peppol, edifact };
/// `csv`, `xml`, `ubl`, `peppol`, `edifact-d96a`.
std::string_view to_string(OrderFormat format);
std::optional<OrderFormat> parse_order_format(std::string_view text);
/// `csv`, `xml`, `edi`.
std::string_view suffix_of(OrderFormat format);
/// What says that files look like this: wsync's own layout, or a standard.
std::string_view remark_on(OrderFormat format);

/// What the formats leave open, and only the receiver can say.
struct OrderDialect {
  char delimiter = ';';  // of CSV
  edifact::CharacterSet characters = edifact::CharacterSet::unoc;
  edifact::LineEnds line_ends = edifact::LineEnds::crlf;
  EdifactUnits units = EdifactUnits::always;
  std::size_t number_limit = 17;  // EDIFACT: how long an order number may be; D.96A allows 35
  bool test = false;              // EDIFACT: UNB says that it is a test
};

struct OrderWriting {
  std::string reference{};  // of an EDIFACT interchange
  Moment now{};
  bool resend = false;
  OrderDialect dialect{};
};

/// Errors: as those of the writers.
Result<WrittenOrder> write_order(const Order& order, OrderFormat format, const OrderParties& parties,
                                 const OrderWriting& writing);

/// By what the file begins with: EDIFACT, UBL or wsync's own XML, JSON (wsync's own, else Apicbase's purchase
/// order), CSV.
Result<OrdersRead> read_orders(std::string bytes, const std::string& file,
                               Baskets baskets = Baskets::refused);

/// `ORD_{customer}_{order}_{time}.{ext}`: {time} is when the order was made, so that a second try has the
/// same name; letters that no file name should have are percent-encoded.
std::string order_file_name(std::string_view pattern, const Order& order, OrderFormat format);

}  // namespace wsync::hanos
