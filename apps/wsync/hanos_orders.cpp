// SPDX-License-Identifier: MIT
#include "hanos_orders.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "archived_assortment.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "context.hpp"
#include "folders.hpp"
#include "hanos/apicbase_order.hpp"
#include "onboarding_run.hpp"
#include "order_dialect.hpp"
#include "order_limits.hpp"
#include "sync/send_order.hpp"

namespace wsync::app {
namespace {

using hanos::Severity;

class Opening {
 public:
  Opening(Context& context, std::vector<store::LedgerEntry> ledger, hanos::OrderFormat format,
          const hanos::OrderDialect& dialect, hanos::CustomerBook book, const hanos::OrderLimits& limits)
      : context_(context),
        ledger_(std::move(ledger)),
        format_(format),
        dialect_(dialect),
        book_(std::move(book)),
        limits_(limits) {}

  Result<std::vector<CheckedOrder>> run() {
    std::vector<CheckedOrder> all;
    const auto baskets = context_.typed().has("split") ? hanos::Baskets::split : hanos::Baskets::refused;
    for (const auto& file : context_.typed().arguments()) {
      auto bytes = read_file(file);
      if (!bytes) return fail(std::move(bytes.error()));
      auto read = hanos::read_orders(std::move(*bytes), file, baskets);
      if (!read) return fail(std::move(read.error()));
      for (const auto& remark : read->remarks) context_.messages().say(remark);
      if (read->orders.empty()) read->orders.emplace_back();
      if (baskets == hanos::Baskets::split)
        hanos::keep_numbers(read->orders, read->findings, file,
                            [this](const auto& number) { return known_order(number); });
      const bool sound = hanos::worst(read->findings) != Severity::error;
      const auto found = by_order(read->orders, std::move(read->findings));
      for (std::size_t i = 0; i < read->orders.size(); ++i) {
        auto checked = check(file, std::move(read->orders[i]), found[i]);
        if (!checked) return fail(std::move(checked.error()));
        checked->file_is_sound = sound;
        all.push_back(std::move(*checked));
      }
    }
    compare(all);
    return all;
  }

 private:
  std::optional<hanos::KnownOrder> known_order(const hanos::OrderNumber& number) const {
    const auto at = std::ranges::find(
        ledger_, number.text(), [](const auto& entry) -> const std::string& { return entry.last.order; });
    if (at == ledger_.end()) return std::nullopt;
    return hanos::KnownOrder{hanos::CustomerNumber(at->last.customer), at->last.delivery_date};
  }

  /// What is found in a file is of the order whose lines stand there; what is of none is told with the first.
  static std::vector<std::vector<hanos::Finding>> by_order(const std::vector<hanos::Order>& orders,
                                                           std::vector<hanos::Finding> findings) {
    std::map<std::size_t, std::size_t> owners;  // line of the file -> order
    for (std::size_t i = 0; i < orders.size(); ++i)
      for (const auto& line : orders[i].lines)
        if (line.line != 0) owners.emplace(line.line, i);
    std::vector<std::vector<hanos::Finding>> found(orders.size());
    for (auto& finding : findings) {
      const auto after = owners.upper_bound(finding.line);
      found[after == owners.begin() ? 0 : std::prev(after)->second].push_back(std::move(finding));
    }
    return found;
  }

  /// O010 between the orders that are sent together.
  static void compare(std::vector<CheckedOrder>& all) {
    std::map<hanos::OrderNumber, CheckedOrder*> first;
    for (auto& one : all)
      if (const auto [at, is_new] = first.emplace(one.order.number, &one);
          !is_new && !one.order.number.empty())
        compare(*at->second, one);
  }

  static void compare(CheckedOrder& first, CheckedOrder& second) {
    const auto say = [](CheckedOrder& of, const CheckedOrder& other, Severity severity, std::string message,
                        std::string hint) {
      if (other.file != of.file) message += ", in " + other.file;
      of.findings.push_back(
          {"O010", severity, of.order.customer, {}, of.file, 0, "", std::move(message), std::move(hint)});
    };
    if (hanos::content_of(first.order) == hanos::content_of(second.order))
      return say(second, first, Severity::info, "this order stands there twice; it is sent once", "");
    const auto message = fmt::format("another order has the number {} too", first.order.number.text());
    const std::string hint = "Give each a number of its own.";
    say(first, second, Severity::error, message, hint);
    say(second, first, Severity::error, message, hint);
  }

