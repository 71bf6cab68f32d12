// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "base/interrupt.hpp"
#include "base/plural.hpp"
#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "drops.hpp"
#include "hanos/drop_pattern.hpp"
#include "hanos_orders.hpp"
#include "order_dialect.hpp"
#include "run_lock.hpp"
#include "sync/send_order.hpp"

namespace wsync::app {
namespace {

struct SentRow {
  std::string order{};
  std::string customer{};
  std::string outcome{};
  std::optional<std::string> basket{}, name{}, place{};
  std::optional<std::int64_t> size{};
  std::optional<std::string> left_out{};
  std::optional<std::string> code{}, message{};
};

const schema::Record& describe(const SentRow*) {
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&SentRow::order>("order", "Order number.", ours),
      field<&SentRow::customer>("customer", "Customer number.", ours),
      field<&SentRow::outcome>("outcome", "uploaded, there-already, sent-before, checked, failed, not-tried.",
                               ours),
      field<&SentRow::basket>("basket",
                              "With --split: the number in the file, of which this order is a part.", ours),
      field<&SentRow::name>("name", "Name of the file in the drop.", ours),
      field<&SentRow::place>("place", "The drop.", ours),
      field<&SentRow::size>("size", "Bytes.", ours),
      field<&SentRow::left_out>("left_out", "With --skip-bad-lines: the lines that are not ordered.", ours),
      field<&SentRow::code>("code", "What went wrong.", ours),
      field<&SentRow::message>("message", "The same for people.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<SentRow>("sent", "What became of an order.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<SentRow>(); }

std::string_view to_string(sync::SentOrder::Outcome outcome) {
  constexpr std::string_view names[] = {"uploaded", "there-already", "sent-before"};
  return names[static_cast<std::size_t>(outcome)];
}

/// All or nothing: one order that cannot be sent keeps the others back.
Result<void> must_be_fit(Context& context, const std::vector<CheckedOrder>& orders) {
  std::vector<hanos::Finding> warnings;
  Error error{.code = Code::input};
  error.system = "hanos";
  std::size_t unfit = 0;
  for (const auto& one : orders) {
    if (!one.is_fit()) ++unfit;
    for (auto finding : one.findings) {
      const bool is_info = finding.severity == hanos::Severity::info;
      const auto about = "order " + one.order.number.text();
      if ((is_info || orders.size() > 1) && !one.order.number.empty() &&
          !finding.message.starts_with(about + " "))
        finding.message = about + ": " + finding.message;
      if (is_info)
        context.messages().say(finding.message);
      else if (finding.severity == hanos::Severity::error)
        error.problems.push_back(to_problem(finding));
      else
        warnings.push_back(std::move(finding));
    }
  }
  context.messages().findings(problems_of(warnings));
  if (unfit == 0) return {};
  error.message =
      fmt::format("{} of {} cannot be sent; nothing was sent", unfit, counted(orders.size(), "order"));
  return fail(std::move(error));
}

Result<sync::SendingPlan> plan_of(Context& context, hanos::OrderFormat format) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  sync::SendingPlan plan;
  const auto dialect = order_dialect(context);
  if (!dialect) return fail(dialect.error());
  plan.format = format;
  plan.dialect = *dialect;
  plan.folder = kept_orders_folder();
  plan.resend = context.typed().has("resend");
  if (const auto name = (*settings)->find("hanos.order_name"); name && !name->value.empty())
    plan.name_pattern = name->value;
  // Whoever reads the drop takes such a name for a file that is still being written.
  if (hanos::is_temporary_name(plan.name_pattern))
    return fail(
        Code::config,
        fmt::format("hanos.order_name is \"{}\": readers of drops leave names alone that begin with a "
                    "dot or end in .tmp, .part, .filepart, .incomplete or ~",
                    plan.name_pattern));
  if (plan.name_pattern.find("{order}") == std::string::npos)
    return fail(
        Code::config,
        fmt::format("hanos.order_name is \"{}\"; without {{order}} in it orders would have the same name",
                    plan.name_pattern));
  return plan;
}

class Sending {
 public:
  Sending(Context& context, Rows& rows, store::OrderLedger& ledger, sync::SendingPlan plan)
      : context_(context), rows_(rows), ledger_(ledger), plan_(std::move(plan)) {}

  Result<int> run(const std::vector<CheckedOrder>& orders) {
    count_ = orders.size();
    for (const auto& one : orders)
      if (auto done = send(one); !done) return fail(std::move(done.error()));
    if (auto finished = rows_.finish(); !finished) return fail(std::move(finished.error()));
    if (context_.typed().has("dry-run")) {
      context_.messages().say(counted(orders.size(), "order") + " could be sent");
      return 0;
    }
    context_.messages().say(fmt::format("{}: {} uploaded, {} sent before, {} not",
                                        counted(orders.size(), "order"), uploaded_, before_,
                                        orders.size() - uploaded_ - before_));
    if (uploaded_ > 0)
      context_.messages().say("Uploaded is not accepted: only an answer says that (wsync orders ack).");
    if (interruptions() > 0 && (not_tried_ > 0 || first_)) {
      Error error{
          .code = Code::interrupted,
          .message = fmt::format("interrupted; {} not sent",
                                 counted(orders.size() - uploaded_ - before_, "order was", "orders were"))};
      error.hint = "Run the same command again: what has left is not sent twice.";
      return fail(std::move(error));
    }
    if (!first_) return 0;
    if (uploaded_ + before_ == 0) return fail(std::move(*first_));
    return describe(Code::partial).exit_status;
  }

