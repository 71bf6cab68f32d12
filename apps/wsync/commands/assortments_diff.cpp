// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "archived_assortment.hpp"
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

using hanos::Delivery;

struct Both {
  OpenedAssortment before{}, after{};
};

/// OLD and NEW: the newer file may say only what changed.
Result<Both> open_files(Context& context, const hanos::CustomerBook& book,
                        const std::vector<std::string>& files, const hanos::CustomerNumber& customer) {
  auto before = open_sound_assortment(context, book, files[0], customer);
  if (!before) return fail(std::move(before.error()));
  auto after = open_sound_assortment(context, book, files[1], customer);
  if (!after) return fail(std::move(after.error()));
  if (auto whole = demand_whole(before->read.assortment); !whole) return fail(std::move(whole.error()));
  return Both{std::move(*before), std::move(*after)};
}

/// Up to the last one of that day or a day before; without a day all but the newest.
std::span<const Delivery> earlier_of(std::span<const Delivery> files, const std::optional<Date>& day) {
  if (!day) return files.first(files.size() - 1);
  const auto later = std::ranges::find_if(files, [&](const Delivery& one) { return *day < one.date; });
  return files.first(static_cast<std::size_t>(later - files.begin()));
}

Result<Both> open_of_archive(Context& context, const hanos::CustomerBook& book,
                             const hanos::CustomerNumber& customer, const std::optional<Date>& since) {
  const auto files = assortment_archive().of(customer);
  if (!files) return fail(files.error());
  if (files->empty()) return fail(nothing_archived(book, customer));
  const auto earlier = earlier_of(*files, since);
  if (earlier.empty()) {
    Error error{
        .code = Code::io,
        .message = since
                       ? fmt::format("the archive has no file of customer number {} of {} or before",
                                     customer.text(), since->to_string())
                       : fmt::format("the archive has only one file of customer number {}", customer.text())};
    error.hint = "`wsync assortments fetch` gets them; or type OLD and NEW.";
    error.system = "hanos";
    return fail(std::move(error));
  }
  auto before = open_archived(context, book, earlier);
  if (!before) return fail(std::move(before.error()));
  auto after = open_archived(context, book, *files);
  if (!after) return fail(std::move(after.error()));
  return Both{std::move(*before), std::move(*after)};
}

Result<Both> open_both(Context& context) {
  const auto& typed = context.typed();
  const auto& arguments = typed.arguments();
  const hanos::CustomerNumber customer(typed.value("customer").value_or(""));
  if (arguments.size() == 2 && typed.has("since"))
    return usage_error("--since is for the archive: type --customer and no files");
  if (arguments.size() != 2 && (!arguments.empty() || customer.empty()))
    return usage_error("which two files?", "Type OLD and NEW, or --customer NUMBER with --since DAY.");
  std::optional<Date> since;
  if (const auto text = typed.value("since")) {
    since = Date::parse(*text);
    if (!since) return usage_error(fmt::format("--since takes a day such as 2026-11-01, not \"{}\"", *text));
  }
  const auto book = open_book(context);
  if (!book) return fail(book.error());
  return arguments.empty() ? open_of_archive(context, *book, customer, since)
                           : open_files(context, *book, arguments, customer);
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
  auto rows = context.rows(columns());
  if (!rows) return fail(std::move(rows.error()));
  const auto both = open_both(context);
  if (!both) return fail(both.error());
  const auto& before = both->before.read.assortment;
  const auto& after = both->after.read.assortment;
  const auto& customer = before.customer;
  if (customer != after.customer)
    return usage_error(
        fmt::format("the files are of customer numbers {} and {}", customer.text(), after.customer.text()),
        "`wsync assortments compare` compares customer numbers.");
  if (!typed.has("allow-fall"))
    if (auto allowed = allow(both->before, both->after); !allowed) return fail(std::move(allowed.error()));
  const auto changes = diff(before, after);
  for (const auto& one : changes) {
    const ChangeRow row{one.article.text(), std::string(to_string(one)), unless_empty(one.name),
                        unless_empty(one.before), unless_empty(one.after)};
    if (auto added = (*rows)->add(&row); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  context.messages().say(fmt::format("customer number {}: {}; {} before, {} now", customer.text(),
                                     counted(changes.size(), "change"),
                                     counted(before.articles.size(), "article"), after.articles.size()));
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