  /// Those of the ledger and those that go with it.
  hanos::LedgerFacts facts_of(const hanos::Order& order) {
    auto facts = sync::ledger_facts(ledger_, order);
    if (!hanos::has_day(order)) return facts;
    auto& together = days_[{order.customer, order.delivery_date.to_string()}];
    for (const auto& other : together)
      if (std::ranges::find(facts.same_day, other) == facts.same_day.end() && other != order.number)
        facts.same_day.push_back(other);
    together.push_back(order.number);
    return facts;
  }

  Result<CheckedOrder> check(const std::string& file, hanos::Order order,
                             const std::vector<hanos::Finding>& found) {
    CheckedOrder checked{.file = file, .order = std::move(order), .findings = found};
    if (checked.order.number.empty()) return checked;
    auto& mine = checked.order;
    hanos::OrderContext basis;
    basis.customer = book_.find(mine.customer);
    if (basis.customer == nullptr)
      for (const auto& customer : book_.customers)
        if (hanos::same_but_for_zeros(customer.number.text(), mine.customer.text()))
          basis.near_customer = customer.number;
    basis.now = now_utc();
    basis.file = file;
    basis.limits = limits_;
    basis.resend = context_.typed().has("resend");
    const auto assortment = assortment_of(mine.customer);
    if (!assortment) return fail(assortment.error());
    basis.assortment = *assortment;
    if (basis.assortment != nullptr) {
      hanos::apicbase::fill_units(mine, *basis.assortment, checked.findings);
      mine.assortment_sha256 = basis.assortment->source.sha256;
    }
    change(checked, basis);
    basis.ledger = facts_of(mine);
    const auto more = hanos::check_order(mine, basis);
    checked.findings.insert(checked.findings.end(), more.begin(), more.end());
    if (basis.customer != nullptr) checked.parties = hanos::parties_of(book_, *basis.customer);
    fit(checked, basis);
    return checked;
  }

  /// As it was asked for, and said.
  void change(CheckedOrder& checked, const hanos::OrderContext& basis) {
    auto& order = checked.order;
    if (context_.typed().has("merge")) {
      const auto before = order.lines.size();
      order = hanos::merged(order);
      if (order.lines.size() != before)
        context_.messages().say(
            fmt::format("order {}: {} lines became {}", order.number.text(), before, order.lines.size()));
    }
    if (!context_.typed().has("skip-bad-lines")) return;
    for (auto& left : hanos::drop_bad_lines(order, basis)) {
      checked.left_out.push_back(left.line.number);
      for (auto& finding : left.why) {
        finding.severity = Severity::warning;
        finding.message += "; the line is left out";
        checked.findings.push_back(std::move(finding));
      }
    }
  }

  /// O016: the format is written once, into nowhere.
  void fit(CheckedOrder& checked, const hanos::OrderContext& basis) const {
    const auto written = hanos::write_order(checked.order, format_, checked.parties,
                                            {"WS00000000", basis.now, false, dialect_});
    if (written) {
      checked.findings.insert(checked.findings.end(), written->findings.begin(), written->findings.end());
      return;
    }
    const auto& error = written.error();
    const auto add = [&](std::string message) {
      checked.findings.push_back(
          {"O016", Severity::error, checked.order.customer, {}, checked.file, 0, "", std::move(message), ""});
    };
    // What a rule has found already is not said twice.
    for (const auto& problem : error.problems)
      if (problem.code != "O001" && problem.code != "O006" && problem.code != "O018")
        add(fmt::format("{}: {}", problem.where, problem.message));
    if (error.problems.empty()) add(error.message);
  }

  Result<const hanos::Assortment*> assortment_of(const hanos::CustomerNumber& customer) {
    if (const auto known = assortments_.find(customer); known != assortments_.end())
      return known->second ? &*known->second : nullptr;
    auto& room = assortments_[customer];
    if (const auto file = context_.typed().value("assortment")) {
      auto opened = open_sound_assortment(context_, book_, *file, customer);
      if (!opened) return fail(std::move(opened.error()));
      if (auto whole = demand_whole(opened->read.assortment); !whole) return fail(std::move(whole.error()));
      room = std::move(opened->read.assortment);
    } else {
      auto found = find_archived(context_, book_, customer);
      if (!found) return fail(std::move(found.error()));
      if (!*found) return nullptr;
      room = std::move((*found)->read.assortment);
    }
    return &*room;
  }

