// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "hanos/customer_book.hpp"

namespace wsync::hanos {
namespace {

TEST_CASE("a customer book in TOML") {
  const auto book = read_customer_book_toml(R"(
profile = "hanos-main.toml"
[[delivery_center]]
id = "DC1"
name = "Apeldoorn"
[[customer]]
number = "0042"
location = "Grand Café"
delivery_center = "DC1"
positievoorstel = "PV7"
delivery_days = ["ma", "wednesday", "5"]
lead_days = 1
cutoff = "16:00"
closed = [2026-12-25]
bezorgklant = true
bezorgklant_by = "A. Jansen"
bezorgklant_on = 2026-11-02
request = "brasserie"
[[customer]]
number = "0043"
delivery_days = "di, do"
request = "brasserie"
)",
                                            "hanos.toml");
  REQUIRE(book);
  CHECK(book->profile == "hanos-main.toml");
  const Customer* one = book->find(CustomerNumber("0042"));
  REQUIRE(one != nullptr);
  CHECK(one->line == 6);
  CHECK(weekdays_text(one->schedule) == "ma, wo, vr");
  CHECK(one->schedule.weekdays.at(3).cutoff == std::chrono::hours{16});
  CHECK(one->schedule.weekdays.at(3).lead_days == 1);
  CHECK(one->schedule.closed.size() == 1);
  CHECK(one->bezorgklant == Attested{Answer::yes, "A. Jansen", Date::parse("2026-11-02")});
  CHECK(book->of_request("brasserie").size() == 2);
  CHECK(book->find(CustomerNumber("0043"))->export_enabled.answer == Answer::unknown);
  CHECK(book->find(CustomerNumber("42")) == nullptr);
}

TEST_CASE("a customer book in CSV") {
  const auto book = read_customer_book_csv(
      "customer_number;location;delivery_center;positievoorstel;delivery_days;cutoff\n"
      "0042;Grand Caf\xE9;DC1;PV7;ma,wo,vr;16:00\n0043;Bar;DC2;PV7;\"di, do\";\n",
      "book.csv");
  REQUIRE(book);
  REQUIRE(book->customers.size() == 2);
  CHECK(book->customers[0].location == "Grand Caf\u00E9");
  CHECK(weekdays_text(book->customers[1].schedule) == "di, do");
  CHECK_FALSE(book->customers[1].schedule.weekdays.at(2).cutoff);
}

TEST_CASE("every line of a book that is wrong is found") {
  const auto book = read_customer_book_toml(R"([[delivery_center]]
id = "DC1"
[[customer]]
number = 42
delivery_days = "ma, feestdag"
[[customer]]
number = "0043"
delivery_center = "DC9"
cutoff = "4 uur"
[[customer]]
number = "0043"
leverdag = "ma"
)",
                                            "hanos.toml");
  REQUIRE_FALSE(book);
  CHECK(book.error().code == Code::config);
  std::vector<std::string> where;
  for (const auto& one : book.error().problems) where.push_back(one.where);
  std::sort(where.begin(), where.end());
  CHECK(where == std::vector<std::string>{"hanos.toml:10", "hanos.toml:12", "hanos.toml:3", "hanos.toml:4",
                                          "hanos.toml:5", "hanos.toml:6", "hanos.toml:9"});
}

}  // namespace
}  // namespace wsync::hanos
