// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "onboarding_run.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

Result<hanos::Step> step_of(const std::string& text) {
  const auto step = hanos::parse_step(text);
  if (step && can_be_attested(*step)) return *step;
  if (step)
    return usage_error(fmt::format("step {} is proved, not confirmed: {}", text, title_of(*step)),
                       "`wsync onboarding check` says what is missing.");
  return usage_error(fmt::format("there is no step \"{}\"", text), "1, 2a, 2b, 3, 4 and 5b can be confirmed.");
}

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const auto step = step_of(typed.arguments().front());
  if (!step) return fail(step.error());
  const auto by = typed.value("by");
  if (!by || trimmed(*by).empty()) return usage_error("who says so?", "Say it with --by NAME.");
  std::optional<Date> day = today();
  if (const auto text = typed.value("date")) day = Date::parse(*text);
  if (!day || *day > today())
    return usage_error(fmt::format("--date takes a day that has been, such as {}", today().to_string()));
  if (!typed.has("customer") && !typed.has("all"))
    return usage_error("of which customer number?", "Name them with --customer NUMBER, or say --all.");
  if (typed.has("customer") && typed.has("all")) return usage_error("--customer and --all exclude each other");
  const auto book = open_filled_book(context);
  if (!book) return fail(book.error());
  const auto customers = chosen_customers(context, *book);
  if (!customers) return fail(customers.error());
  std::vector<hanos::Attestation> confirmed;
  for (const auto* customer : *customers)
    confirmed.push_back({.step = *step,
                         .customer = customer->number,
                         .answer = typed.has("no") ? hanos::Answer::no : hanos::Answer::yes,
                         .by = *by,
                         .on = *day,
                         .note = typed.value("note").value_or("")});
  if (auto added = hanos::add_attestations(attestations_file(), confirmed); !added) return fail(std::move(added.error()));
  for (const auto& one : confirmed)
    context.messages().say(fmt::format("{}: step {} ({}): {} by {}, {}", one.customer.text(), number_of(*step),
                                       title_of(*step), one.answer == hanos::Answer::no ? "denied" : "attested", one.by,
                                       one.on.to_string()));
  return 0;
}

constexpr Argument arguments[] = {{"STEP", "1, 2a, 2b, 3, 4 or 5b, as `wsync onboarding check` numbers them"}};

constexpr Option options[] = {
    {.name = "customer", .value = "NUMBER", .text = "whose step it is", .repeated = true},
    {.name = "all", .text = "of all customer numbers of the book"},
    {.name = "by", .value = "NAME", .text = "who says so"},
    {.name = "date", .value = "DATE", .text = "when (default: today)"},
    {.name = "no", .text = "it is not so"},
    {.name = "note", .value = "TEXT", .text = "what else was said"},
    book_option,
};

constexpr Example examples[] = {
    {"wsync onboarding confirm 2a --customer 00410032 --by \"J. de Boer, Hanos\"",
     "A bezorgklant, says the account manager."},
    {"wsync onboarding confirm 3 --all --by \"P. Maas\" --date 2026-11-20",
     "The sheet was sent on that day."},
    {"wsync onboarding confirm 4 --customer 00515870 --by \"J. Smit\" --no",
     "Not enabled yet; --note says more."},
};

}  // namespace

extern const Command onboarding_confirm;
const Command onboarding_confirm = {
    .noun = "onboarding",
    .verb = "confirm",
    .summary = "Note that somebody has confirmed a step of the set-up",
    .about =
        "Kept in a file of the state folder, oldest first; nothing is changed or removed, the last word counts. It is "
        "shown as attested, with name and day, never as proved.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .run = run,
};

}  // namespace wsync::app
