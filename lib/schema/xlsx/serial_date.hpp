// SPDX-License-Identifier: MIT
// Dates and times of cells: days since the end of 1899 or the start of 1904, with the time of day behind the
// point.
#pragma once

#include <optional>
#include <string>

#include "schema/xlsx/number_format.hpp"

namespace wsync::schema::xlsx {

struct SerialText {
  std::string text{};        // `2026-11-21`, `2026-11-21T08:30:00`, `08:30:00`, elapsed: `25:30:00`
  bool more_behind = false;  // the cell holds a time or day too, which its format does not show
};

/// To the nearest second, or thousandth where the format shows parts of a second. Of 1900 the 29 February
/// that never was (60) is no date, as no day 0 is one. Nothing where it is no date up to 9999-12-31.
std::optional<SerialText> serial_text(double serial, const NumberFormat& format, bool from_1904);

}  // namespace wsync::schema::xlsx
