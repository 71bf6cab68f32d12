// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/plural.hpp"
#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "hanos_compared.hpp"
#include "several_assortments.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<ComparedRow>(); }

Result<hanos::CompareRules> rules_of(const Typed& typed) {
  hanos::CompareRules rules;
  if (const auto text = typed.value("threshold-percent")) {
    const auto percent = Decimal::parse(*text, false);
    if (!percent || percent->negative()) return usage_error("--threshold-percent takes a number from 0 on");
    rules.threshold_percent = *percent;
  }
  const auto count = typed.number("threshold-count", 0, 1'000'000);
  if (!count) return fail(count.error());
  if (*count) rules.threshold_count = static_cast<std::size_t>(**count);
  return rules;
}

Result<std::unique_ptr<Rows>> rows_for(Context& context, const std::string& show) {
  if (show == "pairs") return context.rows(schema::record_of<PairRow>());
  if (show == "orderable") return context.rows(schema::record_of<OrderableRow>());
  return context.rows(columns());
}

template <class Items, class Make>
Result<void> add_all(Rows& rows, const Items& items, Make make) {
  for (const auto& item : items) {
    const auto row = make(item);
    if (auto added = rows.add(&row); !added) return added;
  }
  return rows.finish();
}

Result<void> show_all(Rows& rows, const std::string& show, const hanos::Comparison& found,
                      const std::vector<hanos::Compared>& customers) {
  if (show == "pairs")
    return add_all(rows, found.pairs, [&](const auto& one) { return row_of(one, customers); });
  if (show == "orderable")
    return add_all(rows, found.orderability, [&](const auto& one) { return row_of(one, customers); });
  return add_all(rows, found.articles, [&](const auto& one) { return row_of(one, customers); });
}

Result<int> run(Context& context) {
  using hanos::Severity;
  const Typed& typed = context.typed();
  const std::string show = typed.value("show").value_or("articles");
  auto rows = rows_for(context, show);
  if (!rows) return fail(std::move(rows.error()));
  const auto rules = rules_of(typed);
  if (!rules) return fail(rules.error());
  const auto book = open_book(context);
  if (!book) return fail(book.error());
  const auto several = open_several(context, *book, typed.arguments(), 2);
  if (!several) return fail(several.error());
  const auto& opened = several->opened;
  std::vector<hanos::Compared> customers;
  for (const auto& one : opened) customers.push_back(hanos::compared(one.read.assortment, *book));
  auto found = hanos::compare(customers, *rules);
  for (const auto& one : opened)
    for (auto& finding : contradictions(one.read.assortment, *book))
      found.findings.push_back(std::move(finding));
  if (auto shown = show_all(**rows, show, found, customers); !shown) return fail(std::move(shown.error()));
  say_findings(context, found.findings);
  Severity worst = hanos::worst(found.findings).value_or(Severity::info);
  std::size_t errors = 0, warnings = 0;
  for (const auto& one : found.articles) {
    worst = std::max(worst, one.severity);
    errors += one.severity == Severity::error ? 1U : 0U;
    warnings += one.severity == Severity::warning ? 1U : 0U;
  }
  context.messages().say(fmt::format(
      "{}, {}; {} that should not be, {} to look at", counted(customers.size(), "customer number"),
      counted(found.orderability.size(), "article"), counted(errors, "difference"), warnings));
  const std::string bar = typed.value("fail-on").value_or("error");
  const bool stops =
      (bar == "error" && worst == Severity::error) || (bar == "warning" && worst >= Severity::warning);
  return status_of(context, *several, stops ? wsync::describe(Code::differences).exit_status : 0);
}

constexpr Argument arguments[] = {
    {.name = "FILE", .text = "assortment files, one a customer number", .required = false, .repeated = true},
};

constexpr Option options[] = {
    {.name = "customers",
     .value = "A,B,C|all",
     .text = "customer numbers: their newest files in the archive"},
    {.name = "show",
     .value = "WHAT",
     .text = "articles that differ, pairs of customer numbers, or who can order what (default: articles)",
     .choices = "articles|pairs|orderable"},
    {.name = "threshold-percent",
     .value = "N",
     .text = "so many per cent may differ between delivery centers (default: 2)"},
    {.name = "threshold-count",
     .value = "N",
     .text = "so many articles may differ between them; the higher of the two counts (default: 25)"},
    {.name = "fail-on",
     .value = "SEVERITY",
     .text = "end with 8 from this severity on (default: error)",
     .choices = "warning|error|never"},
    file_profile_option,
    book_option,
};

constexpr Example examples[] = {
    {"wsync assortments compare --customers 10001,10002,10003",
     "The newest files in the archive, side by side."},
    {"wsync assortments compare 10001.csv 10002.csv --show pairs", "How each two customer numbers stand."},
    {"wsync assortments compare --customers all --show orderable -o csv", "Who can order what."},
};

}  // namespace

extern const Command assortments_compare;
const Command assortments_compare = {
    .noun = "assortments",
    .verb = "compare",
    .summary = "Compare the assortments of customer numbers",
    .about =
        "How bad a difference is depends on what the customer book (or else the file) says of the two:\n\n"
        "Same positievoorstel, same delivery center: a missing article, one that cannot be ordered, another "
        "unit or package is an error, all else a warning.\n\n"
        "Same positievoorstel, another delivery center: small differences are normal; another unit, package "
        "or GTIN is a warning, and so are more differences than the threshold.\n\n"
        "Another positievoorstel: intended; only counted in --show pairs.\n\n"
        "Not known: a warning, for nothing can be judged.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
