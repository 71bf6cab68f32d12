// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <filesystem>
#include <map>

#include "archive_seen.hpp"
#include "base/interrupt.hpp"
#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "hanos_orders.hpp"
#include "onboarding_run.hpp"
#include "order_drop_probe.hpp"
#include "usage.hpp"

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

StepRow row_of(const hanos::StepResult& result, const hanos::Customer& customer) {
  StepRow row;
  row.customer = customer.number.text();
  row.location = customer.location;
  row.step = number_of(result.step);
  row.state = to_string(result.state);
  row.title = title_of(result.step);
  row.message = unless_empty(result.message);
  row.by = unless_empty(result.by);
  row.on = result.on;
  return row;
}

using StepsByCustomer = std::map<hanos::CustomerNumber, std::vector<hanos::StepResult>>;

/// Request by request: only what is asked for and what it is compared with is read, and each comparison made
/// once.
Result<StepsByCustomer> check_all(Context& context, hanos::OnboardingBasis& basis,
                                  const std::vector<const hanos::Customer*>& customers) {
  StepsByCustomer results;
  ArchiveSeen archive(context, *basis.book);
  for (const auto& group : hanos::by_request(customers)) {
    if (interruptions() > 0) return fail(Code::interrupted, "stopped by Ctrl-C");
    basis.seen = archive.look(group, basis.index->alike(*group.front()));
    for (auto& result : check_onboarding(basis, group)) results[result.customer].push_back(std::move(result));
  }
  return results;
}

/// Of each customer number the last order that Hanos has accepted, wholly or in part.
Result<std::map<hanos::CustomerNumber, std::string>> accepted_orders() {
  std::map<hanos::CustomerNumber, std::string> accepted;
  std::error_code unknown;
  if (!std::filesystem::exists(ledger_file(), unknown)) return accepted;
  const auto ledger = open_ledger();
  if (!ledger) return fail(ledger.error());
  const auto orders = ledger->list();
  if (!orders) return fail(orders.error());
  for (const auto& one : *orders)
    if (one.last.state == to_string(hanos::OrderState::acknowledged) ||
        one.last.state == to_string(hanos::OrderState::partly))
      accepted[hanos::CustomerNumber(one.last.customer)] = one.last.order;
  return accepted;
}

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const auto threshold = typed.number("ready-percent", 0, 100);
  if (!threshold) return fail(threshold.error());
  if (typed.has("drop") && !typed.has("probe-write"))
    return usage_error("--drop is where --probe-write tries to write; it means nothing alone");
  auto rows = context.rows(columns(), {"customer", "step", "state", "title", "message", "by", "on"});
  if (!rows) return fail(std::move(rows.error()));
  auto book = open_filled_book(context);
  if (!book) return fail(std::move(book.error()));
  const auto customers = chosen_customers(context, *book);
  if (!customers) return fail(customers.error());
  auto confirmed = read_confirmed(*book);
  if (!confirmed) return fail(std::move(confirmed.error()));
  const hanos::BookIndex index(*book);
  hanos::OnboardingBasis basis{.book = &*book, .index = &index, .attested = std::move(*confirmed)};
  basis.ready_percent = static_cast<int>(threshold->value_or(basis.ready_percent));
  auto accepted = accepted_orders();
  if (!accepted) return fail(std::move(accepted.error()));
  basis.accepted = std::move(*accepted);
  if (typed.has("probe-write")) {
    auto probe = probe_order_drop(context, typed.value("drop"));
    if (!probe) return fail(std::move(probe.error()));
    basis.probe = std::move(*probe);
  }
  const auto results = check_all(context, basis, *customers);
  if (!results) return fail(results.error());
  std::size_t open = 0, all = 0;
  for (const auto* customer : *customers)
    for (const auto& result : results->at(customer->number)) {
      const auto row = row_of(result, *customer);
      if (auto added = (*rows)->add(&row); !added) return fail(std::move(added.error()));
      ++all;
      if (!is_done(result.state)) ++open;
    }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  context.messages().say(
      open == 0 ? "all steps are proved or attested"
                : fmt::format("{} of {} steps {} open or wrong", open, all, open == 1 ? "is" : "are"));
  return open == 0 ? 0 : describe(Code::differences).exit_status;
}

constexpr Option options[] = {
    who_option,
    book_option,
    file_profile_option,
    {.name = "ready-percent",
     .value = "N",
     .text = "5a: articles that must have what Apicbase demands (default: 90)"},
    {.name = "probe-write", .text = "5b: leave a small file in the drop of orders, and take it away again"},
    {.name = "drop", .value = "URL", .text = "with --probe-write: this drop instead of hanos.orders"},
};

constexpr Example examples[] = {
    {"wsync onboarding check --book hanos.toml", "How far each location has come."},
    {"wsync onboarding check --jq '.[] | select(.state == \"open\") | .message'",
     "What is still to be done."},
    {"wsync onboarding check --probe-write", "Also whether orders can be left in the drop."},
};

}  // namespace

extern const Command onboarding_check;
const Command onboarding_check = {
    .noun = "onboarding",
    .verb = "check",
    .summary = "Check each step of the set-up of Hanos with Apicbase",
    .about =
        "The steps are those of Apicbase's article on the link with Hanos. `proved` is only what wsync has "
        "seen itself: "
        "in the customer book, in the files that `wsync assortments fetch` has brought, and in the answers "
        "to orders. What somebody "
        "has said is "
        "`attested`, with name and day, by `wsync onboarding confirm` or in the customer book.\n"
        "\n"
        "Only what is asked for is read: the files of these customer numbers, and of those that are to have "
        "the same "
        "assortment (`request`), with which they are compared once. With --probe-write a file is written to "
        "the drop of "
        "orders as an order is, under a name that begins with a point and ends with .tmp, and removed; "
        "nothing else is "
        "ever sent.\n"
        "\n"
        "Ends with 0 where every step of every customer number is proved or attested, with 8 where one is "
        "not.",
    .examples = examples,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
