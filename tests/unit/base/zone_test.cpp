// SPDX-License-Identifier: MIT
// Belgian time, with the hour that comes twice and the one that does not come at all.
#include <string>

#include "base/zone.hpp"
#include "catch2/catch.hpp"

using wsync::in_belgium;
using wsync::in_zone;
using wsync::Moment;
using wsync::ticks_utc;
using wsync::Zone;

namespace {

std::int64_t utc(std::string_view text) { return ticks_utc(*Moment::parse(text)); }
std::string belgian(std::string_view text) { return in_belgium(*Moment::parse(text)).to_string(); }

}  // namespace

TEST_CASE("a moment without a zone is Belgian time, summer time included") {
  struct Case {
    std::string_view local, same;
  };
  for (const auto& [local, same] :
       {Case{"2026-11-25T06:52:19", "2026-11-25T06:52:19+01:00"},
        Case{"2026-07-01T12:00:00", "2026-07-01T12:00:00+02:00"},
        Case{"2026-07-01T12:00:00", "2026-07-01T10:00:00Z"}, Case{"2026-07-01", "2026-06-30T22:00:00Z"},
        Case{"2026-01-01", "2026-01-01T00:00:00+01:00"}, Case{"2026-03-29T01:59:59", "2026-03-29T00:59:59Z"},
        Case{"2026-03-29T03:00:00", "2026-03-29T01:00:00Z"},
        Case{"2026-03-29T02:30:00", "2026-03-29T01:00:00Z"},  // left out: where the clock jumps
        Case{"2026-10-25T02:30:00", "2026-10-25T00:30:00Z"},  // comes twice: the first one
        Case{"2026-10-25T03:00:00", "2026-10-25T02:00:00Z"},
        Case{"2026-11-25T06:52:19.5", "2026-11-25T05:52:19.5Z"},
        Case{"1969-12-31T12:00:00.25", "1969-12-31T11:00:00.25Z"}}) {
    INFO(local << " and " << same);
    CHECK(utc(local) == utc(same));
  }
}

TEST_CASE("offsets name the same moment") {
  CHECK(utc("2026-11-25T06:52:19+01:00") == utc("2026-11-25T05:52:19Z"));
  CHECK(utc("2026-11-25T00:30:00+02:00") == utc("2026-11-24T22:30:00Z"));
  CHECK(utc("2026-11-25T06:52:19-05:30") == utc("2026-11-25T12:22:19Z"));
  CHECK(utc("1970-01-01T00:00:00Z") == 0);
  CHECK(utc("1970-01-01T00:00:00.0000001Z") == 1);
  CHECK(utc("0001-01-01T00:00:00Z") == -621'355'968'000'000'000);
  CHECK(utc("9999-12-31T23:59:59.9999999Z") == 2'534'023'007'999'999'999);
}

TEST_CASE("a moment is shown in Belgian time with its offset") {
  CHECK(belgian("2026-11-25T05:52:19Z") == "2026-11-25T06:52:19+01:00");
  CHECK(belgian("2026-07-01T22:30:00Z") == "2026-07-02T00:30:00+02:00");
  CHECK(belgian("2026-07-01T12:00:00") == "2026-07-01T12:00:00+02:00");
  CHECK(belgian("2026-11-25T05:52:19.0114513Z") == "2026-11-25T06:52:19.0114513+01:00");
  CHECK(belgian("2026-10-25T00:30:00Z") == "2026-10-25T02:30:00+02:00");
  CHECK(belgian("2026-10-25T01:30:00Z") == "2026-10-25T02:30:00+01:00");
  CHECK(belgian("2026-11-25") == "2026-11-25T00:00:00+01:00");
}

TEST_CASE("fractions before 1970 do not go astray") {
  CHECK(belgian("1969-12-31T22:59:59.5Z") == "1969-12-31T23:59:59.5+01:00");
  CHECK(belgian("1960-01-01T11:00:00.25Z") == "1960-01-01T12:00:00.25+01:00");
}

TEST_CASE("Dutch time has the same summer time") {
  const auto shown = [](const char* text) {
    return in_zone(*Moment::parse(text), Zone::netherlands).to_string();
  };
  CHECK(shown("2026-03-29T00:59:59Z") == "2026-03-29T01:59:59+01:00");
  CHECK(shown("2026-03-29T01:00:00Z") == "2026-03-29T03:00:00+02:00");
  CHECK(shown("2026-10-25T01:00:00Z") == "2026-10-25T02:00:00+01:00");
  CHECK(ticks_utc(*Moment::parse("2026-07-01T12:00:00"), Zone::netherlands) ==
        ticks_utc(*Moment::parse("2026-07-01T10:00:00Z")));
}
