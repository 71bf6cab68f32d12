// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <chrono>

#include "base/plural.hpp"
#include "base/zone.hpp"
#include "command.hpp"
#include "context.hpp"
#include "matched_row.hpp"
#include "oresto/errors.hpp"
#include "run_file.hpp"
#include "servers.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

using oresto::errors::ErrorLog;
using Noted = std::vector<ErrorLog>;

constexpr std::int64_t ticks_per_minute = 600'000'000;
constexpr std::int64_t default_window = 15;
/// The server's clock may be ahead of ours.
constexpr std::int64_t clock_slack = 1;

const schema::Record& columns() { return schema::record_of<ErrorLog>(); }

struct Choice {
  std::optional<Date> date{};
  std::optional<std::int64_t> page{};
  std::optional<std::string> run_file{};
  std::optional<std::int64_t> window{};
};

Result<Choice> choice_of(const Typed& typed) {
  Choice choice;
  if (typed.has("date") && typed.has("page"))
    return usage_error("--date and --page are two ways of choosing", "Give one of them.");
  if (typed.has("window") && !typed.has("match"))
    return usage_error("--window speaks of the time of a run", "It goes with --match RUN-FILE.");
  if (const auto day = typed.value("date")) {
    choice.date = Date::parse(*day);
    if (!choice.date)
      return usage_error(fmt::format("--date takes a day such as 2026-11-25, not \"{}\"", *day));
  }
  const auto page = typed.number("page", 0, 1'000'000'000);
  if (!page) return fail(page.error());
  const auto window = typed.number("window", 1, 7 * 24 * 60);
  if (!window) return fail(window.error());
  choice.page = *page;
  choice.window = *window;
  choice.run_file = typed.value("match");
  return choice;
}

Result<Noted> errors_of_day(oresto::Shop& shop, const Date& day) {
  return shop.call<oresto::errors::get_by_date>({.date = Moment{.date = day}});
}

Date belgian_day(std::int64_t ticks) {
  const std::chrono::sys_seconds at{std::chrono::seconds{ticks / 10'000'000}};
  const auto midnight = std::chrono::floor<std::chrono::days>(at);
  Moment moment{.date = {std::chrono::year_month_day{midnight}}};
  moment.ticks = (at - midnight).count() * 10'000'000;
  moment.has_time = moment.utc = true;
  return in_belgium(moment).date;
}

/// What was asked for; without anything the first page, or all days of `span`.
Result<Noted> read(oresto::Shop& shop, const Choice& choice, const std::optional<sync::Span>& span) {
  if (choice.date) return errors_of_day(shop, *choice.date);
  if (choice.page || !choice.run_file)
    return shop.call<oresto::errors::get_by_page>({.page = choice.page.value_or(1)});
  Noted all;
  for (Date day = belgian_day(span->from); day <= belgian_day(span->to); day = day.plus_days(1)) {
    auto noted = errors_of_day(shop, day);
    if (!noted) return noted;
    std::move(noted->begin(), noted->end(), std::back_inserter(all));
  }
  return all;
}

Result<int> list(Context& context, const Choice& choice) {
  auto rows = context.rows(columns(), {"Id", "Date", "Message"});
  if (!rows) return fail(std::move(rows.error()));
  auto shop = open_shop(context);
  if (!shop) return fail(std::move(shop.error()));
  const auto noted = read(*shop, choice, std::nullopt);
  if (!noted) return fail(noted.error());
  for (const auto& error : *noted)
    if (auto added = (*rows)->add(&error); !added) return fail(std::move(added.error()));
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

/// The time of the run, unless another choice was made and no time was.
std::optional<sync::Span> span_of(const Choice& choice, const RunFile& run) {
  if ((choice.date || choice.page) && !choice.window) return std::nullopt;
  return sync::Span{run.ended - choice.window.value_or(default_window) * ticks_per_minute,
                    run.ended + clock_slack * ticks_per_minute};
}

Result<int> match(Context& context, const Choice& choice) {
  auto rows = context.rows(schema::record_of<MatchedRow>(),
                           {"row", "key", "message", "server_errors", "server_message"});
  if (!rows) return fail(std::move(rows.error()));
  const auto run = read_run_file(*choice.run_file);
  if (!run) return fail(run.error());
  auto shop = open_shop(context);
  if (!shop) return fail(std::move(shop.error()));
  const auto span = span_of(choice, *run);
  const auto noted = read(*shop, choice, span);
  if (!noted) return fail(noted.error());
  int failed = 0, with = 0;
  for (const auto& row : run->rows) {
    if (row.outcome != "failed") continue;
    const auto found = sync::errors_of(row, *noted, span);
    const auto line = matched(row, found);
    ++failed;
    with += found.errors.empty() ? 0 : 1;
    if (auto added = (*rows)->add(&line); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  context.messages().say(fmt::format("{}: {} with errors at the server, {} without",
                                     counted(failed, "failed row"), with, failed - with));
  return 0;
}

Result<int> run(Context& context) {
  const auto choice = choice_of(context.typed());
  if (!choice) return fail(choice.error());
  return choice->run_file ? match(context, *choice) : list(context, *choice);
}

constexpr Option options[] = {
    {.name = "date", .value = "DAY", .text = "the errors of a day in Belgium, such as 2026-11-25"},
    {.name = "page", .value = "N", .text = "a page of 50 errors (default: 1)"},
    {.name = "match",
     .value = "RUN-FILE",
     .text = "join the errors to the failed rows of a run; - is standard input"},
    {.name = "window",
     .value = "MINUTES",
     .text = "how long before RUN-FILE was written the run began (default: 15)"},
};

constexpr Example examples[] = {
    {"wsync errors list --date 2026-11-25", "What the server noted on a day."},
    {"wsync products link prices.csv -o json --to run.json", "Keeps the results of a run,"},
    {"wsync errors list --match run.json", "and later shows what the server noted about its failed rows."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::errors::get_by_date.row,
                                             &oresto::errors::get_by_page.row};

}  // namespace

extern const Command errors_list;
const Command errors_list = {
    .noun = "errors",
    .verb = "list",
    .summary = "List the errors that the server noted about requests",
    .about =
        "By day or by page; without either the first page. How the server numbers its pages is not "
        "documented.\n"
        "\n"
        "With --match each failed row of RUN-FILE is shown with the server's errors that belong to it: those "
        "whose message holds the row's key as a whole word, or, where there are none, the very message that "
        "the row got. They must have been noted in the MINUTES before RUN-FILE was written, or one minute "
        "later, for clocks differ; errors without a date count as well. With --date or --page those are "
        "looked at instead, whatever their time, unless --window is given. A row that wsync itself refused "
        "has no error at the server.\n"
        "\n"
        "RUN-FILE is what a writing command prints with -o json, jsonl or csv. The columns are then row, "
        "key, "
        "action, code, field, message, server_errors (how many), matched_by (key, message, nothing), "
        "server_ids and server_message.",
    .examples = examples,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
