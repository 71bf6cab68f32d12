// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "onboarding_run.hpp"

namespace wsync::app {
namespace {

struct StepRow {
  std::string customer{};
  std::string location{};
  std::string step{};
  std::string state{};
  std::string title{};
  std::optional<std::string> message{};
  std::optional<std::string> by{};
  std::optional<Date> on{};
};

const schema::Record& describe(const StepRow*) {
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&StepRow::customer>("customer", "Customer number.", ours),
      field<&StepRow::location>("location", "Its location.", ours),
      field<&StepRow::step>("step", "Number of the step in Apicbase's article; 0 is what it takes for granted.", ours),
      field<&StepRow::state>("state",
                             "proved: wsync has seen it; attested: somebody has said so; open; wrong: it is known not to "
                             "be so.",
                             ours),
      field<&StepRow::title>("title", "What must hold.", ours),
      field<&StepRow::message>("message", "What was found, or what is missing.", ours),
      field<&StepRow::by>("by", "Who said so.", ours),
      field<&StepRow::on>("on", "On which day.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<StepRow>("step", "A step of the set-up, for one customer number.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<StepRow>(); }

StepRow row_of(const hanos::StepResult& result, const hanos::CustomerBook& book) {
  StepRow row;
  row.customer = result.customer.text();
  if (const auto* customer = book.find(result.customer)) row.location = customer->location;
  row.step = number_of(result.step);
  row.state = to_string(result.state);
  row.title = title_of(result.step);
  row.message = unless_empty(result.message);
  row.by = unless_empty(result.by);
  row.on = result.on;
  return row;
}

Result<int> run(Context& context) {
  const auto threshold = context.typed().number("ready-percent", 0, 100);
  if (!threshold) return fail(threshold.error());
  auto rows = context.rows(columns(), {"customer", "step", "state", "title", "message", "by", "on"});
  if (!rows) return fail(std::move(rows.error()));
  const auto book = open_filled_book(context);
  if (!book) return fail(book.error());
  const auto customers = chosen_customers(context, *book);
  if (!customers) return fail(customers.error());
  auto attested = hanos::read_attestations(attestations_file());
  if (!attested) return fail(std::move(attested.error()));
  auto archive = look_into_archive(context, *book);
  if (!archive) return fail(std::move(archive.error()));
  hanos::OnboardingBasis basis{.book = &*book, .attested = std::move(*attested), .seen = archive->seen};
  basis.ready_percent = static_cast<int>(threshold->value_or(basis.ready_percent));
  const auto results = check_onboarding(basis, *customers);
  std::size_t open = 0;
  for (const auto& result : results) {
    const auto row = row_of(result, *book);
    if (auto added = (*rows)->add(&row); !added) return fail(std::move(added.error()));
    if (result.state == hanos::StepState::open || result.state == hanos::StepState::wrong) ++open;
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  context.messages().say(open == 0 ? "all steps are proved or attested"
                                   : fmt::format("{} of {} steps are open or wrong", open, results.size()));
  return is_ready(results) ? 0 : describe(Code::differences).exit_status;
}

constexpr Option options[] = {
    who_option,
    book_option,
    file_profile_option,
    {.name = "ready-percent", .value = "N", .text = "5a: articles that must have what Apicbase demands (default: 90)"},
};

constexpr Example examples[] = {
    {"wsync onboarding check --book hanos.toml", "How far each location has come."},
    {"wsync onboarding check --jq '.[] | select(.state == \"open\") | .message'",
     "What is still to be done."},
};

}  // namespace

extern const Command onboarding_check;
const Command onboarding_check = {
    .noun = "onboarding",
    .verb = "check",
    .summary = "Check each step of the set-up of Hanos with Apicbase",
    .about =
        "The steps are those of Apicbase's article on the link with Hanos. `proved` is only what wsync has seen itself: "
        "in the customer book, and in the files that `wsync assortments fetch` has brought. What somebody has said is "
        "`attested`, with name and day, by `wsync onboarding confirm` or in the customer book.\n"
        "\n"
        "Ends with 0 where every step of every customer number is proved or attested, with 8 where one is not.",
    .examples = examples,
    .options = options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
