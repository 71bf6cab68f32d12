// SPDX-License-Identifier: MIT
#include "base/gtin.hpp"

#include <algorithm>
#include <string>

namespace wsync {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool known_length(std::size_t length) { return length == 8 || (length >= 12 && length <= 14); }

bool checks_out(std::string_view digits) {
  return gtin_check_digit(digits.substr(0, digits.size() - 1)) == digits.back();
}

/// `5.41E+12`, `5,41E+12`: how spreadsheets show a long number.
bool is_scientific(std::string_view text) {
  const auto e = text.find_first_of("eE");
  if (e == std::string_view::npos || e == 0) return false;
  const auto mantissa = text.substr(0, e);
  auto exponent = text.substr(e + 1);
  if (!exponent.empty() && (exponent.front() == '+' || exponent.front() == '-')) exponent.remove_prefix(1);
  return all_digits(exponent) && std::all_of(mantissa.begin(), mantissa.end(), [](char c) {
           return (c >= '0' && c <= '9') || c == ',' || c == '.';
         });
}

}  // namespace

char gtin_check_digit(std::string_view digits) {
  int sum = 0;
  int weight = 3;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, weight = 4 - weight)
    sum += (*digit - '0') * weight;
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}

GtinFault gtin_fault(std::string_view text) {
  if (is_scientific(text)) return GtinFault::scientific;
  if (!all_digits(text)) return GtinFault::not_digits;
  if (known_length(text.size())) {
    if (checks_out(text)) return GtinFault::none;
    // 12 digits that are sound as 13 with a zero in front would have been sound themselves.
    return GtinFault::check_digit;
  }
  const std::string padded = "0" + std::string(text);
  if (known_length(padded.size()) && checks_out(padded)) return GtinFault::lost_zeros;
  return GtinFault::length;
}

}  // namespace wsync
