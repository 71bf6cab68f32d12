// SPDX-License-Identifier: MIT
// Civil dates and moments: what is read is written back, and days that do not exist are refused.
#include <string>

#include "base/date.hpp"
#include "catch2/catch.hpp"

using wsync::Date;
using wsync::Moment;

TEST_CASE("a day is read and written") {
  for (const std::string text :
       {"2026-11-25", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "1753-01-01"}) {
    const auto day = Date::parse(text);
    REQUIRE(day);
    CHECK(day->to_string() == text);
  }
}

TEST_CASE("what is no day is refused") {
  for (const std::string text : {"",
                                 "2026",
                                 "2026-11",
                                 "2026-13-01",
                                 "2026-00-10",
                                 "2026-11-31",
                                 "2026-02-29",
                                 "1900-02-29",
                                 "2026-11-00",
                                 "26-11-25",
                                 "2026-1-5",
                                 "25/11/2026",
                                 "2026/11/25",
                                 "2026-11-25 ",
                                 " 2026-11-25",
                                 "2026-11-25T00:00:00",
                                 "2026-11-25Z",
                                 "2026-11-25+01:00",
                                 "-026-11-25",
                                 "2026-11-2x",
                                 "20261125"}) {
    INFO(text);
    CHECK_FALSE(Date::parse(text));
  }
}

TEST_CASE("days are counted over the ends of months and years") {
  const auto day = *Date::parse("2026-12-31");
  CHECK(day.plus_days(1).to_string() == "2027-01-01");
  CHECK(day.plus_days(-365).to_string() == "2025-12-31");
  CHECK(Date::parse("2024-02-28")->plus_days(1).to_string() == "2024-02-29");
  CHECK(Date::parse("2026-11-25")->weekday() == std::chrono::Wednesday);
  CHECK(*Date::parse("2026-11-25") < *Date::parse("2026-12-01"));
  CHECK(*Date::parse("2026-11-25") > *Date::parse("2025-12-01"));
}

TEST_CASE("a moment is written exactly as it was read") {
  for (const std::string text :
       {"2026-11-25T06:52:19", "2026-11-25T06:52:19Z", "2026-11-25T06:52:19+01:00",
        "2026-11-25T06:52:19-05:30", "2026-11-25T06:52:19.0", "2026-11-25T06:52:19.01",
        "2026-11-25T06:52:19.011", "2026-11-25T06:52:19.0114", "2026-11-25T06:52:19.01145",
        "2026-11-25T06:52:19.011451", "2026-11-25T06:52:19.0114513+01:00", "2026-11-25T23:59:59.9999999Z",
        "2026-11-25", "2026-11-25+01:00", "2026-11-25Z", "0001-01-01T00:00:00", "2026-11-25T00:00:00.1000000",
        "2026-11-25T06:52:19+14:00", "2026-11-25T06:52:19+00:00"}) {
    const auto moment = Moment::parse(text);
    INFO(text);
    REQUIRE(moment);
    CHECK(moment->to_string() == text);
  }
}

TEST_CASE("a moment knows what was written") {
  const auto whole = *Moment::parse("2026-11-25T06:52:19.0114513-01:30");
  CHECK(whole.ticks == ((6 * 60 + 52) * 60 + 19) * 10'000'000LL + 114'513);
  CHECK(whole.fraction_digits == 7);
  CHECK(whole.offset == std::int16_t{-90});
  CHECK(whole.has_zone());
  CHECK_FALSE(whole.utc);
  CHECK(Moment::parse("2026-11-25T06:52:19Z")->utc);
  CHECK_FALSE(Moment::parse("2026-11-25T06:52:19")->has_zone());
  CHECK_FALSE(Moment::parse("2026-11-25")->has_time);
  CHECK(Moment::parse("2026-11-25T06:52")->ticks == (6 * 60 + 52) * 60 * 10'000'000LL);
  CHECK(Moment::parse("2026-11-25T06:52:19+0100")->offset == std::int16_t{60});
}

TEST_CASE("what is no moment is refused") {
  for (const std::string text : {"",
                                 "06:52:19",
                                 "2026-11-25T",
                                 "2026-11-25T24:00:00",
                                 "2026-11-25T06:60:00",
                                 "2026-11-25T06:52:60",
                                 "2026-11-25T6:52:19",
                                 "2026-11-25T06:52:19.",
                                 "2026-11-25T06:52:19.12345678",
                                 "2026-11-25T06:52:19.Z",
                                 "2026-11-25T06:52:19+1:00",
                                 "2026-11-25T06:52:19+15:00",
                                 "2026-11-25T06:52:19+01:60",
                                 "2026-11-25T06:52:19ZZ",
                                 "2026-11-25T06:52:19 +01:00",
                                 "2026-02-30T00:00:00",
                                 "2026-11-25 06:52:19",
                                 "2026-11-25T06:52:19+01:00x",
                                 "2026-11-25T06",
                                 "2026-11-25T06:52.5",
                                 "25/11/2026 06:52",
                                 "/Date(1764000000000)/"}) {
    INFO(text);
    CHECK_FALSE(Moment::parse(text));
  }
}

TEST_CASE("now is a moment in UTC that can be read back") {
  const auto now = wsync::now_utc();
  CHECK(now.utc);
  CHECK(now.to_string().size() == 20);
  CHECK(Moment::parse(now.to_string()) == now);
  CHECK(wsync::today() >= *Date::parse("2024-01-01"));
}
