// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "assortment_files.hpp"
#include "base/plural.hpp"
#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "hanos/check.hpp"
#include "hanos/diff.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

struct ChangeRow {
  std::string article{};
  std::string change{};
  std::optional<std::string> name{};
  std::optional<std::string> before{};
  std::optional<std::string> after{};
};

const schema::Record& describe(const ChangeRow*) {
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&ChangeRow::article>("article", "Article number.", ours),
      field<&ChangeRow::change>(
          "change",
          "added, removed, not-orderable, orderable-again, price, pack, unit, vat, gtin, name, "
          "min-step or validity.",
          ours),
      field<&ChangeRow::name>("name", "Name of the article.", ours),
      field<&ChangeRow::before>("before", "What the older file says.", ours),
      field<&ChangeRow::after>("after", "What the newer file says.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<ChangeRow>("change", "What changed of an article.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<ChangeRow>(); }

struct Files {
  std::filesystem::path before{}, after{};
  hanos::CustomerNumber customer{};
};

Result<Files> files_of(const Typed& typed) {
  const auto& arguments = typed.arguments();
  Files files{.customer = hanos::CustomerNumber(typed.value("customer").value_or(""))};
  if (arguments.size() == 2) {
    if (typed.has("since")) return usage_error("--since is for the archive: type --customer and no files");
    files.before = arguments[0];
    files.after = arguments[1];
    return files;
  }
  if (!arguments.empty() || files.customer.empty())
    return usage_error("which two files?", "Type OLD and NEW, or --customer NUMBER with --since DAY.");
  std::optional<Date> since;
  if (const auto text = typed.value("since")) {
    since = Date::parse(*text);
    if (!since) return usage_error(fmt::format("--since takes a day such as 2026-11-01, not \"{}\"", *text));
  }
  auto newest = archived_file(files.customer);
  if (!newest) return fail(std::move(newest.error()));
  files.after = std::move(*newest);
  if (since) {
    auto old = archived_file(files.customer, since);
    if (!old) return fail(std::move(old.error()));
    files.before = std::move(*old);
    return files;
  }
  const auto all = assortment_archive().of(files.customer);
  if (!all) return fail(all.error());
  if (all->size() < 2)
    return fail(Code::io,
                fmt::format("the archive has only one file of customer number {}", files.customer.text()));
  files.before = (*all)[all->size() - 2].file;
  return files;
}

/// A file that shrank too far removes nothing.
Result<void> allow(const OpenedAssortment& before, const OpenedAssortment& after) {
  const auto fewer = far_fewer(after.read.assortment, before.read.assortment, after.profile.checks);
  if (!fewer) return {};
  Error error{.code = Code::limit,
              .message = "the newer file is far smaller: what it lacks is not taken for removed"};
  error.problems = problems_of({*fewer});
  error.hint = "Ask Hanos; where it is right, say so with --allow-fall.";
  error.system = "hanos";
  return fail(std::move(error));
}

Result<int> run(Context& context) {
  const Typed& typed = context.typed();
  const auto files = files_of(typed);
  auto rows = context.rows(columns());
  if (!rows) return fail(std::move(rows.error()));
  if (!files) return fail(files.error());
  const auto book = open_book(context);
  if (!book) return fail(book.error());
  auto before = open_sound_assortment(context, *book, files->before, files->customer);
  if (!before) return fail(std::move(before.error()));
  auto after = open_sound_assortment(context, *book, files->after, files->customer);
  if (!after) return fail(std::move(after.error()));
  if (auto whole = demand_whole(before->read.assortment); !whole) return fail(std::move(whole.error()));
  const auto& customer = before->read.assortment.customer;
  if (customer != after->read.assortment.customer)
    return usage_error(fmt::format("the files are of customer numbers {} and {}", customer.text(),
                                   after->read.assortment.customer.text()),
                       "`wsync assortments compare` compares customer numbers.");
  if (!typed.has("allow-fall"))
    if (auto allowed = allow(*before, *after); !allowed) return fail(std::move(allowed.error()));
  const auto changes = diff(before->read.assortment, after->read.assortment);
  for (const auto& one : changes) {
    const ChangeRow row{one.article.text(), std::string(to_string(one)), unless_empty(one.name),
                        unless_empty(one.before), unless_empty(one.after)};
    if (auto added = (*rows)->add(&row); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  context.messages().say(fmt::format(
      "customer number {}: {}; {} before, {} now", customer.text(), counted(changes.size(), "change"),
      counted(before->read.assortment.articles.size(), "article"), after->read.assortment.articles.size()));
  return typed.has("exit-code") && !changes.empty() ? wsync::describe(Code::differences).exit_status : 0;
}

constexpr Argument arguments[] = {
    {.name = "OLD", .text = "the older file", .required = false},
    {.name = "NEW", .text = "the newer file", .required = false},
};

constexpr Option options[] = {
    customer_option,
    {.name = "since",
     .value = "DAY",
     .text = "the archive's file that was valid on that day (default: the one before)"},
    file_profile_option,
    book_option,
    {.name = "allow-fall", .text = "believe a file that has far fewer articles"},
    {.name = "exit-code", .text = "end with 8 where anything changed"},
};

constexpr Example examples[] = {
    {"wsync assortments diff 10001_20261121.csv 10001_20261122.csv", "What changed between two files."},
    {"wsync assortments diff --customer 10001 --since 2026-11-01",
     "What changed this month, from the archive."},
};

}  // namespace

extern const Command assortments_diff;
const Command assortments_diff = {
    .noun = "assortments",
    .verb = "diff",
    .summary = "Show what changed between two assortment files of a customer number",
    .about =
        "Both files must be sound: nothing is concluded from a file that may be cut off. A file with far "
        "fewer\n"
        "articles than the older one removes nothing and ends with 9, unless --allow-fall is typed.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
