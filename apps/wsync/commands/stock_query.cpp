// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "command.hpp"
#include "context.hpp"
#include "hancocks/stock.hpp"
#include "servers.hpp"
#include "sync/row_result.hpp"
#include "words.hpp"

namespace wsync::app {
namespace {

/// One row per code, in the order in which they were asked.
struct Answer {
  std::string stockcode{};
  std::optional<std::string> basecode{};
  std::optional<std::int64_t> stocklevel{};
  std::optional<std::int64_t> reserved{};
  std::string outcome{};  // ok, failed, unprocessed
  std::optional<std::string> code{};
  std::optional<std::string> message{};
};

const schema::Record& describe(const Answer*) {
  static constexpr Field fields[] = {
      field<&Answer::stockcode>("stockcode", "The code that was asked for.", {.key = Key::primary}),
      field<&Answer::basecode>("basecode", "The code that the level was found under."),
      field<&Answer::stocklevel>("stocklevel", "Units in stock."),
      field<&Answer::reserved>("stockReserved", "Units reserved for you alone."),
      field<&Answer::outcome>("outcome", "ok, failed or unprocessed.", {.source = Source::ours}),
      field<&Answer::code>("code", "Why it failed, for programs.", {.source = Source::ours}),
      field<&Answer::message>("message", "Why it failed, for people.", {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<Answer>("level", "The stock level of one code.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<Answer>(); }

void fill(Answer& answer, Result<hancocks::StockLevel> level, sync::Report& report) {
  if (level) {
    answer.basecode = level->basecode;
    answer.stocklevel = level->stocklevel;
    answer.reserved = level->stock_reserved;
    answer.outcome = "ok";
    report.add({.outcome = "unchanged"});
    return;
  }
  const auto failed = sync::failed_row(0, answer.stockcode, "query", level.error());
  answer.outcome = failed.outcome;
  answer.code = failed.code;
  answer.message = failed.message;
  report.add(failed, level.error().code);
}

Result<int> run(Context& context) {
  const auto codes = words_of(context.typed(), {.what = "stock code"});
  if (!codes) return fail(codes.error());
  auto rows =
      context.rows(columns(), {"stockcode", "basecode", "stocklevel", "stockReserved", "outcome", "message"});
  if (!rows) return fail(std::move(rows.error()));
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  if (auto account = (*settings)->need("hancocks.account"); !account) return fail(std::move(account.error()));
  auto drinks = open_drinks(context);
  if (!drinks) return fail(std::move(drinks.error()));
  const auto sender = context.sender();

  std::vector<Answer> answers(codes->size());
  sync::Report report;
  Progress progress{.total = codes->size()};
  for (std::size_t i = 0; i < codes->size(); ++i) {
    answers[i].stockcode = (*codes)[i];
    drinks->stock_level((*codes)[i], [&, i](Result<hancocks::StockLevel> level) {
      fill(answers[i], std::move(level), report);
      (answers[i].outcome == "ok" ? progress.done : progress.failed) += 1;
      context.messages().progress("asking for stock levels", progress);
    });
  }
  (*sender)->run();
  context.messages().clear_progress();
  for (const auto& answer : answers)
    if (auto added = (*rows)->add(&answer); !added) return fail(std::move(added.error()));
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  if (report.counts().failed > 0)
    context.messages().warn(fmt::format("{} of {} codes failed", report.counts().failed, codes->size()));
  return report.exit_status();
}

constexpr Argument arguments[] = {
    {"CODE", "a stock code, a file with one code a line, or - for standard input", true, true}};

constexpr Example examples[] = {
    {"wsync stock query AMIS750 VIMA750", "Two levels, side by side."},
    {"wsync stock query codes.txt -o csv -j 8", "A whole list, eight requests in flight."},
};

}  // namespace

extern const Command stock_query;
const Command stock_query = {
    .noun = "stock",
    .verb = "query",
    .summary = "Ask Hancocks for the stock level of codes",
    .about =
        "One row per code, in the order of the input. A code that fails is a failed row and exit status 5 (6 "
        "when\n"
        "all failed), never a lost one. stocklevel and stockReserved stand apart: what is available to you "
        "is for\n"
        "Hancocks to say.",
    .examples = examples,
    .arguments = arguments,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
