// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <utility>

#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "run_explained.hpp"
#include "runs.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<RowExplained>(); }

Failure nothing(const store::Journal& journal, std::string what, const std::string& key) {
  std::vector<std::string> keys;
  if (!key.empty())
    if (auto read = journal.each_row([&](const auto& row) { return keys.push_back(row.key), true; }); !read)
      return fail(std::move(read.error()));
  const std::vector<std::string_view> near(keys.begin(), keys.end());
  Error error{.code = Code::usage};
  error.message = fmt::format("run {} knows no {}", journal.facts().id, what);
  error.hint = did_you_mean(key, near);
  if (error.hint.empty())
    error.hint =
        fmt::format("`wsync runs show {}` shows its rows; it may have ended before it came to this one.",
                    journal.facts().id);
  return fail(std::move(error));
}

Result<std::vector<store::JournalRow>> rows_at(const store::Journal& journal, std::int64_t number) {
  std::vector<store::JournalRow> rows;
  const auto read = journal.each_row([&](const auto& row) {
    if (row.row == number) rows.push_back(row);
    return true;
  });
  if (!read) return fail(read.error());
  if (rows.empty()) return nothing(journal, fmt::format("row {}", number), {});
  return rows;
}

Result<std::vector<store::JournalRow>> rows_of(const store::Journal& journal, const std::string& key) {
  auto rows = journal.rows_of(key);
  if (rows && rows->empty()) return nothing(journal, key, key);
  return rows;
}

Result<int> run(Context& context) {
  const auto& words = context.typed().arguments();
  const auto number = context.typed().number("row", 1, INT64_MAX);
  if (!number) return fail(number.error());
  if ((words.size() > 1) == number->has_value())
    return usage_error(*number ? "a row is named by KEY or by --row, not by both" : "which row?",
                       "Name it by its key, or say --row N as a spreadsheet counts.");
  auto output = RunOutput::read(context, columns());
  if (!output) return fail(std::move(output.error()));
  const auto journal = store::Journal::open(runs_folder(), words.front());
  if (!journal) return fail(journal.error());
  const auto& facts = (*journal)->facts();
  const auto found = *number ? rows_at(**journal, **number) : rows_of(**journal, words[1]);
  if (!found) return fail(found.error());

  RunExplained document{
      .run = facts.id, .command = facts.command, .profile = facts.profile, .server = facts.server};
  for (const auto& row : *found) {
    const auto calls = (*journal)->calls_of(row.position);
    if (!calls) return fail(calls.error());
    document.rows.push_back(explained(facts, row, *calls));
  }
  if (output->plain) {
    std::string text;
    for (const auto& row : document.rows) text += (text.empty() ? "" : "\n") + in_words(facts, row);
    if (auto printed = context.print(text); !printed) return fail(std::move(printed.error()));
    return 0;
  }
  const auto explained_rows = std::exchange(document.rows, {});
  auto rows = output->open(context, schema::record_of<RunExplained>(), &document, columns(), {});
  if (!rows) return fail(std::move(rows.error()));
  Result<void> added;
  for (std::size_t i = 0; added && i < explained_rows.size(); ++i) added = (*rows)->add(&explained_rows[i]);
  if (added) added = (*rows)->finish();
  if (!added) return fail(std::move(added.error()));
  return 0;
}

constexpr Argument arguments[] = {{"RUN", run_argument},
                                  {"KEY", "of the row: an article number, a client number", false}};

constexpr Option options[] = {
    {.name = "row", .value = "N", .text = "by the row of the file instead, as a spreadsheet counts"},
};

constexpr Example examples[] = {
    {"wsync runs explain last 002556", "Why the price of an article is what it is now."},
    {"wsync runs explain last --row 7 -o json", "All that is known of row 7, for a program."},
};

}  // namespace

extern const Command runs_explain;
const Command runs_explain = {
    .noun = "runs",
    .verb = "explain",
    .summary = "Tell all that a run knows of one row",
    .about =
        "File and row, what was to change, each request with its body (secrets redacted), when it left and "
        "what "
        "was answered, and what came of it. In JSON and XML it is one document; a key that stands in several "
        "rows "
        "has all of them explained.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
