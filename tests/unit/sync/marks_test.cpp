// SPDX-License-Identifier: MIT
// Pure choices of the writing commands: decimal marks, weekdays, actions, exit statuses.
#include "base/text.hpp"
#include "catch2/catch.hpp"
#include "schema/decimal_mark.hpp"
#include "sync/delivery_days.hpp"
#include "sync/input.hpp"
#include "sync/row_result.hpp"
#include "base/weekdays.hpp"

using namespace wsync;
using namespace wsync::sync;

namespace {

std::string mark(std::string_view values, bool point_is_usual = false) {
  const auto list = split(values, ' ');
  const auto found = schema::find_decimal_mark(list, point_is_usual);
  using enum schema::MarkFinding::Verdict;
  const std::string verdict = found.verdict == proved      ? "proved"
                              : found.verdict == ambiguous ? "ambiguous"
                                                           : "mixed";
  return verdict + (found.mark == schema::DecimalMark::comma ? " comma " : " point ") +
         std::to_string(found.index);
}

std::string days(std::string_view list, std::string_view first, int weeks, std::set<Date> except = {}) {
  std::string out;
  for (const auto& day : days_of(*parse_weekdays(list), *Date::parse(first), weeks, except))
    out += day.to_string().substr(5) + " ";
  return out;
}

}  // namespace

TEST_CASE("a decimal mark is proved by values, never guessed") {
  struct Case {
    std::string_view values;
    bool point_is_usual;
    std::string_view found;
  };
  for (const auto& [values, usual, found] :
       {Case{"12,50", false, "proved comma 0"},       Case{"1,250 12,50", false, "proved comma 1"},
        Case{"0,125", false, "proved comma 0"},       Case{"1,2", false, "proved comma 0"},
        Case{"1,2500", false, "proved comma 0"},      Case{"1,250", false, "ambiguous comma 0"},
        Case{"7 12,345", false, "ambiguous comma 1"}, Case{"-1,250", false, "ambiguous comma 0"},
        Case{"1,250", true, "ambiguous comma 0"},     Case{"12,50", true, "proved comma 0"},
        Case{"12.50", false, "proved point 0"},       Case{"1.250", false, "ambiguous point 0"},
        Case{"1.250 3.5", false, "proved point 0"},   Case{"1.250", true, "proved point 0"},
        Case{"100.000", false, "ambiguous point 0"},  Case{"0.125", false, "proved point 0"},
        Case{"12 7", false, "proved point 0"},        Case{"", false, "proved point 0"},
        Case{"12.50 12,50", false, "mixed point 1"},  Case{"1.250,75", false, "mixed point 0"},
        Case{"12.50 12,50", true, "mixed point 1"},   Case{"#N/A 12,50", false, "proved comma 1"}}) {
    INFO(values);
    CHECK(mark(values, usual) == found);
  }
}

TEST_CASE("weekdays in Dutch, French, English and by ISO number") {
  const char* const rows[] = {
      "maandag ma maa lundi lun lu monday mon 1",     "dinsdag di din mardi mar tuesday tue 2",
      "woensdag wo woe mercredi mer wednesday wed 3", "donderdag do don jeudi jeu thursday thu 4",
      "vrijdag vr vri vendredi ven friday fri 5",     "zaterdag za zat samedi sam saturday sat 6",
      "zondag zo zon dimanche dim sunday sun 7"};
  for (unsigned day = 1; day <= 7; ++day)
    for (const auto word : split(rows[day - 1], ' ')) {
      INFO(word);
      CHECK(parse_weekday(word) == std::chrono::weekday{day});
    }
  CHECK(parse_weekday(" MA ") == std::chrono::Monday);
  for (const auto word : {"", " ", "0", "8", "m", "maandagen", "25"}) CHECK_FALSE(parse_weekday(word));
}

