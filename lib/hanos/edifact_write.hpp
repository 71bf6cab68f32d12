// SPDX-License-Identifier: MIT
// Writes an interchange byte for byte: UNA, envelope, counts, release characters.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.hpp"
#include "hanos/edifact.hpp"

namespace wsync::hanos::edifact {

enum class LineEnds : std::uint8_t { none, crlf, lf };  // between segments, where readers ignore them

/// Fails (`input`) with every character that does not fit the interchange's character set, by message,
/// segment and element: `ORDERS 1:7:IMD.3.4`. Counts and UNT and UNZ are made here.
Result<std::string> write(const Interchange& interchange, LineEnds line_ends = LineEnds::none);

}  // namespace wsync::hanos::edifact