 private:
  Result<void> send(const CheckedOrder& one) {
    SentRow row{.order = one.order.number.text(),
                .customer = one.order.customer.text(),
                .basket = unless_empty(one.order.basket.text())};
    if (!one.left_out.empty()) row.left_out = fmt::format("{}", fmt::join(one.left_out, ", "));
    if (context_.typed().has("dry-run")) {
      row.outcome = "checked";
    } else if (stopped_ || interruptions() > 0) {
      row.outcome = "not-tried";
      ++not_tried_;
    } else {
      plan_.parties = one.parties;
      const auto sent = sync::send_order(
          one.order, plan_, ledger_, [this] { return drop(); }, now_utc());
      sent ? note(*sent, row) : note(sent.error(), row);
    }
    return rows_.add(&row);
  }

  void note(const sync::SentOrder& sent, SentRow& row) {
    ++(sent.outcome == sync::SentOrder::Outcome::sent_before ? before_ : uploaded_);
    row.outcome = to_string(sent.outcome);
    row.name = sent.name, row.place = sent.place, row.size = static_cast<std::int64_t>(sent.size);
    context_.messages().findings(problems_of(sent.findings));
  }

  /// After a fault of network, account or disk the orders that are left are not tried.
  void note(const Error& error, SentRow& row) {
    row.outcome = "failed", row.code = describe(error.code).name, row.message = error.message;
    stopped_ = error.code != Code::conflict && error.code != Code::input;
    // What is said at the end is not said before.
    if (count_ > 1)
      context_.messages().findings(
          {{"order " + row.order, std::string(*row.code), error.message, std::string(advice(error)), false}});
    if (!first_) first_ = error;
  }

  Result<net::Drop*> drop() {
    if (!drop_) {
      auto opened = open_hanos_drop(context_, "hanos.orders", context_.typed().value("drop"));
      if (!opened) return fail(std::move(opened.error()));
      drop_ = std::move(*opened);
    }
    return drop_.get();
  }

  Context& context_;
  Rows& rows_;
  store::OrderLedger& ledger_;
  sync::SendingPlan plan_;
  std::unique_ptr<net::Drop> drop_{};
  std::optional<Error> first_{};
  std::size_t count_ = 0, uploaded_ = 0, before_ = 0, not_tried_ = 0;
  bool stopped_ = false;
};

Result<int> run(Context& context) {
  std::vector<std::string_view> shown{"order", "customer", "outcome", "name", "size", "message"};
  if (context.typed().has("split")) shown.insert(shown.begin() + 1, "basket");
  if (context.typed().has("skip-bad-lines")) shown.insert(shown.end() - 1, "left_out");
  auto rows = context.rows(columns(), shown);
  if (!rows) return fail(std::move(rows.error()));
  const auto format = order_format(context);
  if (!format) return fail(format.error());
  auto plan = plan_of(context, *format);
  if (!plan) return fail(std::move(plan.error()));
  if (!context.typed().has("dry-run")) {
    if (auto allowed = context.allow_changes(); !allowed) return fail(std::move(allowed.error()));
    if (auto locked = lock_hanos(context); !locked) return fail(std::move(locked.error()));
  }
  auto ledger = open_ledger();
  if (!ledger) return fail(std::move(ledger.error()));
  const auto orders = open_orders(context, *ledger, *format);
  if (!orders) return fail(orders.error());
  if (auto fit = must_be_fit(context, *orders); !fit) return fail(std::move(fit.error()));
  context.messages().say(fmt::format("format {}: {}", hanos::to_string(*format), hanos::remark_on(*format)));
  return Sending(context, **rows, *ledger, std::move(*plan)).run(*orders);
}

constexpr Argument arguments[] = {
    {.name = "FILE", .text = "orders: CSV, XML, JSON, UBL, EDIFACT, or Apicbase's JSON", .repeated = true}};

constexpr Option options[] = {
    order_options[0],
    order_options[1],
    order_options[2],
    order_options[3],
    order_options[4],
    order_options[5],
    order_options[6],
    {.name = "drop",
     .value = "URL",
     .text = "this drop instead of hanos.orders: file:, sftp:, ftps: or https:"},
    {.name = "dry-run", .text = "check everything, say what would be sent, and stop"},
    {.name = "resend", .text = "send again what was uploaded before, under another name and as a duplicate"},
    lock_wait_option,
};

constexpr Example examples[] = {
    {"wsync orders send order.csv", "Checks it, then leaves it in the drop of orders."},
    {"wsync orders send po.json --as edifact-d96a --dry-run",
     "Only checks whether it could be sent as EDIFACT."},
    {"wsync orders send basket.csv --split", "One order for each customer number and delivery day."},
};

}  // namespace

extern const Command orders_send;
const Command orders_send = {
    .noun = "orders",
    .verb = "send",
    .summary = "Send orders to the drop of Hanos",
    .about =
        "Everything that `wsync orders check` looks at must be right for every order, else nothing is sent. "
        "One order\n"
        "becomes one file (hanos.order_format, hanos.order_name), which is kept in the state folder, written "
        "to the\n"
        "drop (hanos.orders) under a temporary name, looked at and renamed; nothing there is ever "
        "overwritten.\n\n"
        "What happens to an order stands in a ledger: an order that was uploaded is not sent again unless "
        "--resend\n"
        "says so. After a cut connection the same command goes on: what lies in the drop is recognised; "
        "where it\n"
        "cannot be known whether the file arrived, that is said and nothing is sent twice.\n\n"
        "One order is for one customer number and one delivery day. A file whose lines name several under "
        "one "
        "order\n"
        "number is refused, or with --split becomes an order for each: 2026-00471-00410032-20261125. The "
        "same "
        "part\n"
        "always gets the same number, so that sending the file again sends nothing twice.\n\n"
        "Uploaded is not accepted: only an answer says that (wsync orders ack). Hanos publishes no format of "
        "orders;\n"
        "ask which one it takes from you.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
