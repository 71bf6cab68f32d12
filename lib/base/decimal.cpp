// SPDX-License-Identifier: MIT
#include "base/decimal.hpp"

#include <algorithm>
#include <limits>

namespace wsync {
namespace {

constexpr int max_digits = 34;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr int128 power_of_ten(int exponent) {
  int128 power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}
constexpr int128 limit = power_of_ten(max_digits);  // 10^34 < 2^127

std::optional<int128> scaled(int128 mantissa, int by) {
  for (; by > 0 && mantissa != 0; --by) {
    if (mantissa >= limit / 10 || mantissa <= -(limit / 10)) return std::nullopt;
    mantissa *= 10;
  }
  return mantissa;
}

struct Cursor {
  std::string_view text;
  std::size_t at = 0;
  bool done() const { return at == text.size(); }
  char peek() const { return done() ? '\0' : text[at]; }
  bool take(char c) { return peek() == c && !done() ? (++at, true) : false; }
};

std::optional<int> read_exponent(Cursor& in) {
  const bool minus = in.take('-');
  if (!minus) in.take('+');
  if (!is_digit(in.peek())) return std::nullopt;
  int value = 0;
  while (is_digit(in.peek())) {
    value = value * 10 + (in.text[in.at++] - '0');
    if (value > 99) return std::nullopt;
  }
  return minus ? -value : value;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text, bool exponent) {
  Cursor in{text};
  const bool minus = in.take('-');
  if (!minus) in.take('+');
  int128 mantissa = 0;
  int scale = 0;
  int digits = 0;
  for (bool fraction = false; !in.done(); ++in.at) {
    const char c = in.peek();
    if (c == '.' && !fraction && digits > 0) {
      fraction = true;
      if (in.at + 1 == text.size() || !is_digit(text[in.at + 1])) return std::nullopt;
      continue;
    }
    if (!is_digit(c)) break;
    ++digits;
    mantissa = mantissa * 10 + (c - '0');
    if (mantissa >= limit) return std::nullopt;
    if (fraction) ++scale;
  }
  if (digits == 0 || scale > max_digits) return std::nullopt;
  if (exponent && (in.take('e') || in.take('E'))) {
    const auto shift = read_exponent(in);
    if (!shift) return std::nullopt;
    scale -= *shift;
    if (scale < 0) {
      const auto wider = scaled(mantissa, -scale);
      if (!wider) return std::nullopt;
      mantissa = *wider;
      scale = 0;
    }
    if (scale > max_digits) return std::nullopt;
  }
  if (!in.done()) return std::nullopt;
  return Decimal(minus ? -mantissa : mantissa, scale);
}

std::string Decimal::to_string() const {
  std::string digits;
  for (int128 rest = negative() ? -mantissa_ : mantissa_; rest > 0; rest /= 10)
    digits.push_back(static_cast<char>('0' + static_cast<int>(rest % 10)));
  const auto wanted = static_cast<std::size_t>(scale_) + 1;
  if (digits.size() < wanted) digits.resize(wanted, '0');
  if (scale_ > 0) digits.insert(static_cast<std::size_t>(scale_), 1, '.');
  if (negative()) digits.push_back('-');
  std::reverse(digits.begin(), digits.end());
  return digits;
}

Decimal Decimal::trimmed() const {
  Decimal shorter = *this;
  while (shorter.scale_ > 0 && shorter.mantissa_ % 10 == 0) {
    shorter.mantissa_ /= 10;
    --shorter.scale_;
  }
  return shorter;
}

std::optional<std::int64_t> Decimal::to_integer() const {
  const Decimal whole = trimmed();
  if (whole.scale_ != 0 || whole.mantissa_ > std::numeric_limits<std::int64_t>::max() ||
      whole.mantissa_ < std::numeric_limits<std::int64_t>::min())
    return std::nullopt;
  return static_cast<std::int64_t>(whole.mantissa_);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.scale_ == b.scale_) return a.mantissa_ <=> b.mantissa_;
  const bool a_coarser = a.scale_ < b.scale_;
  const auto lifted =
      a_coarser ? scaled(a.mantissa_, b.scale_ - a.scale_) : scaled(b.mantissa_, a.scale_ - b.scale_);
  if (lifted) return a_coarser ? *lifted <=> b.mantissa_ : a.mantissa_ <=> *lifted;
  // The coarser one is beyond 34 digits on the finer scale: its sign decides.
  const bool positive = a_coarser ? a.mantissa_ > 0 : b.mantissa_ < 0;
  return positive ? std::strong_ordering::greater : std::strong_ordering::less;
}

bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == std::strong_ordering::equal; }

std::optional<Decimal> Decimal::sum(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale_, b.scale_);
  const auto left = scaled(a.mantissa_, scale - a.scale_);
  const auto right = scaled(b.mantissa_, scale - b.scale_);
  if (!left || !right) return std::nullopt;
  const int128 total = *left + *right;
  if (total >= limit || total <= -limit) return std::nullopt;
  return Decimal(total, scale);
}

std::optional<Decimal> Decimal::product(const Decimal& a, const Decimal& b) {
  int128 mantissa = 0;
  if (__builtin_mul_overflow(a.mantissa_, b.mantissa_, &mantissa)) return std::nullopt;
  const int scale = a.scale_ + b.scale_;
  if (mantissa >= limit || mantissa <= -limit || scale > max_digits) return std::nullopt;
  return Decimal(mantissa, scale);
}

}  // namespace wsync
