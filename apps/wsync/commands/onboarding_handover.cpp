// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "hanos/onboarding_texts.hpp"
#include "onboarding_run.hpp"

namespace wsync::app {
namespace {

using hanos::HandoverRow;

const schema::Record& columns();

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const auto book = open_filled_book(context);
  if (!book) return fail(book.error());
  const auto customers = chosen_customers(context, *book);
  if (!customers) return fail(customers.error());
  for (const auto* customer : *customers)
    if (const auto missing = hanos::missing_for_handover(*customer); !missing.empty())
      context.messages().warn(fmt::format("{}: the technical team needs more than the customer book says: {}",
                                          customer->number.text(), join(missing, ", ")));
  const auto language = hanos::parse_language(typed.value("language").value_or("nl"));
  if (!typed.has("output") && !typed.has("jq") && !typed.has("fields")) {
    if (auto printed = context.print(handover_sheet(*book, *customers, *language)); !printed)
      return fail(std::move(printed.error()));
    return 0;
  }
  auto rows = context.rows(columns());
  if (!rows) return fail(std::move(rows.error()));
  for (const auto* customer : *customers) {
    const auto row = handover_row(*book, *customer, *language);
    if (auto added = (*rows)->add(&row); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

const schema::Record& columns() {
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&HandoverRow::customer_number>("customer_number", "Customer number.", ours),
      field<&HandoverRow::location>("location", "Its location.", ours),
      field<&HandoverRow::delivery_center>("delivery_center", "Who delivers to it.", ours),
      field<&HandoverRow::positievoorstel>("positievoorstel", "Its assortment in Hanos' backoffice.", ours),
      field<&HandoverRow::delivery_days>("delivery_days", "Leverdagen.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<HandoverRow>("handover", "What the technical team needs of a location.", fields);
  return it;
}

constexpr Option options[] = {
    who_option,
    {.name = "language", .value = "CODE", .text = "of the sheet: Dutch or English (default: nl)", .choices = "nl|en"},
    book_option,
};

constexpr Example examples[] = {
    {"wsync onboarding handover --to handover.md", "The sheet for the technical team, as Markdown."},
    {"wsync onboarding handover -o csv --csv-dialect excel-nl --to handover.csv", "The same as a table for Excel."},
};

}  // namespace

extern const Command onboarding_handover;
const Command onboarding_handover = {
    .noun = "onboarding",
    .verb = "handover",
    .summary = "Write the sheet for Hanos' technical team: numbers, positievoorstellen, delivery days",
    .about = "Step 3 of the set-up: the three things that Hanos' technical team (binnendienst verkoop) needs to switch the "
             "export on. Markdown, or with -o a table. Nothing is sent; `wsync onboarding confirm 3` notes that it was.",
    .examples = examples,
    .options = options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
