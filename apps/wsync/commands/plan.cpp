// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <unistd.h>

#include "command.hpp"
#include "context.hpp"
#include "output/choice.hpp"
#include "output/sink.hpp"
#include "plan_models.hpp"
#include "runs.hpp"
#include "terminal.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<PlanRow>(); }

/// How a row is marked, and in which colour: green is new, yellow changes, red goes or is refused.
struct Mark {
  std::string_view sign, colour;
};
Mark mark_of(const PlanRow& row) {
  if (row.code) return {"!", "\033[31m"};
  if (row.action == "create") return {"+", "\033[32m"};
  if (row.action == "delete") return {"-", "\033[31m"};
  return {"~", "\033[33m"};
}

std::string cell(const std::optional<std::string>& value) { return value ? harmless(*value, false) : "(nothing)"; }

/// A line for the row, and one for each field that changes.
void tell(const PlanRow& row, bool colour, std::string& out) {
  const auto [sign, paint] = mark_of(row);
  fmt::format_to(std::back_inserter(out), "{}{} {:<7}{} {}  (row {})", colour ? paint : "", sign, row.action,
                 colour ? "\033[0m" : "", harmless(row.key, false), row.row);
  if (row.code)
    fmt::format_to(std::back_inserter(out), "  refused: {}: {}", harmless(*row.code, false), cell(row.message));
  out += '\n';
  for (const auto& change : row.changes)
    fmt::format_to(std::back_inserter(out), "    {}: {} -> {}\n", harmless(change.field, false), cell(change.before),
                   cell(change.after));
}

Result<void> in_words(Context& context, const sync::PlanFile& plan, const PlanShown& facts) {
  const auto to = context.typed().value("to");
  auto sink = Sink::open(to);
  if (!sink) return fail(std::move(sink.error()));
  const auto colour = !to && colour_allowed(context.typed().value("color").value_or("auto"), STDOUT_FILENO);
  (*sink)->buffer() += harmless(fmt::format("plan of wsync {}, made {} for profile {}, {}", facts.command, facts.made,
                                            facts.profile, facts.server),
                                false) +
                       "\n\n";
  Result<void> written;
  const auto read = plan.each([&](const sync::PlannedRow& row, std::size_t) {
    tell(shown(row), colour, (*sink)->buffer());
    written = (*sink)->passed();
    return written.has_value() && (*sink)->wanted();
  });
  if (!read) return read;
  if (!written) return written;
  if (facts.counts.to_send + facts.counts.refused > 0) (*sink)->buffer() += '\n';
  (*sink)->buffer() += summary(facts.counts) + '\n';
  return (*sink)->finish();
}

Result<void> as_data(Context& context, RunOutput& output, const sync::PlanFile& plan, const PlanShown& facts) {
  auto rows =
      output.open(context, schema::record_of<PlanShown>(), &facts, columns(), {"row", "key", "action", "code", "message"});
  if (!rows) return fail(std::move(rows.error()));
  Result<void> added;
  const auto read = plan.each([&](const sync::PlannedRow& row, std::size_t) {
    const auto one = shown(row);
    added = (*rows)->add(&one);
    return added.has_value() && (*rows)->wanted();
  });
  if (!read) return read;
  return added ? (*rows)->finish() : added;
}

/// A line for each field that changes: cells hold no lists.
Result<void> as_lines(Context& context, RunOutput& output, const sync::PlanFile& plan, const PlanShown& facts) {
  auto rows = output.open(context, schema::record_of<PlanShown>(), &facts, schema::record_of<PlanLine>(), {});
  if (!rows) return fail(std::move(rows.error()));
  Result<void> added;
  const auto read = plan.each([&](const sync::PlannedRow& row, std::size_t) {
    for (const auto& line : lines(shown(row)))
      if (added) added = (*rows)->add(&line);
    return added.has_value() && (*rows)->wanted();
  });
  if (!read) return read;
  return added ? (*rows)->finish() : added;
}

Result<void> write(Context& context, RunOutput& output, const sync::PlanFile& plan, const PlanShown& facts) {
  if (output.plain) return in_words(context, plan, facts);
  const auto format = output.choice->format;
  return format == Format::csv || format == Format::tsv ? as_lines(context, output, plan, facts)
                                                        : as_data(context, output, plan, facts);
}

Result<int> run(Context& context) {
  auto output = RunOutput::read(context, columns());
  if (!output) return fail(std::move(output.error()));
  const auto plan = sync::PlanFile::open(context.typed().arguments().front());
  if (!plan) return fail(plan.error());
  const auto facts = shown(*plan);
  const auto written = write(context, *output, *plan, facts);
  if (!written) return fail(written.error());
  const bool differs = facts.counts.to_send + facts.counts.refused > 0;
  return context.typed().has("exit-code") && differs ? describe(Code::differences).exit_status : 0;
}

constexpr Argument arguments[] = {{"FILE", "a plan that --plan has written; - is standard input"}};

constexpr Option options[] = {
    {.name = "exit-code", .text = "end with 8 where rows would be sent or are refused"},
};

constexpr Example examples[] = {
    {"wsync plan prices.plan", "What would be done, row by row."},
    {"wsync plan prices.plan -o csv --csv-dialect excel-nl --to plan.csv", "For a spreadsheet."},
    {"wsync plan prices.plan --jq '.counts'", "How much of it."},
    {"wsync plan prices.plan --exit-code -q", "For a script: 0 where there is nothing to do."},
};

}  // namespace

extern const Command plan;
const Command plan = {
    .noun = "plan",
    .verb = "",
    .summary = "Show a plan that was saved with --plan",
    .about =
        "Each row that would be sent, with the fields that change from and to which value, each row that is "
        "refused, and how many there are. Rows that change nothing are only counted. The server is not asked. CSV "
        "and TSV have a line for each field that changes: row, key, action, field, before, after, code, message. A "
        "plan that is not whole, or was changed by so much as a byte, is refused with 3.\n"
        "\n"
        "A plan is JSON Lines: a first line that says of what and when, a line for each row, and a last one with the "
        "counts and a SHA-256 over everything before it. It holds prices and addresses, so that only its owner "
        "can read it (mode 0600), but never a password.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
