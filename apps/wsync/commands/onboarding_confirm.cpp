// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <set>

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

hanos::Answer answer_of(const Typed& typed) {
  if (typed.has("withdraw")) return hanos::Answer::unknown;
  return typed.has("no") ? hanos::Answer::no : hanos::Answer::yes;
}

std::string_view said(hanos::Answer answer) {
  if (answer == hanos::Answer::unknown) return "taken back";
  return answer == hanos::Answer::no ? "denied" : "attested";
}

/// Of whom it is said: one of --customer, --all and --reported.
Result<void> check_whose(const Typed& typed, hanos::Step step) {
  if (typed.has("no") && typed.has("withdraw")) return usage_error("--no and --withdraw exclude each other");
  const auto ways = int{typed.has("customer")} + int{typed.has("all")} + int{typed.has("reported")};
  if (ways == 0)
    return usage_error("of which customer number?", "Name them with --customer NUMBER, or say --all.");
  if (ways > 1) return usage_error("--customer, --all and --reported exclude each other");
  if (!typed.has("reported")) return {};
  if (step != hanos::Step::enabled)
    return usage_error("--reported is the list of step 4", "It goes with `wsync onboarding confirm 4`.");
  if (typed.has("no") || typed.has("withdraw")) return usage_error("--reported excludes --no and --withdraw");
  return {};
}

/// The list of step 4: the numbers in it are enabled. One that was handed over and is not in it is denied;
/// one that is not in the book is said.
Result<std::vector<hanos::Attestation>> reported(Context& context, hanos::CustomerBook& book,
                                                 const hanos::Attestation& word) {
  const auto confirmed = read_confirmed(book);
  if (!confirmed) return fail(confirmed.error());
  std::set<hanos::CustomerNumber> list;
  const auto typed = context.typed().value("reported").value_or("");
  for (const auto part : split(typed, ','))
    if (const auto number = trimmed(part); !number.empty()) list.emplace(number);
  if (list.empty()) return usage_error("--reported names no customer number", "Write --reported A,B,C.");
  for (const auto& customer : book.customers)
    for (const auto& number : list)
      if (hanos::same_but_for_zeros(number.text(), customer.number.text()))
        return usage_error(fmt::format("the customer book has no customer number {}", number.text()),
                           fmt::format("Did you mean {}? Spreadsheets eat leading zeros. Nothing was noted.",
                                       customer.number.text()));
  std::vector<hanos::Attestation> all;
  for (const auto& customer : book.customers) {
    const auto handed_over = confirmed->find({customer.number, hanos::Step::handover});
    const bool is_reported = list.erase(customer.number) > 0;
    const bool is_requested =
        handed_over != confirmed->end() && handed_over->second.answer == hanos::Answer::yes;
    if (!is_reported && !is_requested) continue;
    auto& one = all.emplace_back(word);
    one.customer = customer.number;
    if (is_reported) continue;
    one.answer = hanos::Answer::no;
    one.note = "it was handed over, and is not among those that were reported as enabled";
    context.messages().findings({{customer.number.text(), "onboarding.denied", one.note, "", true}});
  }
  for (const auto& number : list)
    context.messages().findings(
        {{number.text(), "book.unknown", "reported as enabled, and not in the customer book",
          "Ask whose it is.", true}});
  return all;
}

Result<std::vector<hanos::Attestation>> chosen(Context& context, const hanos::CustomerBook& book,
                                               const hanos::Attestation& word) {
  const auto customers = chosen_customers(context, book);
  if (!customers) return fail(customers.error());
  std::vector<hanos::Attestation> all;
  for (const auto* customer : *customers) all.emplace_back(word).customer = customer->number;
  return all;
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
  if (auto whose = check_whose(typed, *step); !whose) return fail(std::move(whose.error()));
  auto book = open_filled_book(context);
  if (!book) return fail(std::move(book.error()));
  const hanos::Attestation word{.step = *step,
                                .answer = answer_of(typed),
                                .by = std::string(trimmed(*by)),
                                .on = *day,
                                .note = typed.value("note").value_or("")};
  const auto confirmed =
      typed.has("reported") ? reported(context, *book, word) : chosen(context, *book, word);
  if (!confirmed) return fail(confirmed.error());
  if (auto added = hanos::add_attestations(attestations_file(), *confirmed); !added)
    return fail(std::move(added.error()));
  for (const auto& one : *confirmed)
    context.messages().say(fmt::format("{}: step {} ({}): {} by {}, {}", one.customer.text(),
                                       number_of(*step), title_of(*step), said(one.answer), one.by,
                                       one.on.to_string()));
  return 0;
}

constexpr Argument arguments[] = {{"STEP", "1, 2a, 2b, 3, 4 or 5b, as `wsync onboarding check` numbers them"}};

constexpr Option options[] = {
    {.name = "customer", .value = "NUMBER", .text = "whose step it is", .repeated = true},
    {.name = "all", .text = "of all customer numbers of the book"},
    {.name = "reported",
     .value = "A,B,C",
     .text = "step 4: those that were reported as enabled, and no other"},
    {.name = "by", .value = "NAME", .text = "who says so"},
    {.name = "date", .value = "DATE", .text = "when (default: today)"},
    {.name = "no", .text = "it is not so"},
    {.name = "withdraw", .text = "take back what was said: the step is open again"},
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
    {"wsync onboarding confirm 4 --reported 00410032,00410033 --by \"J. Smit\"",
     "The list that came back; what was handed over and is missing in it is denied."},
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
