// SPDX-License-Identifier: MIT
// Any text as decimal, date, moment or GTIN: what parses is written as it was and keeps its value.
#include <algorithm>
#include <string>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/gtin.hpp"
#include "base/zone.hpp"
#include "target.hpp"

using namespace wsync;

namespace {

void check_decimal(std::string_view text) {
  const auto number = Decimal::parse(text);
  if (!number) return;
  const auto written = number->to_string();
  const auto again = Decimal::parse(written, false);
  fuzz::require(again && *again == *number, "a decimal keeps its value", text, written);
  fuzz::require(again->to_string() == written, "a decimal keeps its digits", text, written);
  fuzz::require(number->trimmed() == *number, "trimming keeps the value", text, written);
  const auto twice = Decimal::sum(*number, *number);
  const auto product = Decimal::product(*number, Decimal(2));
  if (twice && product) fuzz::require(*twice == *product, "twice is two times", text, written);
  if (const auto whole = number->to_integer())
    fuzz::require(Decimal(*whole) == *number, "a whole number is the same", text, written);
  fuzz::require((*number <=> Decimal{}) == (*number == Decimal{} ? std::strong_ordering::equal
                                            : number->negative() ? std::strong_ordering::less
                                                                 : std::strong_ordering::greater),
                "the sign orders", text, written);
}

void check_times(std::string_view text) {
  if (const auto date = Date::parse(text)) {
    fuzz::require(date->to_string() == text, "a date is written as it was", text, date->to_string());
    fuzz::require(date->plus_days(7).weekday() == date->weekday(), "a week has seven days", text);
  }
  const auto moment = Moment::parse(text);
  if (!moment) return;
  const auto written = moment->to_string();
  fuzz::require(Moment::parse(written) == moment, "a moment keeps its value", text, written);
  // 06:52 and +0100 are read too, and written as 06:52:00 and +01:00.
  if (written.size() == text.size())
    fuzz::require(written == text, "a moment is written as it was", text, written);
  // Before 1892 each town had a time of its own, which an offset in minutes cannot say.
  if (moment->date.day.year() < std::chrono::year{1900}) return;
  const auto belgian = in_belgium(*moment);
  fuzz::require(ticks_utc(belgian) == ticks_utc(*moment), "the zone changes no point in time", text,
                belgian.to_string());
}

void check_gtin(std::string_view text) {
  if (gtin_fault(text) != GtinFault::none) return;
  std::string digits(text);
  fuzz::require(gtin_check_digit(digits.substr(0, digits.size() - 1)) == digits.back(),
                "the check digit fits", text);
  digits.back() = digits.back() == '9' ? '0' : static_cast<char>(digits.back() + 1);
  fuzz::require(gtin_fault(digits) != GtinFault::none, "no other check digit fits", text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_decimal(text);
  check_times(text);
  check_gtin(text);
  return 0;
}