  Context& context_;
  std::vector<store::LedgerEntry> ledger_;
  std::map<std::pair<hanos::CustomerNumber, std::string>, std::vector<hanos::OrderNumber>> days_{};
  hanos::OrderFormat format_;
  hanos::OrderDialect dialect_;
  hanos::CustomerBook book_;
  hanos::OrderLimits limits_;
  std::map<hanos::CustomerNumber, std::optional<hanos::Assortment>> assortments_{};
};

}  // namespace

const schema::Record& describe(const OrderFindingRow*) {
  using R = OrderFindingRow;
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&R::order>("order", "Order number.", ours),
      field<&R::severity>("severity", "error, warning or info.", ours),
      field<&R::code>("code", "What was found, for programs: it never changes its meaning.", ours),
      field<&R::customer>("customer", "Customer number.", ours),
      field<&R::file>("file", "The file.", ours),
      field<&R::line>("line", "Its row, as a spreadsheet counts.", ours),
      field<&R::article>("article", "Article number.", ours),
      field<&R::message>("message", "What was found, for people.", ours),
      field<&R::hint>("hint", "What to do about it.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<R>("finding", "Something that is to be said about an order.", fields);
  return it;
}

std::vector<OrderFindingRow> rows_of(const CheckedOrder& checked) {
  std::vector<OrderFindingRow> rows;
  for (const auto& finding : checked.findings) {
    OrderFindingRow row{.order = checked.order.number.text(),
                        .severity = std::string(to_string(finding.severity)),
                        .code = finding.code};
    row.customer =
        unless_empty(finding.customer.empty() ? checked.order.customer.text() : finding.customer.text());
    row.file = unless_empty(finding.file.empty() ? checked.file : finding.file);
    if (finding.line != 0) row.line = static_cast<std::int64_t>(finding.line);
    row.article = unless_empty(finding.article.text());
    row.message =
        finding.column.empty() ? finding.message : fmt::format("{}: {}", finding.column, finding.message);
    row.hint = unless_empty(finding.hint);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::filesystem::path ledger_file() { return state_folder() / "hanos" / "orders.db"; }
std::filesystem::path kept_orders_folder() { return state_folder() / "hanos" / "orders"; }

Result<store::OrderLedger> open_ledger() { return store::OrderLedger::open(ledger_file()); }

Result<hanos::OrderFormat> order_format(Context& context) {
  auto name = context.typed().value("as").value_or("");
  if (name.empty()) {
    const auto settings = context.settings();
    if (!settings) return fail(settings.error());
    const auto found = (*settings)->find("hanos.order_format");
    name = found ? found->value : "csv";
  }
  if (const auto format = hanos::parse_order_format(name)) return *format;
  return fail(
      Code::config,
      fmt::format("hanos.order_format is \"{}\", expected csv, xml, ubl, peppol or edifact-d96a", name));
}

Result<std::vector<CheckedOrder>> open_orders(Context& context, const store::OrderLedger& ledger,
                                              hanos::OrderFormat format) {
  auto book = open_book(context);
  if (!book) return fail(std::move(book.error()));
  if (book->customers.empty()) {
    Error error{.code = Code::config, .message = "there is no customer book, and orders are judged by it"};
    error.hint =
        "Set hanos.book (WSYNC_HANOS_BOOK) or type --book FILE; `wsync help customer-book` says what stands "
        "in it.";
    error.system = "hanos";
    return fail(std::move(error));
  }
  if (auto confirmed = read_confirmed(*book); !confirmed) return fail(std::move(confirmed.error()));
  const auto limits = order_limits(context);
  if (!limits) return fail(limits.error());
  auto entries = ledger.list();
  if (!entries) return fail(std::move(entries.error()));
  const auto dialect = order_dialect(context);
  if (!dialect) return fail(dialect.error());
  return Opening(context, std::move(*entries), format, *dialect, std::move(*book), *limits).run();
}

}  // namespace wsync::app
