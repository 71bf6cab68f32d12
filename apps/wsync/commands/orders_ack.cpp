// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "answer_files.hpp"
#include "base/plural.hpp"
#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "drops.hpp"
#include "hanos_orders.hpp"
#include "run_lock.hpp"
#include "sync/send_order.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

struct AnswerRow {
  std::string order{};
  std::optional<std::string> customer{};
  std::string answer{};
  std::string outcome{};
  std::optional<std::int64_t> line{};
  std::optional<std::string> article{}, quantity{}, delivery_date{}, reason{}, replacement{}, message{},
      file{};
};

const schema::Record& describe(const AnswerRow*) {
  using R = AnswerRow;
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&R::order>("order", "Order number; empty: the file could not be read.", ours),
      field<&R::customer>("customer", "Customer number, where the answer says it.", ours),
      field<&R::answer>("answer",
                        "received, accepted, changed or rejected; empty: the file could not be read.", ours),
      field<&R::outcome>("outcome", "How the order stands now; failed where the answer could not be taken.",
                         ours),
      field<&R::line>("line", "Line of the order; none: the order as a whole.", ours),
      field<&R::article>("article", "Article number.", ours),
      field<&R::quantity>("quantity", "How many will come.", ours),
      field<&R::delivery_date>("delivery_date", "When it will come.", ours),
      field<&R::reason>("reason", "Why it is not as ordered.", ours),
      field<&R::replacement>("replacement", "Article number of what comes instead.", ours),
      field<&R::message>("message", "What was said, or went wrong.", ours),
      field<&R::file>("file", "The file.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<R>("answer", "What was answered to an order.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<AnswerRow>(); }

AnswerRow line_row(const hanos::OrderResponse& answer, const hanos::OrderResponseLine& line,
                   const std::string& outcome, const std::string& file) {
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
  row.file = file;
  return row;
}

class Taking {
 public:
  Taking(Context& context, Rows& rows, store::OrderLedger& ledger)
      : context_(context), rows_(rows), ledger_(ledger) {}

  Result<int> run(AnswerSources sources) {
    for (auto& source : sources.files)
      if (auto done = take(source); !done) return fail(std::move(done.error()));
    if (auto finished = rows_.finish(); !finished) return fail(std::move(finished.error()));
    say_counts(sources);
    if (file_error_) return fail(std::move(*file_error_));
    if (!order_error_) return 0;
    if (failed_ == answers_) return fail(std::move(*order_error_));
    return describe(Code::partial).exit_status;
  }

 private:
  Result<void> take(AnswerSource& source) {
    if (source.error) return refuse(source);
    for (auto& answer : source.answers)
      if (auto done = take(answer, source); !done) return done;
    if (source.known) return {};
    return ledger_.take({source.sha256, source.name, source.place, now_utc().to_string()});
  }

  Result<void> refuse(AnswerSource& source) {
    ++bad_files_;
    const AnswerRow row{.outcome = "failed", .message = source.error->message, .file = source.name};
    if (auto added = rows_.add(&row); !added) return added;
    std::vector<Problem> problems = source.error->problems;
    if (problems.empty())
      problems.push_back({source.name, std::string(wsync::describe(source.error->code).name),
                          source.error->message, std::string(advice(*source.error)), false});
    context_.messages().findings(problems);
    // What was said of a file is not said again; network trouble goes before bad content, for it passes.
    Error error{.code = source.error->code, .message = source.error->message};
    error.hint = source.error->hint;
    error.system = "hanos";
    const bool weightier =
        !file_error_ || (wsync::describe(error.code).temporary && file_error_->code == Code::input);
    if (weightier) file_error_ = std::move(error);
    return {};
  }

  Result<void> take(hanos::OrderResponse& answer, const AnswerSource& source) {
    ++answers_;
    const auto known = sync::is_taken(answer, source.taken, ledger_);
    if (!known) return fail(known.error());
    if (auto weighed = weigh(answer, source, *known); !weighed) return weighed;
    const auto state =
        sync::take_answer(answer, ledger_, now_utc(), *known ? sync::Answered::before : sync::Answered::now);
    if (!state && state.error().code != Code::not_found && state.error().code != Code::conflict)
      return fail(state.error());
    AnswerRow row{.order = answer.order.text(),
                  .customer = unless_empty(answer.customer.text()),
                  .answer = std::string(to_string(answer.status)),
                  .outcome = state ? std::string(to_string(*state)) : "failed",
                  .file = source.name};
    if (answer.delivery_date) row.delivery_date = answer.delivery_date->to_string();
    row.message = unless_empty(state ? answer.message : state.error().message);
    if (auto added = rows_.add(&row); !added) return added;
    for (const auto& line : answer.lines) {
      const auto one = line_row(answer, line, row.outcome, source.name);
      if (auto added = rows_.add(&one); !added) return added;
    }
    if (state) {
      if (*known) ++before_;
      return {};
    }
    ++failed_;
    context_.messages().findings(
        {{"order " + row.order, std::string(wsync::describe(state.error().code).name), state.error().message,
          state.error().hint, false}});
    if (!order_error_) order_error_ = state.error();
    return {};
  }

  /// What is called accepted and is not as ordered is no acceptance.
  Result<void> weigh(hanos::OrderResponse& answer, const AnswerSource& source, bool is_known) {
    const auto order = sync::kept_order(answer.order, ledger_, kept_orders_folder());
    if (!order) return fail(order.error());
    if (!*order || (!answer.customer.empty() && answer.customer != (*order)->customer)) return {};
    const auto found = hanos::weigh_answer(answer, **order, source.name);
    if (!is_known) context_.messages().findings(problems_of(found));
    return {};
  }

  void say_counts(const AnswerSources& sources) {
    if (sources.files.empty())
      return context_.messages().say(fmt::format(
          "nothing new: {}", sources.known == 0
                                 ? "the drop has no answers"
                                 : fmt::format("{} taken before", counted(sources.known, "file"))));
    std::string text = fmt::format("{}: {} taken, {} not", counted(answers_, "answer"),
                                   answers_ - before_ - failed_, failed_);
    if (before_ > 0) text += fmt::format(", {} taken before", before_);
    if (bad_files_ > 0) text += fmt::format("; {} could not be taken", counted(bad_files_, "file"));
    context_.messages().say(text);
  }

  Context& context_;
  Rows& rows_;
  store::OrderLedger& ledger_;
  std::size_t answers_ = 0, before_ = 0, failed_ = 0, bad_files_ = 0;
  std::optional<Error> file_error_{}, order_error_{};
};

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const bool from_files = !typed.arguments().empty();
  for (const char* option : {"drop", "pattern"})
    if (from_files && typed.has(option))
      return usage_error(fmt::format("--{} is of a drop, and FILE is typed", option));
  auto rows = context.rows(columns(), {"order", "answer", "outcome", "line", "article", "quantity", "reason",
                                       "replacement", "message"});
  if (!rows) return fail(std::move(rows.error()));
  if (auto locked = lock_hanos(context); !locked) return fail(std::move(locked.error()));
  auto ledger = open_ledger();
  if (!ledger) return fail(std::move(ledger.error()));
  auto sources = from_files ? typed_answers(context, *ledger) : dropped_answers(context, *ledger);
  if (!sources) return fail(std::move(sources.error()));
  return Taking(context, **rows, *ledger).run(std::move(*sources));
}

