// SPDX-License-Identifier: MIT
// GTIN numbers (EAN-8, UPC-12, EAN-13, GTIN-14) and their check digit. Source: GS1 General
// Specifications 7.9.
#pragma once

#include <cstdint>
#include <string_view>

namespace wsync {

enum class GtinFault : std::uint8_t {
  none,
  not_digits,   // letters, spaces, signs
  scientific,   // 5,41E+12: a spreadsheet has eaten the digits
  length,       // not 8, 12, 13 or 14 digits
  lost_zeros,   // 11 digits or 7, sound with a zero in front: a spreadsheet dropped it
  check_digit,  // the last digit does not fit the others
};

GtinFault gtin_fault(std::string_view text);

/// The digit that belongs behind `digits` (all digits).
char gtin_check_digit(std::string_view digits);

}  // namespace wsync
