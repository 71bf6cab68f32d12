// SPDX-License-Identifier: MIT
// Exact decimals: text in, the same text out, and no result that is nearly right.
#include <string>

#include "base/decimal.hpp"
#include "catch2/catch.hpp"

using wsync::Decimal;
using wsync::int128;

namespace {

const std::string nines(34, '9');

std::string round_trip(std::string_view text, bool exponent = true) {
  const auto parsed = Decimal::parse(text, exponent);
  return parsed ? parsed->to_string() : "refused";
}

}  // namespace

TEST_CASE("a decimal keeps the text that it was made from") {
  for (const std::string text :
       {"0", "0.00", "12.30", "-12.30", "1", "-1", "0.1", "-0.001", "123456789012345678.9",
        "0.0000000000000000000000000000000001", "10", "100.0"})
    CHECK(round_trip(text) == text);
  CHECK(round_trip(nines) == nines);
  CHECK(round_trip("-" + nines) == "-" + nines);
  CHECK(round_trip("0." + nines) == "0." + nines);
}

TEST_CASE("a decimal that is written otherwise becomes plain digits") {
  struct Case {
    std::string_view text, plain;
  };
  for (const auto& [text, plain] :
       {Case{"+5", "5"}, Case{"007", "7"}, Case{"1E+16", "10000000000000000"}, Case{"1e3", "1000"},
        Case{"12.5E1", "125"}, Case{"12.5E-1", "1.25"}, Case{"1E-34", "0.0000000000000000000000000000000001"},
        Case{"0E+99", "0"}, Case{"1.50E+1", "15.0"}, Case{"1E0", "1"}, Case{"1E0000000002", "100"}}) {
    INFO(text);
    CHECK(round_trip(text) == plain);
  }
  CHECK(round_trip("1E33") == "1" + std::string(33, '0'));
}

TEST_CASE("text that is no decimal is refused") {
  for (const std::string text :
       {"",      "-",     "+",     ".",   ".5",       "5.",    "1,5",     "1 000", " 1",
        "1 ",    "1..2",  "1.2.3", "--1", "abc",      "1a",    "0x10",    "1E",    "1E+",
        "1E100", "1E-35", "1E34",  "NaN", "Infinity", "1e5.0", "\xC2\xBD"})
    CHECK(round_trip(text) == "refused");
  CHECK(round_trip("1" + nines) == "refused");
  CHECK(round_trip("0." + nines + "0") == "refused");
  CHECK(round_trip(std::string(5000, '9')) == "refused");
  CHECK(round_trip("1E5", false) == "refused");
  CHECK(round_trip("12.5", false) == "12.5");
  CHECK(Decimal{"no number"} == Decimal{});
}

TEST_CASE("decimals compare by value, whatever their scale") {
  struct Case {
    std::string a, b;
    int order;
  };
  for (const auto& [a, b, order] :
       {Case{"12.3", "12.30", 0}, Case{"0", "0.000", 0}, Case{"-0.0", "0", 0}, Case{"1.01", "1.1", -1},
        Case{"-1.01", "-1.1", 1}, Case{"-1", "1", -1}, Case{nines, "0." + nines, 1},
        Case{"-" + nines, "0." + nines, -1}, Case{"-" + nines, "-0." + nines, -1},
        Case{"0." + nines, "1", -1}, Case{"0.0000000000000000000000000000000001", "0", 1},
        Case{"1E16", "10000000000000000.000001", -1}}) {
    INFO(a << " and " << b);
    CHECK((Decimal{a} == Decimal{b}) == (order == 0));
    CHECK((Decimal{a} < Decimal{b}) == (order < 0));
    CHECK((Decimal{a} > Decimal{b}) == (order > 0));
    CHECK((Decimal{b} < Decimal{a}) == (order > 0));
  }
}

TEST_CASE("a sum is exact or refused") {
  const auto sum = [](std::string_view a, std::string_view b) {
    const auto total = Decimal::sum(Decimal{a}, Decimal{b});
    return total ? total->to_string() : "refused";
  };
  CHECK(sum("0.1", "0.2") == "0.3");
  CHECK(sum("12.30", "0.005") == "12.305");
  CHECK(sum("-5", "5.00") == "0.00");
  CHECK(sum(nines, "0") == nines);
  CHECK(sum(nines, "1") == "refused");
  CHECK(sum("-" + nines, "-1") == "refused");
  CHECK(sum(nines, "0.1") == "refused");
  CHECK(sum(nines, "-" + nines) == "0");
}

TEST_CASE("a product is exact or refused") {
  const auto product = [](std::string_view a, std::string_view b) {
    const auto total = Decimal::product(Decimal{a}, Decimal{b});
    return total ? total->to_string() : "refused";
  };
  CHECK(product("12.50", "3") == "37.50");
  CHECK(product("0.1", "-0.1") == "-0.01");
  CHECK(product("99999999999999999", "99999999999999999") == "9999999999999999800000000000000001");
  CHECK(product("100000000000000000", "100000000000000000") == "refused");
  CHECK(product(nines, nines) == "refused");
  CHECK(product("0.00000000000000001", "0.000000000000000001") == "refused");  // 35 places
  CHECK(product(nines, "0") == "0");
}

TEST_CASE("only whole numbers that fit become integers") {
  CHECK(Decimal{"12.00"}.to_integer() == 12);
  CHECK(Decimal{"-0.0"}.to_integer() == 0);
  CHECK_FALSE(Decimal{"12.01"}.to_integer());
  CHECK(Decimal{"9223372036854775807"}.to_integer() == INT64_MAX);
  CHECK(Decimal{"-9223372036854775808"}.to_integer() == INT64_MIN);
  CHECK_FALSE(Decimal{"9223372036854775808"}.to_integer());
  CHECK_FALSE(Decimal{"-9223372036854775809"}.to_integer());
}

TEST_CASE("trimming takes the zeros behind the point and no others") {
  struct Case {
    std::string_view text, trimmed;
  };
  for (const auto& [text, trimmed] : {Case{"12.300", "12.3"}, Case{"100", "100"}, Case{"0.00", "0"},
                                      Case{"-5.0", "-5"}, Case{"100.10", "100.1"}})
    CHECK(Decimal{text}.trimmed().to_string() == trimmed);
}