constexpr Argument arguments[] = {
    {.name = "FILE",
     .text = "answers: CSV, UBL OrderResponse or EDIFACT ORDRSP; without: what is new in the drop of answers",
     .required = false,
     .repeated = true}};
constexpr Option options[] = {answer_drop_option, answer_pattern_option, lock_wait_option};

constexpr Example examples[] = {
    {"wsync orders ack ordrsp.edi",
     "Orders become acknowledged, partly or rejected; lines that differ are shown."},
    {"wsync orders ack", "Takes what is new in the drop of answers (hanos.answers); for cron."},
};

}  // namespace

extern const Command orders_ack;
const Command orders_ack = {
    .noun = "orders",
    .verb = "ack",
    .summary = "Read answers of Hanos to orders into the ledger",
    .about =
        "Files with answers: wsync's own CSV (order_number; customer_number; line; status; "
        "quantity_confirmed; delivery_date; reason; replacement_article; message), UBL 2.1 OrderResponse "
        "(Peppol too), EDIFACT ORDRSP D.96A. An order becomes acknowledged where all is accepted, partly "
        "where lines were changed, rejected where nothing comes; an answer that only says received changes "
        "nothing. What is called accepted with another quantity, article or day than ordered, and what "
        "leaves "
        "lines unanswered or speaks of unknown ones, counts as partly, with a warning.\n\n"
        "Without FILE the drop of answers (hanos.answers, --drop) is listed and each file taken that was not "
        "taken before: what is in a file decides, not its name. In the drop nothing is changed. Files that "
        "are still being written wait for the next time (hanos.stable, hanos.marker). The same file twice is "
        "one answer; after `orders send --resend` the same words in a newer file are a second one.\n\n"
        "FILEs are taken all or not at all. Of a drop the good files are taken, and the exit status is 3 "
        "where one was bad, 7 where the network failed or one is still being written. It is 6 where no order "
        "of that number was sent from here, or it was of another customer number, 5 where that is so of "
        "some.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
