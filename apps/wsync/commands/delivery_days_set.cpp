// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/weekdays.hpp"
#include "command.hpp"
#include "context.hpp"
#include "delivery_day.hpp"
#include "oresto/delivery_days.hpp"
#include "set_difference.hpp"
#include "sync/delivery_days.hpp"
#include "sync/location_days.hpp"
#include "usage.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<sync::LocationDays>(); }

/// A day of the calendar; a zone or a time is a finding, since the server would shift the day.
std::optional<Date> read_day(const std::string& text, const std::string& where,
                             std::vector<Problem>& findings) {
  if (const auto date = Date::parse(text)) return date;
  const auto moment = Moment::parse(text);
  if (moment && moment->has_zone())
    findings.push_back({where, "date.zone",
                        fmt::format("\"{}\" has a zone; a delivery day is a day of the calendar", text),
                        fmt::format("write {}", moment->date.to_string()), false});
  else
    findings.push_back(
        {where, "date", fmt::format("\"{}\" is no day", text), "write it as 2026-12-24", false});
  return std::nullopt;
}

std::set<Date> read_days(const std::vector<std::string>& words, std::string_view what,
                         std::vector<Problem>& findings) {
  std::set<Date> days;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const auto day = read_day(words[i], fmt::format("{} {}", what, i + 1), findings)) days.insert(*day);
  return days;
}

Result<std::set<Date>> by_weekdays(const Typed& typed, const std::set<Date>& except,
                                   std::vector<Problem>& findings) {
  const auto weekdays = parse_weekdays(*typed.value("weekdays"));
  if (!weekdays) return fail(weekdays.error());
  const auto weeks = typed.number("weeks", 1, 520);
  if (!weeks) return fail(weeks.error());
  if (!*weeks) return usage_error("for how many weeks?", "Say it with --weeks N.");
  const auto first = read_day(*typed.value("from"), "--from", findings);
  if (!first) return std::set<Date>{};
  const auto days = days_of(*weekdays, *first, static_cast<int>(**weeks), except);
  return std::set<Date>(days.begin(), days.end());
}

/// Days as arguments, or weekdays over some weeks; never both.
Result<std::set<Date>> wanted_days(const Typed& typed) {
  const bool weekdays = typed.has("weekdays");
  if (weekdays == !typed.arguments().empty())
    return usage_error(weekdays ? "days and --weekdays exclude each other" : "which days?",
                       "Name them, or say --weekdays ma,wo,vr --weeks 8.");
  if (!weekdays && (typed.has("weeks") || typed.has("except") || typed.has("from")))
    return usage_error("--weeks, --from and --except go with --weekdays");
  std::vector<Problem> findings;
  const auto except = read_days(typed.values("except"), "--except", findings);
  auto days = weekdays ? by_weekdays(typed, except, findings) : read_days(typed.arguments(), "day", findings);
  if (!days) return days;
  if (!findings.empty()) return fail(sync::rejected(std::move(findings)));
  return days;
}

Result<void> show(Rows& rows, const std::string& client, std::int64_t location,
                  const sync::DayDifference& difference) {
  std::map<Date, std::string> changes;
  for (const auto& date : difference.added) changes[date] = "added";
  for (const auto& date : difference.removed) changes[date] = "removed";
  for (const auto& date : difference.kept) changes[date] = "kept";
  for (const auto& [date, change] : changes) {
    auto day = delivery_day(client, location, date);
    day.change = change;
    if (auto added = rows.add(&day); !added) return added;
  }
  return rows.finish();
}

Result<int> set_one(Context& context, const std::string& client, std::int64_t location,
                    const std::set<Date>& days) {
  return run_plan(
      context,
      [&](oresto::Shop& shop) -> Result<std::vector<sync::Step>> {
        const auto before = sync::read_days(shop, client, location);
        if (!before) return fail(before.error());
        const auto difference = sync::difference(*before, days);
        const SetDifference counts{difference.added.size(), difference.removed.size(),
                                   difference.kept.size()};
        if (shows_difference(context.typed())) {
          auto rows = context.rows(schema::record_of<DeliveryDay>(), {"DeliveryDate", "Weekday", "Change"});
          if (!rows) return fail(std::move(rows.error()));
          if (auto shown = show(**rows, client, location, difference); !shown)
            return fail(std::move(shown.error()));
        }
        context.messages().say(to_string(counts));
        // The days that were named say what is meant: there is no limit unless one was typed.
        if (auto within = check_removed(context.typed(), counts, "day"); !within)
          return fail(std::move(within.error()));
        std::vector<sync::Step> steps(1);
        steps.front().row = 1;
        steps.front().key = fmt::format("{}/{}", client, location);
        sync::set_days(steps.front(), shop, client, location, *before, days);
        return steps;
      },
      "setting delivery days");
}

