// SPDX-License-Identifier: MIT
// Orders as wsync's own XML: `<order version="1">` with the names of the CSV and a `<line number="1">` for
// each line.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "hanos/order_file.hpp"

namespace wsync::hanos {

/// Fails (`input`) on control characters.
Result<std::string> write_order_xml(const Order& order);

/// Fails (`input`) where the bytes are no such document at all; all else is in the findings, with lines of
/// the file.
Result<OrdersRead> read_order_xml(std::string_view bytes, const std::string& file,
                                  const UnitWords& words = {});

}  // namespace wsync::hanos
