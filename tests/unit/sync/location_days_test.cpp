// SPDX-License-Identifier: MIT
// Delivery days of many locations: what is compared, what is overwritten, and which locations are refused.
#include "sync/location_days.hpp"

#include "unit/sync/plan.hpp"

using namespace wsync;
using test::CannedShop;

namespace {

const std::string head = "ClientNumber;LocationId;DeliveryDates;Weekdays;Weeks;From;Except\n";

test::Plan plan(const std::string& rows) {
  return {schema::record_of<sync::LocationDays>(), "ClientNumber+LocationId", &sync::location_days_planner, head + rows,
          sync::location_days_check()};
}

void set_up(CannedShop& canned, const std::string& days) {
  canned.answer("GET ClientLocationDeliveryDates", R"({"DeliveryDates":[)" + days + "]}");
  canned.answer("PUT ClientLocationDeliveryDates", "{}");
}

}  // namespace

TEST_CASE("days that are there already are left alone, others overwrite the whole list") {
  CannedShop canned;
  set_up(canned, R"("2026-12-16","2026-12-14")");
  CHECK(plan("K1;7;2026-12-14|2026-12-16;;;;\n").make(canned) == "K1/7:none");
  CHECK(plan("K1;7;;ma,wo;1;2026-12-14;\n").make(canned) == "K1/7:none");
  auto more = plan("K1;7;2026-12-18|2026-12-14|2026-12-16;;;;\nK1;8;;ma,wo,vr;1;2026-12-14;\n");
  CHECK(more.make(canned) == "K1/7:update(DeliveryDates) K1/8:update(DeliveryDates)");
  CHECK(more.take(canned) == "K1/7:updated K1/8:updated");
  CHECK(canned.last_body() == R"({"ClientLocationId":8,"DeliveryDates":["2026-12-14","2026-12-16","2026-12-18"]})");
}

TEST_CASE("days that go are told") {
  CannedShop canned;
  set_up(canned, R"("2026-12-14","2026-12-16")");
  CHECK(plan("K1;7;;wo,vr;1;2026-12-14;\n").make(canned) ==
        "f.csv:2:Weekdays: warning: days.removed: a day of location K1/7 is removed: 2026-12-14");
}

TEST_CASE("a location that is not there is refused, a server in trouble ends the run") {
  CannedShop canned;
  set_up(canned, "");
  canned.answer("GET ClientLocationDeliveryDates?Id=8&ClientNumber=K1", "", 404);
  const auto made = plan("K1;7;2026-12-14;;;;\nK1;8;2026-12-14;;;;\n").make(canned);
  CHECK(made.find("K1/7:update(DeliveryDates) K1/8:update!") == 0);
  canned.answer("GET ClientLocationDeliveryDates", "", 503);
  CHECK(plan("K1;7;2026-12-14;;;;\n").make(canned).find("server.unavailable: ") == 0);
}

TEST_CASE("a row says days or weekdays, and weekdays say from when on and for how long") {
  CannedShop canned;
  CHECK(plan("K1;1;;;;;\n").make(canned).find("f.csv:2:DeliveryDates: required: which days?") == 0);
  CHECK(plan("K1;1;2026-12-14;ma;1;2026-12-14;\n").make(canned).find("f.csv:2:Weekdays: days.both") == 0);
  CHECK(plan("K1;1;;ma;1;;\n").make(canned).find("f.csv:2:From: required") == 0);
  CHECK(plan("K1;1;;xx;1;2026-12-14;\n").make(canned).find("f.csv:2:Weekdays: weekday") == 0);
  CHECK(plan("K1;1;;;2;;\n").make(canned).find("f.csv:2:Weekdays: required") == 0);
  CHECK(canned.sent("").empty());
}
