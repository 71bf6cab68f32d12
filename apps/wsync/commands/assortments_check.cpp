// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "archived_assortment.hpp"
#include "base/plural.hpp"
#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "hanos/check.hpp"
#include "hanos_rows.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

using hanos::Severity;

struct FigureRow {
  std::string customer{};
  std::string figure{};
  bool must = false;
  std::int64_t percent = 0;
  std::int64_t articles = 0;
  std::int64_t of = 0;
  std::string text{};
};

const schema::Record& describe(const FigureRow*) {
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&FigureRow::customer>("customer", "Customer number.", ours),
      field<&FigureRow::figure>("figure", "What Apicbase looks at.", ours),
      field<&FigureRow::must>("must", "Whether Apicbase demands it.", ours),
      field<&FigureRow::percent>("percent", "Of how many articles it holds, rounded down.", ours),
      field<&FigureRow::articles>("articles", "Of how many it holds.", ours),
      field<&FigureRow::of>("of", "How many were looked at: those that can be ordered.", ours),
      field<&FigureRow::text>("text", "What it means.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it =
      record<FigureRow>("readiness", "How ready an assortment is for Apicbase.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<FindingRow>(); }

/// A file with the one that was accepted before it.
struct Task {
  std::filesystem::path file{};
  hanos::CustomerNumber customer{};
  std::optional<std::filesystem::path> previous{};
  std::optional<hanos::Delivery> archived{};
  std::vector<hanos::Delivery> earlier{};  // in the archive: the last sound one was accepted
};

Result<std::vector<Task>> tasks_of(const Typed& typed, const hanos::CustomerBook& book) {
  const hanos::CustomerNumber customer(typed.value("customer").value_or(""));
  std::vector<Task> tasks;
  for (const auto& file : typed.arguments()) tasks.push_back({.file = file, .customer = customer});
  if (tasks.size() > 1 && !customer.empty())
    return usage_error("--customer is for one FILE", "The others are of other customer numbers.");
  if (tasks.empty()) {
    if (customer.empty()) return usage_error("which assortment?", "Type a FILE, or --customer NUMBER.");
    auto all = assortment_archive().of(customer);
    if (!all) return fail(std::move(all.error()));
    if (all->empty()) return fail(nothing_archived(book, customer));
    tasks.push_back({.file = all->back().file, .customer = customer, .archived = all->back()});
    all->pop_back();
    tasks.back().earlier = std::move(*all);
  }
  if (const auto previous = typed.value("previous")) {
    if (tasks.size() > 1) return usage_error("--previous is for one FILE");
    tasks.back().previous = *previous;
  }
  return tasks;
}

/// What is said at the end, for people.
std::string summary(const hanos::AssortmentRead& read, const std::filesystem::path& file) {
  const auto count = [&](Severity severity) { return hanos::count(read.findings, severity); };
  std::string text =
      fmt::format("{}: customer number {}, {} in {}; {}, {}", file.string(),
                  read.assortment.customer.empty() ? "unknown" : read.assortment.customer.text(),
                  counted(read.assortment.articles.size(), "article"), counted(read.rows, "row"),
                  counted(count(Severity::error), "error"), counted(count(Severity::warning), "warning"));
  std::vector<std::string> figures;
  for (const auto& figure : readiness(read.assortment))
    figures.push_back(fmt::format("{} {} %", figure.name, figure.percent()));
  if (!read.assortment.articles.empty()) text += "\nready for Apicbase: " + join(figures, ", ");
  return text;
}

/// The file of --previous, or the newest earlier one of the archive that is sound.
Result<std::optional<hanos::Assortment>> accepted_before(Context& context, const hanos::CustomerBook& book,
                                                         const Task& task, const OpenedAssortment& opened) {
  if (!task.previous) return last_sound(context, opened.profile, task.earlier);
  auto before = open_sound_assortment(context, book, *task.previous, opened.read.assortment.customer);
  if (!before) return fail(std::move(before.error()));
  return std::optional(std::move(before->read.assortment));
}

Result<hanos::AssortmentRead> checked(Context& context, const hanos::CustomerBook& book, const Task& task) {
  if (task.archived)
    if (auto same = demand_same_reading(context, book, *task.archived); !same)
      return fail(std::move(same.error()));
  auto opened = open_assortment(context, book, task.file, task.customer);
  if (!opened) return fail(std::move(opened.error()));
  hanos::CheckBasis basis{.rules = opened->profile.checks, .now = now_utc()};
  auto previous = accepted_before(context, book, task, *opened);
  if (!previous) return fail(std::move(previous.error()));
  if (*previous) basis.previous = &**previous;
  check_assortment(opened->read, basis);
  for (auto& finding : contradictions(opened->read.assortment, book))
    opened->read.findings.push_back(std::move(finding));
  return std::move(opened->read);
}

/// Of a file without articles there is nothing to say.
Result<void> show_figures(Rows& rows, const hanos::AssortmentRead& read) {
  if (read.assortment.articles.empty()) return {};
  for (const auto& one : readiness(read.assortment)) {
    const FigureRow row{.customer = read.assortment.customer.text(),
                        .figure = std::string(one.name),
                        .must = one.must,
                        .percent = one.percent(),
                        .articles = static_cast<std::int64_t>(one.articles),
                        .of = static_cast<std::int64_t>(one.of),
                        .text = std::string(one.text)};
    if (auto added = rows.add(&row); !added) return added;
  }
  return {};
}

std::vector<hanos::Finding> errors_of(const hanos::AssortmentRead& read) {
  std::vector<hanos::Finding> errors;
  for (const auto& finding : read.findings)
    if (finding.severity == Severity::error) errors.push_back(finding);
  return errors;
}

Result<void> show_findings(Rows& rows, const hanos::AssortmentRead& read) {
  for (const auto& finding : read.findings) {
    const auto row = row_of(finding);
    if (auto added = rows.add(&row); !added) return added;
  }
  return {};
}

/// Files that are not fit, and those that could not even be read: each of these is named.
Failure failed(std::size_t unfit, const std::vector<Error>& unread, std::size_t all) {
  Error error{.code = unfit > 0 ? Code::input : Code::io};
  error.system = "hanos";
  std::vector<std::string> parts;
  if (all == 1)
    parts.emplace_back("the file is not fit to be used");
  else if (unfit > 0)
    parts.push_back(
        fmt::format("{} of {} files {} not fit to be used", unfit, all, unfit == 1 ? "is" : "are"));
  if (!unread.empty()) parts.push_back(fmt::format("{} of {} files could not be read", unread.size(), all));
  error.message = join(parts, ", ");
  for (const auto& one : unread)
    error.problems.push_back({.code = std::string(wsync::describe(one.code).name), .message = one.message});
  if (unfit > 0)
    error.hint = "Hanos or the profile must put it right; `wsync help hanos` explains the codes.";
  return fail(std::move(error));
}

Result<int> run(Context& context) {
  const Typed& typed = context.typed();
  const bool figures = typed.has("readiness");
  auto rows = figures ? context.rows(schema::record_of<FigureRow>(),
                                     {"customer", "figure", "must", "percent", "articles", "of", "text"})
                      : context.rows(columns(), {"severity", "code", "file", "line", "column", "article",
                                                 "message", "hint"});
  if (!rows) return fail(std::move(rows.error()));
  const auto book = open_book(context);
  if (!book) return fail(book.error());
  const auto tasks = tasks_of(typed, *book);
  if (!tasks) return fail(tasks.error());
  const auto bar = typed.value("fail-on") == "warning" ? Severity::warning : Severity::error;
  std::size_t unfit = 0;
  std::vector<Error> unread;
  for (const auto& task : *tasks) {
    auto read = checked(context, *book, task);
    if (!read && read.error().code == Code::io && tasks->size() > 1) {
      unread.push_back(std::move(read.error()));
      continue;
    }
    if (!read) return fail(std::move(read.error()));
    if (const auto worst = hanos::worst(read->findings); worst && *worst >= bar) ++unfit;
    if (figures) say_findings(context, errors_of(*read));
    if (auto shown = figures ? show_figures(**rows, *read) : show_findings(**rows, *read); !shown)
      return fail(std::move(shown.error()));
    context.messages().say(summary(*read, task.file));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  if (unfit > 0 || !unread.empty()) return failed(unfit, unread, tasks->size());
  return 0;
}

constexpr Argument arguments[] = {
    {.name = "FILE",
     .text = "assortment files: CSV, XML or XLSX, as the profile says",
     .required = false,
     .repeated = true},
};

constexpr Option options[] = {
    customer_option,
    file_profile_option,
    book_option,
    {.name = "previous", .value = "FILE", .text = "the last accepted file, for A007 and A022"},
    {.name = "readiness", .text = "show how ready it is for Apicbase; of the findings only errors are told"},
    {.name = "fail-on",
     .value = "SEVERITY",
     .text = "end with 3 from this severity on (default: error)",
     .choices = "warning|error"},
};

constexpr Example examples[] = {
    {"wsync assortments check 10001_20261122.csv", "Everything that is wrong with a file."},
    {"wsync assortments check --customer 10001", "The newest file in the archive, against the one before."},
    {"wsync assortments check sheet.xlsx --file-profile hanos-sheet --customer 10001",
     "A spreadsheet of which only one customer's layout is known."},
    {"wsync assortments check *.csv --readiness -o csv", "What Apicbase will say of them."},
};

}  // namespace

extern const Command assortments_check;
const Command assortments_check = {
    .noun = "assortments",
    .verb = "check",
    .summary = "Check assortment files of Hanos",
    .about =
        "Hanos publishes no layout of its files. wsync reads its own layout, and with --file-profile "
        "whatever\n"
        "Hanos delivers to you; who vouches for a profile is said each time.\n\n"
        "`wsync help hanos` explains each code: A001 to A023, and C004.\n\n"
        "The exit status is 3 where a file has errors: such a file is not to be used.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
