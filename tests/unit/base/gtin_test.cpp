// SPDX-License-Identifier: MIT
// GTINs: every way in which one can be wrong. The sound ones are from the GS1 General Specifications.
#include <string>

#include "base/gtin.hpp"
#include "catch2/catch.hpp"

using wsync::gtin_check_digit;
using wsync::gtin_fault;
using wsync::GtinFault;

TEST_CASE("every fault of a GTIN has its name") {
  struct Case {
    std::string_view text;
    GtinFault fault;
  };
  for (const auto& [text, fault] : {Case{"96385074", GtinFault::none},
                                    Case{"614141000036", GtinFault::none},
                                    Case{"4006381333931", GtinFault::none},
                                    Case{"10614141000415", GtinFault::none},
                                    Case{"0614141000036", GtinFault::none},
                                    Case{"00614141000036", GtinFault::none},
                                    Case{"00000000", GtinFault::none},
                                    Case{"4006381333932", GtinFault::check_digit},
                                    Case{"96385075", GtinFault::check_digit},
                                    Case{"614141000037", GtinFault::check_digit},
                                    Case{"10614141000416", GtinFault::check_digit},
                                    Case{"", GtinFault::not_digits},
                                    Case{"400638133393X", GtinFault::not_digits},
                                    Case{"4006381 333931", GtinFault::not_digits},
                                    Case{"-4006381333931", GtinFault::not_digits},
                                    Case{" 4006381333931", GtinFault::not_digits},
                                    Case{"4006381333931.0", GtinFault::not_digits},
                                    Case{"n/a", GtinFault::not_digits},
                                    Case{"E12", GtinFault::not_digits},
                                    Case{"12EGGS", GtinFault::not_digits},
                                    Case{"4e", GtinFault::not_digits},
                                    Case{"5,41E+12", GtinFault::scientific},
                                    Case{"5.41E+12", GtinFault::scientific},
                                    Case{"5.41e12", GtinFault::scientific},
                                    Case{"5E+12", GtinFault::scientific},
                                    Case{"1", GtinFault::length},
                                    Case{"123456789", GtinFault::length},
                                    Case{"123456789012345", GtinFault::length},
                                    Case{"12345678901", GtinFault::length},
                                    Case{"36000291452", GtinFault::lost_zeros},  // 036000291452
                                    Case{"1234565", GtinFault::lost_zeros}}) {   // 01234565
    INFO(text);
    CHECK(static_cast<int>(gtin_fault(text)) == static_cast<int>(fault));
  }
}

TEST_CASE("the check digit of GS1") {
  CHECK(gtin_check_digit("9638507") == '4');
  CHECK(gtin_check_digit("61414100003") == '6');
  CHECK(gtin_check_digit("400638133393") == '1');
  CHECK(gtin_check_digit("1061414100041") == '5');
  CHECK(gtin_check_digit("0000000") == '0');
}

TEST_CASE("one wrong digit is always found") {
  const std::string sound = "4006381333931";
  for (std::size_t at = 0; at < sound.size(); ++at)
    for (char digit = '0'; digit <= '9'; ++digit) {
      if (digit == sound[at]) continue;
      std::string wrong = sound;
      wrong[at] = digit;
      CHECK(gtin_fault(wrong) == GtinFault::check_digit);
    }
}
