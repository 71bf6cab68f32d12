// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "base/file.hpp"
#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "drops.hpp"
#include "hanos/order_answer.hpp"
#include "hanos_orders.hpp"
#include "run_lock.hpp"
#include "sync/send_order.hpp"

namespace wsync::app {
namespace {

struct AnswerRow {
  std::string order{};
  std::optional<std::string> customer{};
  std::string answer{};
  std::string outcome{};
  std::optional<std::int64_t> line{};
  std::optional<std::string> article{}, quantity{}, delivery_date{}, reason{}, replacement{}, message{};
};

const schema::Record& describe(const AnswerRow*) {
  using R = AnswerRow;
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&R::order>("order", "Order number.", ours),
      field<&R::customer>("customer", "Customer number, where the answer says it.", ours),
      field<&R::answer>("answer", "received, accepted, changed or rejected.", ours),
      field<&R::outcome>("outcome", "How the order stands now; failed where the answer could not be taken.",
                         ours),
      field<&R::line>("line", "Line of the order; none: the order as a whole.", ours),
      field<&R::article>("article", "Article number.", ours),
      field<&R::quantity>("quantity", "How many will come.", ours),
      field<&R::delivery_date>("delivery_date", "When it will come.", ours),
      field<&R::reason>("reason", "Why it is not as ordered.", ours),
      field<&R::replacement>("replacement", "Article number of what comes instead.", ours),
      field<&R::message>("message", "What was said.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<R>("answer", "What was answered to an order.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<AnswerRow>(); }

AnswerRow line_row(const hanos::OrderResponse& answer, const hanos::OrderResponseLine& line,
                   const std::string& outcome) {
  AnswerRow row{.order = answer.order.text(),
                .customer = unless_empty(answer.customer.text()),
                .answer = std::string(to_string(line.status)),
                .outcome = outcome,
                .line = line.number};
  row.article = unless_empty(line.article.text());
  if (line.confirmed)
    row.quantity = line.confirmed->amount.to_string() +
                   (line.confirmed->unit.empty() ? "" : " " + line.confirmed->unit.text());
  if (line.delivery_date) row.delivery_date = line.delivery_date->to_string();
  row.reason = unless_empty(std::string(to_string(line.reason)));
  if (line.replacement) row.replacement = line.replacement->text();
  row.message = unless_empty(line.message);
  return row;
}

/// Reads all files before anything is put in the ledger.
Result<std::vector<hanos::OrderResponse>> open_answers(Context& context) {
  std::vector<hanos::OrderResponse> answers;
  Error error{.code = Code::input, .message = "the answers cannot be taken as they are; none was"};
  error.system = "hanos";
  std::vector<hanos::Finding> warnings;
  for (const auto& file : context.typed().arguments()) {
    auto bytes = read_file(file);
    if (!bytes) return fail(std::move(bytes.error()));
    auto read = hanos::read_answers(std::move(*bytes), file);
    if (!read) return fail(std::move(read.error()));
    for (const auto& finding : read->findings)
      if (finding.severity == hanos::Severity::error)
        error.problems.push_back(to_problem(finding));
      else
        warnings.push_back(finding);
    answers.insert(answers.end(), read->answers.begin(), read->answers.end());
  }
  context.messages().findings(problems_of(warnings));
  if (!error.problems.empty()) return fail(std::move(error));
  return answers;
}

Result<int> run(Context& context) {
  auto rows = context.rows(columns(), {"order", "answer", "outcome", "line", "article", "quantity", "reason",
                                       "replacement", "message"});
  if (!rows) return fail(std::move(rows.error()));
  const auto answers = open_answers(context);
  if (!answers) return fail(answers.error());
  if (auto locked = lock_hanos(context); !locked) return fail(std::move(locked.error()));
  auto ledger = open_ledger();
  if (!ledger) return fail(std::move(ledger.error()));
  std::optional<Error> first;
  std::size_t failed = 0;
  for (const auto& answer : *answers) {
    const auto state = sync::take_answer(answer, *ledger, now_utc());
    if (!state && state.error().code != Code::not_found && state.error().code != Code::conflict)
      return fail(state.error());
    AnswerRow row{.order = answer.order.text(),
                  .customer = unless_empty(answer.customer.text()),
                  .answer = std::string(to_string(answer.status)),
                  .outcome = state ? std::string(to_string(*state)) : "failed"};
    if (answer.delivery_date) row.delivery_date = answer.delivery_date->to_string();
    row.message = unless_empty(state ? answer.message : state.error().message);
    if (auto added = (*rows)->add(&row); !added) return fail(std::move(added.error()));
    for (const auto& line : answer.lines) {
      const auto one = line_row(answer, line, row.outcome);
      if (auto added = (*rows)->add(&one); !added) return fail(std::move(added.error()));
    }
    if (state) continue;
    ++failed;
    context.messages().findings({{"order " + row.order, std::string(describe(state.error().code).name),
                                  state.error().message, "", false}});
    if (!first) first = state.error();
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  context.messages().say(
      fmt::format("{} {}: {} taken, {} not", answers->size(), answers->size() == 1 ? "answer" : "answers", answers->size() - failed, failed));
  if (!first) return 0;
  if (failed == answers->size()) return fail(std::move(*first));
  return describe(Code::partial).exit_status;
}

constexpr Argument arguments[] = {
    {.name = "FILE", .text = "answers: CSV, UBL OrderResponse or EDIFACT ORDRSP", .repeated = true}};
constexpr Option options[] = {lock_wait_option};

constexpr Example examples[] = {
    {"wsync orders ack ordrsp.edi",
     "Orders become acknowledged, partly or rejected; lines that differ are shown."},
};

}  // namespace

extern const Command orders_ack;
const Command orders_ack = {
    .noun = "orders",
    .verb = "ack",
    .summary = "Read answers of Hanos to orders into the ledger",
    .about =
        "Files with answers: wsync's own CSV (order_number; customer_number; line; status; "
        "quantity_confirmed;\n"
        "delivery_date; reason; replacement_article; message), UBL 2.1 OrderResponse (Peppol too), EDIFACT "
        "ORDRSP\n"
        "D.96A. An order becomes acknowledged where all is accepted, partly where lines were changed, "
        "rejected where\n"
        "nothing comes; an answer that only says received changes nothing. The same answer twice is one "
        "answer.\n\n"
        "The exit status is 6 where no order of that number was sent from here, or it was of another "
        "customer number.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