TEST_CASE("a list of weekdays names the word that is none") {
  CHECK(parse_weekdays("ma,wo,MA")->size() == 2);
  for (const auto& [list, word] :
       {std::pair{"ma,xx,vr", "\"xx\""}, std::pair{"", "\"\""}, std::pair{"ma,,vr", "\"\""}}) {
    const auto result = parse_weekdays(list);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == Code::usage);
    CHECK(result.error().message.find(word) == 0);
  }
}

TEST_CASE("weekdays become days") {
  CHECK(days("ma,wo", "2026-11-25", 1) == "11-25 11-30 ");
  CHECK(days("wo", "2026-11-25", 2) == "11-25 12-02 ");
  CHECK(days("wo", "2026-11-25", 2, {*Date::parse("2026-11-25")}) == "12-02 ");
  CHECK(days("vr", "2026-12-26", 2) == "01-01 01-08 ");
  CHECK(days("ma", "2026-11-25", 0) == "");
}

TEST_CASE("an overwrite of days shows what it adds and removes") {
  const auto day = [](int n) { return Date::parse("2026-11-01")->plus_days(n); };
  const auto found = difference({day(1), day(2)}, {day(2), day(3)});
  CHECK(found.added == std::set<Date>{day(3)});
  CHECK(found.removed == std::set<Date>{day(1)});
  CHECK(found.kept == std::set<Date>{day(2)});
  CHECK(difference({day(1)}, {day(1)}).empty());
  CHECK_FALSE(difference({day(1)}, {}).empty());
}

TEST_CASE("actions by name") {
  CHECK(parse_action(" CREATE ") == Action::create);
  CHECK(parse_action("delete") == Action::remove);
  CHECK(parse_action("") == Action::merge);
  CHECK_FALSE(parse_action("insert"));
}

TEST_CASE("what a run exits with") {
  struct Case {
    std::vector<std::optional<Code>> rows;
    int status;
  };
  const std::optional<Code> fine{};
  for (const auto& [rows, status] : std::vector<Case>{{{}, 0},
                                                      {{fine, fine}, 0},
                                                      {{fine, Code::refused}, 5},
                                                      {{Code::refused, fine}, 5},
                                                      {{Code::refused}, 6},
                                                      {{Code::unreachable, Code::refused}, 6},
                                                      {{Code::refused, Code::timeout}, 6},
                                                      {{Code::unreachable, Code::timeout}, 7},
                                                      {{Code::input}, 3},
                                                      {{fine, Code::credentials}, 4},
                                                      {{Code::credentials, Code::refused}, 4},
                                                      {{fine, Code::interrupted}, 130},
                                                      {{Code::refused, Code::interrupted}, 130}}) {
    Report report;
    for (const auto& code : rows) {
      RowResult row{.outcome = "created"};
      if (code) row = failed_row(1, "k", "create", Error{.code = *code});
      report.add(row, code);
    }
    CHECK(report.exit_status() == status);
    CHECK(report.counts().total == static_cast<std::int64_t>(rows.size()));
  }
}

TEST_CASE("a failed row says why, and one that was not tried is not failed") {
  Error error{.code = Code::refused, .message = "refused: too long"};
  error.hint = "Shorten it.";
  error.problems = {{"Name", "server.validation", "too long", "", false}};
  const auto one = failed_row(7, "K1", "create", error);
  CHECK(one.outcome == "failed");
  CHECK(one.row == 7);
  CHECK(one.code == "server.validation");  // the only problem names itself
  CHECK(one.field == "Name");
  CHECK(one.message == "refused: too long");
  CHECK(one.advice == "Shorten it.");
  error.problems.push_back({"Email", "server.validation", "missing", "", false});
  CHECK(failed_row(7, "K1", "create", error).message ==
        "Name: server.validation: too long; Email: server.validation: missing");
  CHECK(failed_row(7, "K1", "create", Error{.code = Code::interrupted}).outcome == "unprocessed");
  Counts counts;
  count(failed_row(7, "K1", "create", Error{.code = Code::credentials}), counts);
  CHECK(counts.unprocessed == 1);
  CHECK(counts.failed == 0);
}
