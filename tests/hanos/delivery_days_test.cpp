// SPDX-License-Identifier: MIT
// Delivery days: weekdays, closed dates, lead days, cut-offs, summer time.
#include "hanos/delivery_days.hpp"

#include "catch2/catch.hpp"

using namespace wsync;
using namespace wsync::hanos;
using std::chrono::minutes;

namespace {

Date date(const char* text) { return *Date::parse(text); }
Moment moment(const char* text) { return *Moment::parse(text); }

DeliverySchedule weekdays(std::initializer_list<unsigned> days, DeliveryRule rule = {}) {
  DeliverySchedule schedule;
  for (const auto day : days) schedule.weekdays[day] = rule;
  return schedule;
}

/// `2026-11-25 by 2026-11-24T10:00:00+01:00, 2026-11-27`
std::string next(const DeliverySchedule& schedule, const char* now, std::optional<std::int64_t> lead = {}) {
  std::string out;
  for (const auto& [day, last] :
       next_delivery_days(schedule, moment(now), {.count = 3, .article_lead_days = lead}))
    out += (out.empty() ? "" : ", ") + day.to_string() + (last ? " by " + last->to_string() : "");
  return out;
}

}  // namespace

TEST_CASE("whether goods come on a day") {
  auto schedule = weekdays({1, 3, 5});  // 2026-11-23 is a Monday
  schedule.closed.insert(date("2026-12-25"));
  schedule.overrides[date("2026-12-24")] = {};
  const auto fault = [&](const char* day) { return day_fault(schedule, date(day), date("2026-11-24")); };
  CHECK(fault("2026-11-25") == DayFault::none);
  CHECK(fault("2026-11-26") == DayFault::no_delivery_day);
  CHECK(fault("2026-11-23") == DayFault::past);
  CHECK(fault("2026-12-25") == DayFault::closed);
  CHECK(fault("2026-12-24") == DayFault::none);  // a Thursday, delivered all the same
  CHECK(day_fault({}, date("2026-11-25"), date("2026-11-24")) == DayFault::unknown_days);
}

TEST_CASE("by when a day must be ordered for") {
  struct Case {
    DeliveryRule rule;
    std::optional<std::int64_t> article;
    std::string_view by;
  };
  for (const auto& [rule, article, by] : {
           Case{{}, {}, ""},
           Case{{1, minutes(600)}, {}, "2026-11-24T10:00:00+01:00"},
           Case{{2, minutes(1410)}, {}, "2026-11-23T23:30:00+01:00"},
           Case{{1, {}}, {}, "2026-11-24T23:59:00+01:00"},
           Case{{{}, minutes(600)}, {}, "2026-11-24T10:00:00+01:00"},
           Case{{0, minutes(360)}, {}, "2026-11-25T06:00:00+01:00"},
           Case{{1, minutes(600)}, 3, "2026-11-22T10:00:00+01:00"},
           Case{{4, minutes(600)}, 3, "2026-11-21T10:00:00+01:00"},
           Case{{}, 3, "2026-11-22T23:59:00+01:00"},
           Case{{}, 0, ""},
       }) {
    const auto last = order_by(weekdays({3}, rule), date("2026-11-25"), article);
    CHECK((last ? last->to_string() : "") == by);
  }
}

TEST_CASE("the next days, with the moment to order by") {
  const auto schedule = weekdays({1, 3, 5}, {1, minutes(600)});
  CHECK(next(schedule, "2026-11-24T09:00:59Z") ==
        "2026-11-25 by 2026-11-24T10:00:00+01:00, 2026-11-27 by 2026-11-26T10:00:00+01:00, "
        "2026-11-30 by 2026-11-29T10:00:00+01:00");
  CHECK(next(schedule, "2026-11-24T09:01:00Z").starts_with("2026-11-27"));
  CHECK(next(schedule, "2026-11-24T09:00:00Z", 4).starts_with("2026-11-30 by 2026-11-26T10:00:00"));
  CHECK(next(weekdays({2, 3}), "2026-11-24T09:00:00Z") == "2026-11-25, 2026-12-01, 2026-12-02");  // not today
  CHECK(next({}, "2026-11-24T09:00:00Z") == "");
  // Not before a day, however early it is ordered.
  const auto later =
      next_delivery_days(schedule, moment("2026-11-24T09:00:00Z"), {.count = 2, .from = date("2026-12-24")});
  REQUIRE(later.size() == 2);
  CHECK(later[0].day == date("2026-12-25"));
  CHECK(later[1].day == date("2026-12-28"));
  CHECK(next_delivery_days(schedule, moment("2026-11-24T09:00:00Z"), {.from = date("2026-01-01")})[0].day ==
        date("2026-11-25"));
  // It is Wednesday already in the Netherlands.
  CHECK(next(weekdays({3}), "2026-11-24T23:30:00Z").starts_with("2026-12-02"));
}

TEST_CASE("a cut-off is one of local clocks, in the weekends when they change too") {
  const auto schedule = weekdays({1}, {1, minutes(600)});
  CHECK(order_by(schedule, date("2026-03-30"))->to_string() == "2026-03-29T10:00:00+02:00");
  CHECK(order_by(schedule, date("2026-10-26"))->to_string() == "2026-10-25T10:00:00+01:00");
  CHECK(next(schedule, "2026-03-29T08:00:00Z").starts_with("2026-03-30"));
  CHECK(next(schedule, "2026-03-29T08:01:00Z").starts_with("2026-04-06"));
  CHECK(next(schedule, "2026-10-25T09:00:00Z").starts_with("2026-10-26"));
  CHECK(next(schedule, "2026-10-25T09:01:00Z").starts_with("2026-11-02"));
  const auto night = weekdays({1}, {1, minutes(150)});  // 02:30: left out in spring, twice in autumn
  CHECK(order_by(night, date("2026-03-30"))->to_string() == "2026-03-29T03:00:00+02:00");
  CHECK(order_by(night, date("2026-10-26"))->to_string() == "2026-10-25T02:30:00+02:00");
}

TEST_CASE("weekdays in both languages") {
  CHECK(weekdays_text(weekdays({1, 3, 7})) == "ma, wo, zo");
  CHECK(weekdays_text(weekdays({1, 3, 7}), Language::english) == "Mon, Wed, Sun");
  CHECK(weekday_name(date("2026-11-26"), Language::dutch) == "donderdag");
  CHECK(weekday_name(date("2026-11-26"), Language::english) == "Thursday");
}
