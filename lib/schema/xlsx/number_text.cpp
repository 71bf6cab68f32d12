// SPDX-License-Identifier: MIT
#include "schema/xlsx/number_text.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace wsync::schema::xlsx {
namespace {

constexpr int digits_shown = 15;
constexpr std::size_t digits_beyond_noise = 13;

/// Digits and a point, as xsd:double has them; `inf`, `nan` and hexadecimal numbers are none.
bool looks_like_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && (text.front() == '.' || (text.front() >= '0' && text.front() <= '9'));
}

/// The digits `1230` with the point after the first `whole` of them: `12.3` for 2.
std::string placed(std::string digits, int whole, bool negative) {
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.empty()) return "0";
  std::string text = negative ? "-" : "";
  const int count = static_cast<int>(digits.size());
  if (whole <= 0)
    text += "0." + std::string(static_cast<std::size_t>(-whole), '0') + digits;
  else if (count <= whole)
    text += digits + std::string(static_cast<std::size_t>(whole - count), '0');
  else
    text += digits.substr(0, static_cast<std::size_t>(whole)) + "." +
            digits.substr(static_cast<std::size_t>(whole));
  return text;
}

/// Most numbers are short and need no double: nothing where this one does.
std::string short_number(std::string_view value) {
  const bool negative = value.starts_with('-');
  if (negative) value.remove_prefix(1);
  std::string digits;
  int whole = -1;
  for (const char c : value) {
    if (c == '.' && whole < 0)
      whole = static_cast<int>(digits.size());
    else if (c >= '0' && c <= '9' && (c != '0' || !digits.empty() || whole >= 0))
      digits += c;
    else if (c != '0')
      return {};
    if (digits.size() > static_cast<std::size_t>(digits_shown)) return {};
  }
  if (whole < 0) whole = static_cast<int>(digits.size());
  // 0.05 has its zeros among the digits.
  return placed(std::move(digits), whole, negative);
}

}  // namespace

NumberText number_text(std::string_view value) {
  if (value.starts_with('+')) value.remove_prefix(1);
  if (!looks_like_number(value) || value == "." || value == "-.") return {NumberFault::no_number};
  if (auto text = short_number(value); !text.empty()) return {NumberFault::none, std::move(text), false};
  double number = 0;
  const auto* end = value.data() + value.size();
  const auto read = std::from_chars(value.data(), end, number);
  if (read.ec == std::errc::result_out_of_range && read.ptr == end) return {NumberFault::digits_lost};
  if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(number)) return {NumberFault::no_number};
  if (number == 0) return {NumberFault::none, "0", false};
  // -1.23456789012345e+12
  const std::string scientific = fmt::format("{:.{}e}", std::abs(number), digits_shown - 1);
  const auto mark = scientific.find('e');
  const int exponent = std::atoi(scientific.c_str() + mark + 1);
  if (exponent >= digits_shown) return {NumberFault::digits_lost};
  if (exponent < -digits_shown) return {NumberFault::too_small};
  double shown = 0;
  std::from_chars(scientific.data(), scientific.data() + scientific.size(), shown);
  std::string digits = scientific.substr(0, 1) + scientific.substr(2, mark - 2);
  const auto telling = digits.find_last_not_of('0') + 1;
  const bool rounded = shown != std::abs(number) && telling > digits_beyond_noise;
  return {NumberFault::none, placed(std::move(digits), exponent + 1, number < 0), rounded};
}

std::size_t decimals_of(std::string_view number) {
  const auto point = number.find('.');
  return point == number.npos ? 0 : number.size() - point - 1;
}

std::string with_leading_zeros(std::string_view whole, std::size_t digits) {
  std::string text;
  if (whole.starts_with('-')) {
    text = "-";
    whole.remove_prefix(1);
  }
  if (whole.size() < digits) text.append(digits - whole.size(), '0');
  return text.append(whole);
}

}  // namespace wsync::schema::xlsx