/// Many locations, from a file. Its rows are locations, not days.
Result<int> set_many(Context& context) {
  const auto& typed = context.typed();
  for (const auto* option : {"location", "weekdays", "weeks", "from", "except"})
    if (typed.has(option))
      return usage_error(fmt::format("--{} goes with --client", option),
                         "In a file these are columns: ClientNumber, LocationId, DeliveryDates; or Weekdays, Weeks, "
                         "From, Except.");
  if (typed.arguments().size() != 1 || Date::parse(typed.arguments().front()))
    return usage_error("which location?", "Say it with --client NUMBER --location ID, or name one file of many.");
  auto status = run_writing(context, {columns,
                                      {"ClientNumber+LocationId"},
                                      "setting delivery days",
                                      sync::location_days_planner,
                                      sync::location_days_check});
  if (status) return status;
  auto error = std::move(status.error());
  if (std::ranges::any_of(error.problems, [](const auto& one) { return one.where.ends_with(":DeliveryDate"); }))
    error.hint =
        "A file has one row a location, with all its days in one cell: DeliveryDates 2026-12-01|2026-12-04. One row "
        "a day, as delivery-days get shows them, is not read.";
  return fail(std::move(error));
}

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const auto client = typed.value("client");
  if (!client) return set_many(context);
  for (const auto* option : {"format", "sheet", "map", "action", "delimiter", "decimal", "results",
                             "findings", "check", "plan", "template", "max-change"})
    if (typed.has(option)) return usage_error(fmt::format("--{} goes with a file, --client with days", option));
  const auto location = typed.number("location", 1, 1'000'000'000'000);
  if (!location) return fail(location.error());
  if (!*location) return usage_error("which location?", "Say it with --client NUMBER --location ID.");
  if (typed.has("weekdays") && !typed.has("from")) context.settle("from", today().to_string());
  const auto days = wanted_days(typed);
  if (!days) return fail(days.error());
  return set_one(context, *client, **location, *days);
}

constexpr Argument arguments[] = {
    {"DATE|FILE",
     "a day such as 2026-12-24, without a zone; without --client: CSV, JSON or JSON Lines of many locations, - is "
     "standard input",
     false, true}};

constexpr Option options[] = {
    {.name = "client", .value = "NUMBER", .text = "client number"},
    {.name = "location", .value = "ID", .text = "id of the client's location"},
    {.name = "weekdays",
     .value = "LIST",
     .text = "weekdays instead of days: ma,wo,vr or mon,wed,fri or 1,3,5"},
    {.name = "weeks", .value = "N", .text = "for how many weeks"},
    {.name = "from", .value = "DATE", .text = "first day of these weeks (default: today)"},
    {.name = "except", .value = "DATE", .text = "leave this day out", .repeated = true},
};

constexpr Example examples[] = {
    {"wsync delivery-days set --client 20417 --location 12 2026-12-01 2026-12-04", "Exactly these two days."},
    {"wsync delivery-days set --client 20417 --location 12 --weekdays ma,vr --weeks 8",
     "Mondays and Fridays for eight weeks."},
    {"wsync delivery-days set days.csv --dry-run", "What a file of many locations would change."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::delivery_days::get.row,
                                             &oresto::delivery_days::put.row};

}  // namespace

extern const Command delivery_days_set;
const Command delivery_days_set = {
    .noun = "delivery-days",
    .verb = "set",
    .summary = "Set the delivery days of locations, showing the difference first",
    .about =
        "The server overwrites the whole list: a day that is not named is removed. So the list is read "
        "first, and\n"
        "the difference is printed before anything is sent; --dry-run stops there. Where nothing differs "
        "nothing\n"
        "is sent.\n"
        "\n"
        "A file has one row a location: ClientNumber, LocationId and all its days in one cell, DeliveryDates "
        "2026-12-01|2026-12-04; or Weekdays (ma,wo,vr), Weeks, From and, where some are left out, Except. "
        "One row "
        "a day, as `delivery-days get` shows them, is not read. Days that go are a warning for each row; a "
        "location that is not there is a failed row.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::records | Takes::limits | Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
