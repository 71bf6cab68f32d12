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
  CHECK(std::ranges::count(book->customers, "brasserie", &Customer::request) == 2);
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
  CHECK(book->remark == "book.csv: read as Windows-1252");
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

std::string said(const Result<CustomerBook>& book) {
  REQUIRE_FALSE(book);
  std::string out(describe(book.error().code).name);
  for (const auto& one : book.error().problems) out += "\n" + to_string(one);
  return out;
}

TEST_CASE("columns of a CSV book are judged once, rows by the header") {
  CHECK(
      said(read_customer_book_csv("number;number;locaton;\n1;2;x;\n3;4\n", "b.csv")) ==
      "config.invalid\n"
      "b.csv:1:number: config.customer: this column is there twice\n"
      "b.csv:1:locaton: config.customer: locaton is not known of a customer number; did you mean location?\n"
      "b.csv:1:: config.customer: a column without a name\n"
      "b.csv:3: config.customer: 2 cells, the header has 4");
  const auto cut = read_customer_book_csv("number;location\n1;\"x\n", "b.csv");
  REQUIRE_FALSE(cut);
  CHECK(cut.error().code == Code::config);
  CHECK(cut.error().message.starts_with("b.csv: row 2: "));
}

TEST_CASE("weekdays as people part them, one day for who said so") {
  const auto book =
      read_customer_book_csv("number;delivery_days\n1;ma wo  vr\n2;\"1|3 , 5\"\n3; \n", "b.csv");
  REQUIRE(book);
  CHECK(weekdays_text(book->customers[0].schedule) == "ma, wo, vr");
  CHECK(weekdays_text(book->customers[1].schedule) == "ma, wo, vr");
  CHECK(book->customers[2].schedule.empty());
  CHECK(said(read_customer_book_csv("number;bezorgklant_on\n1;\"2026-11-01,2026-11-02\"\n", "b.csv")) ==
        "config.invalid\nb.csv:2:bezorgklant_on: config.customer: \"2026-11-01,2026-11-02\" is no day such "
        "as 2026-11-20");
}

TEST_CASE("a weekday may have lead days and a cut-off of its own") {
  const auto book = read_customer_book_toml(R"(
[[customer]]
number = "1"
lead_days = "1, ma=3"
cutoff = ["16:00", "za=12:00", "ma=10:30"]
delivery_days = "ma, wo, za"
extra_days = [2026-12-24]
)",
                                            "hanos.toml");
  REQUIRE(book);
  const auto& schedule = book->customers[0].schedule;
  using std::chrono::minutes;
  CHECK(schedule.weekdays.at(1) == DeliveryRule{3, minutes(630)});
  CHECK(schedule.weekdays.at(3) == DeliveryRule{1, minutes(960)});
  CHECK(schedule.weekdays.at(6) == DeliveryRule{1, minutes(720)});
  CHECK(schedule.overrides.at(*Date::parse("2026-12-24")) == DeliveryRule{1, minutes(960)});
  CHECK(said(read_customer_book_csv(
            "number;delivery_days;lead_days;cutoff\n1;ma;1 di=2;\n2;ma;ma=x;xx=16:00\n3;ma;;24:00\n",
            "b.csv")) ==
        "config.invalid\n"
        "b.csv:2: config.customer: lead_days or cutoff speaks of di, which is no delivery day\n"
        "b.csv:3:lead_days: config.customer: \"ma=x\" is no number of days from 0 to 60\n"
        "b.csv:3:cutoff: config.customer: \"xx\" is no weekday\n"
        "b.csv:4:cutoff: config.customer: \"24:00\" is no time such as 16:00");
}

TEST_CASE("endpoints of Peppol in a book") {
  const auto book = read_customer_book_toml(R"(
endpoint = "0106:12345678"
hanos_endpoint = "0208:0000000097"
[[customer]]
number = "1"
[[customer]]
number = "2"
endpoint = "9944:NL123456789B01"
)",
                                            "hanos.toml");
  REQUIRE(book);
  CHECK(book->endpoint == Endpoint{"12345678", "0106"});
  CHECK(book->hanos_endpoint == Endpoint{"0000000097", "0208"});
  CHECK(book->customers[0].endpoint.empty());
  CHECK(book->customers[1].endpoint == Endpoint{"NL123456789B01", "9944"});
  CHECK(said(read_customer_book_csv("number;endpoint\n1;0088:8712345678905\n2;12345678\n3;0160:1\n4;0106:\n",
                                    "b.csv")) ==
        "config.invalid\n"
        "b.csv:2:endpoint: config.customer: \"8712345678905\" is no GLN (13 digits, the last one a check "
        "digit)\n"
        "b.csv:3:endpoint: config.customer: \"12345678\" is no endpoint such as 0106:12345678\n"
        "b.csv:4:endpoint: config.customer: scheme 0160 is not known; there are 0088 (GLN), 0106 (KvK "
        "number), 0190 (OIN), "
        "0208 (Belgian enterprise number), 9944 (Dutch VAT number)\n"
        "b.csv:5:endpoint: config.customer: \"0106\" is no endpoint such as 0106:12345678");
}

TEST_CASE("identifiers of Peppol's schemes") {
  const auto sound = [](const char* text) { return endpoint_fault(split_endpoint(text)).empty(); };
  CHECK(sound("0088:8712345678906"));
  CHECK_FALSE(sound("0088:8712345678905"));
  CHECK_FALSE(sound("0106:1234567"));
  CHECK(sound("0190:00000001234567890000"));
  CHECK_FALSE(sound("0190:0000000123456789000"));
  CHECK(sound("0208:0202239951"));
  CHECK_FALSE(sound("0208:0202239952"));
  CHECK_FALSE(sound("0208:2202239951"));
  CHECK_FALSE(sound("9944:NL123456789B1"));
  CHECK_FALSE(sound("9944:123456789B01"));
}

}  // namespace
}  // namespace wsync::hanos
