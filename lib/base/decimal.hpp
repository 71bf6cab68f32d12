// SPDX-License-Identifier: MIT
// Exact decimal numbers for money and quantities: `12.30` stays `12.30`, never a double.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wsync {

__extension__ typedef __int128 int128;

/// mantissa / 10^scale, with at most 34 digits and a scale of 0 to 34. The scale is kept as written.
class Decimal {
 public:
  constexpr Decimal() = default;
  constexpr explicit Decimal(std::int64_t whole) : mantissa_(whole) {}
  /// A literal such as `Decimal{"12.50"}`; text that is no decimal becomes 0 (use `parse` for input).
  explicit Decimal(std::string_view literal) : Decimal(parse(literal).value_or(Decimal{})) {}
  constexpr Decimal(int128 mantissa, int scale)
      : mantissa_(mantissa), scale_(static_cast<std::int8_t>(scale)) {}

  /// Optional sign, digits, a point, digits, and where `exponent` is true `E+16` as JSON allows it.
  /// Nothing where the text is anything else or needs more than 34 digits.
  static std::optional<Decimal> parse(std::string_view text, bool exponent = true);

  /// Exactly the digits it was made from: `12.30`.
  std::string to_string() const;
  /// Without the zeros behind the point that say nothing: `12.3`.
  Decimal trimmed() const;
  /// The whole number where it is one and fits.
  std::optional<std::int64_t> to_integer() const;

  constexpr int128 mantissa() const { return mantissa_; }
  constexpr int scale() const { return scale_; }
  constexpr bool negative() const { return mantissa_ < 0; }

  /// By value: 12.3 equals 12.30.
  friend bool operator==(const Decimal& a, const Decimal& b);
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

  /// Nothing where the result needs more than 34 digits.
  static std::optional<Decimal> sum(const Decimal& a, const Decimal& b);
  static std::optional<Decimal> product(const Decimal& a, const Decimal& b);

 private:
  int128 mantissa_ = 0;
  std::int8_t scale_ = 0;
};

}  // namespace wsync
