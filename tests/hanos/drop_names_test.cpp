// SPDX-License-Identifier: MIT
#include "catch2/catch.hpp"
#include "hanos/drop_index.hpp"
#include "hanos/drop_pattern.hpp"

using namespace wsync;
using namespace wsync::hanos;

TEST_CASE("hanos drop: what names of files say") {
  struct Row {
    const char *pattern, *name, *customer, *date, *time;
  };
  const Row rows[] = {
      {"{customer}_*", "0042_export.csv", "0042", "", ""},
      {"{customer}*.csv", "0042.csv", "0042", "", ""},
      {"{customer}_{date}.csv", "0042_20261122.csv", "0042", "2026-11-22", ""},
      {"{customer}_{date}.csv", "0042_2026-11-22.csv", "0042", "2026-11-22", ""},
      {"{customer}_{date}{time}.xml", "A1_202611220405.xml", "A1", "2026-11-22", "0405"},
      {"{customer}_{date}_{time}*", "A1_20261122_040500x", "A1", "2026-11-22", "040500"},
      {"PRICAT_{date}_{customer}.edi", "PRICAT_20261122_77.edi", "77", "2026-11-22", ""},
      {"assortment-?.csv", "assortment-7.csv", "", "", ""},
      {"{customer}_{yyyymmdd}.csv", "0042_20261122.csv", "0042", "2026-11-22", ""},
      {"{customer}_{yyyy-MM-dd}.csv", "0042_2026-11-22.CSV", "0042", "2026-11-22", ""},
      {"{ddmmyyyy}-{customer}.csv", "22112026-0042.csv", "0042", "2026-11-22", ""},
      // Without a day in the pattern: the one in what * is.
      {"{customer}_*", "0042_20261122.csv", "0042", "2026-11-22", ""},
      {"{customer}_*", "0042_export_2026-11-22_0405.csv", "0042", "2026-11-22", "0405"},
      {"{customer}_*", "0042_20261122040500.csv", "0042", "2026-11-22", "040500"},
      {"{customer}_*", "0042_34225259.csv", "0042", "", ""},
      {"{customer}_*", "0042_120261122.csv", "0042", "", ""},
      {"{customer}_*", "0042_20261101-20261122.csv", "0042", "", ""},
  };
  for (const auto& row : rows) {
    INFO(row.pattern << " on " << row.name);
    const auto facts = NamePattern::parse(row.pattern).value().match(row.name);
    REQUIRE(facts);
    CHECK(facts->customer == CustomerNumber(row.customer));
    CHECK((facts->date ? facts->date->to_string() : "") == row.date);
    CHECK(facts->time == row.time);
  }
  CHECK_FALSE(NamePattern::parse("{customer}_{date}.csv")->match("0042_20261322.csv"));
  CHECK_FALSE(NamePattern::parse("{customer}_*")->match("0042.csv"));
  CHECK_FALSE(NamePattern::parse("{customer}_*")->match("_x"));
  CHECK(NamePattern::parse("*.csv")->match("a.CSV"));
  for (const char* wrong : {"", "{customer}_{customer}", "{outlet}.csv", "a/b", "{date}_{yyyymmdd}"})
    CHECK(NamePattern::parse(wrong).error().code == Code::config);
}

TEST_CASE("hanos drop: half-written files are told by their names") {
  for (const char* name : {".a.csv", "a.csv.tmp", "a.csv.PART", "a.filepart", "a.incomplete", "a.csv~"})
    CHECK(is_temporary_name(name));
  for (const char* name : {"a.csv", "part.csv", "tmp"}) CHECK_FALSE(is_temporary_name(name));
}

TEST_CASE("hanos drop: lists of https drops") {
  const auto json = read_drop_index(R"([
{ "name":"done", "type":"directory", "mtime":"Sun, 22 Nov 2026 04:00:00 GMT" },
{ "name":"0042_a.csv", "type":"file", "mtime":"Sun, 22 Nov 2026 04:00:00 GMT", "size":6 }
])");
  REQUIRE(json);
  REQUIRE(json->size() == 1);
  CHECK(json->front().name == "0042_a.csv");
  CHECK(json->front().size == 6);
  CHECK(json->front().modified ==
        std::chrono::sys_days(std::chrono::November / 22 / 2026) + std::chrono::hours(4));
  const auto lines = read_drop_index("# all\n0042_a.csv\r\n\n0043_a.csv");
  REQUIRE(lines->size() == 2);
  CHECK(lines->back() == net::DropFile{.name = "0043_a.csv"});
  CHECK(read_drop_index("")->empty());
  CHECK(read_drop_index("[]")->empty());
  for (const char* wrong : {"<html>", "[{", "{\"files\":[]}", "[{\"type\":\"file\"}]"})
    CHECK(read_drop_index(wrong).error().code == Code::unexpected_answer);
}
