// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "command.hpp"
#include "context.hpp"
#include "hanos/onboarding_texts.hpp"
#include "onboarding_run.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const auto book = open_filled_book(context);
  if (!book) return fail(book.error());
  const auto customers = chosen_customers(context, *book);
  if (!customers) return fail(customers.error());
  Error unknown{.code = Code::config, .message = "the customer book does not say which assortment is wanted"};
  unknown.hint =
      "Write request = \"NAME\" there; customer numbers with the same name get the same assortment.";
  for (const auto* customer : *customers)
    if (customer->request.empty())
      unknown.problems.push_back({customer->number.text(), "required", "request is not set", "", false});
  if (!unknown.problems.empty()) return fail(std::move(unknown));
  const auto language = hanos::parse_language(typed.value("language").value_or("nl"));
  if (auto printed = context.print(letter(*book, *customers, *language, typed.value("from").value_or(""))); !printed)
    return fail(std::move(printed.error()));
  return 0;
}

constexpr Option options[] = {
    who_option,
    {.name = "language", .value = "CODE", .text = "Dutch or English (default: nl)", .choices = "nl|en"},
    {.name = "from", .value = "NAME", .text = "who signs it"},
    book_option,
    {.name = "to", .value = "FILE", .text = "write it to a file"},
};

constexpr Example examples[] = {
    {"wsync onboarding letter --from \"P. Maas\" --to letter.txt", "To the account manager, in Dutch."},
    {"wsync onboarding letter --customer 00630144 --language en", "For one location, in English."},
};

}  // namespace

extern const Command onboarding_letter;
const Command onboarding_letter = {
    .noun = "onboarding",
    .verb = "letter",
    .summary = "Write the letter to the account manager: who wants which assortment",
    .about = "Step 1 of the set-up. The text names each location with its customer number, grouped by the assortment that "
             "they want (`request` of the customer book), and what Hanos has to check. Nothing is sent.",
    .examples = examples,
    .options = options,
    .run = run,
};

}  // namespace wsync::app
