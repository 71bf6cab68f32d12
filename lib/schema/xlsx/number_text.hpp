// SPDX-License-Identifier: MIT
// The number of a cell as exact decimal text. Spreadsheet programs calculate with doubles and write up to 17
// digits of them, but show 15 at most: what stands behind is noise of the binary system, or was never seen by
// anybody.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wsync::schema::xlsx {

enum class NumberFault : std::uint8_t {
  none,
  no_number,
  digits_lost,  // 1E+15 and more: only 15 of its digits are kept
  too_small,    // nearer to 0 than 1E-15, but not 0: what a calculation has left over
};

struct NumberText {
  NumberFault fault = NumberFault::none;
  std::string text{};    // `12.3`, `-0.05`: no exponent, no zero that says nothing
  bool rounded = false;  // digits that are no mere noise were cut off: 1/3
};

/// `12.300000000000001` is `12.3`, `5.410123456789E+12` is `5410123456789`, `0.33333333333333331` is
/// `0.333333333333333` and rounded. The rule: 15 significant digits of the double; rounded where these are
/// not the double itself and still more than 13 without the zeros at their end.
NumberText number_text(std::string_view value);

/// How many digits stand behind the point: 2 of `12.34`.
std::size_t decimals_of(std::string_view number);

/// `0012345`: with zeros in front up to so many digits. The text is a whole number.
std::string with_leading_zeros(std::string_view whole, std::size_t digits);

}  // namespace wsync::schema::xlsx
