// SPDX-License-Identifier: MIT
#include "sync/send_order.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "net/drop_upload.hpp"

namespace wsync::sync {
namespace {

using hanos::OrderState;

constexpr std::string_view outcome_not_known = "outcome not known: ";

std::string name_of(OrderState state) { return std::string(hanos::to_string(state)); }

OrderState state_of(const store::LedgerEntry& entry) {
  return hanos::parse_order_state(entry.last.state).value_or(OrderState::draft);
}

class Sending {
 public:
  Sending(const hanos::Order& order, const SendingPlan& plan, store::OrderLedger& ledger, const Moment& now)
      : order_(order),
        plan_(plan),
        ledger_(ledger),
        now_(now),
        content_(sha256_hex(hanos::content_of(order))) {}

  Result<SentOrder> run(const std::function<Result<net::Drop*>()>& drop) {
    const auto entry = ledger_.find(order_.number.text());
    if (!entry) return fail(entry.error());
    if (*entry && (*entry)->last.content_hash != content_)
      return fail(Code::conflict,
                  fmt::format("order number {} was used for another order", order_.number.text()));
    if (*entry && hanos::is_sent(state_of(**entry)) && !plan_.resend)
      return SentOrder{SentOrder::Outcome::sent_before,
                       (*entry)->last.file_name,
                       (*entry)->last.place,
                       static_cast<std::uint64_t>((*entry)->last.size),
                       {}};
    auto opened = drop();
    if (!opened) return fail(std::move(opened.error()));
    // A try that failed left a file: the same bytes go out again.
    if (*entry && !plan_.resend && is_kept(**entry)) {
      event_ = (*entry)->last;
      if (auto settled = settle(**opened); !settled || *settled) return settle_result(std::move(settled));
    } else if (auto written = write(*entry ? (*entry)->attempts : 0); !written) {
      return fail(std::move(written.error()));
    }
    return upload(**opened);
  }

 private:
  std::filesystem::path kept(const std::string& name) const { return plan_.folder / name; }

  bool is_kept(const store::LedgerEntry& entry) const {
    if (entry.last.file_name.empty() || entry.last.format != hanos::to_string(plan_.format)) return false;
    const auto sum = sha256_of_file(kept(entry.last.file_name));
    return sum && *sum == entry.last.file_hash;
  }

  Result<std::int64_t> note(OrderState state, std::string message = {}) {
    event_.order = order_.number.text();
    event_.customer = order_.customer.text();
    event_.delivery_date = order_.delivery_date.to_string();
    event_.content_hash = content_;
    event_.at = now_.to_string();
    event_.state = name_of(state);
    event_.message = std::move(message);
    return ledger_.append(event_);
  }

  Result<void> write(std::int64_t attempts) {
    // The number of this line in the ledger makes the interchange's reference a new one.
    const auto id = note(OrderState::validated);
    if (!id) return fail(id.error());
    auto written = hanos::write_order(order_, plan_.format, plan_.parties,
                                      {fmt::format("WS{:08}", *id), now_, plan_.resend});
    if (!written) return fail(std::move(written.error()));
    findings_ = std::move(written->findings);
    event_.format = hanos::to_string(plan_.format);
    event_.file_name = hanos::order_file_name(plan_.name_pattern, order_, plan_.format);
    if (plan_.resend) event_.file_name = fmt::format("R{}_{}", attempts + 1, event_.file_name);
    if (auto fault = net::drop_name_fault(event_.file_name)) return fail(std::move(*fault));
    event_.file_hash = sha256_hex(written->bytes);
    event_.size = static_cast<std::int64_t>(written->bytes.size());
    if (auto made = make_private_folder(plan_.folder); !made) return made;
    if (auto stored = write_file(kept(event_.file_name), written->bytes); !stored) return stored;
    if (auto noted = note(OrderState::written); !noted) return fail(std::move(noted.error()));
    return {};
  }

  using Settled = Result<std::optional<SentOrder>>;
  static Result<SentOrder> settle_result(Settled settled) {
    if (!settled) return fail(std::move(settled.error()));
    return std::move(**settled);
  }

  SentOrder sent(SentOrder::Outcome outcome) const {
    return {outcome, event_.file_name, event_.place, static_cast<std::uint64_t>(event_.size), findings_};
  }

  /// After a try whose outcome is not known: what lies in the drop tells it. Nothing there tells nothing, for
  /// it may have been picked up. Nothing as an answer: it can be tried again.
  Settled settle(net::Drop& drop) {
    event_.place = drop.place();
    const bool unknown =
        event_.state == name_of(OrderState::written) || event_.message.starts_with(outcome_not_known);
    const auto there = drop.stat(event_.file_name);
    if (!there) return fail(there.error());
    if (*there) {
      const auto same = is_same(drop);
      if (!same) return fail(same.error());
      if (!*same) return std::nullopt;  // another one: uploading will refuse
      auto done = noted(OrderState::uploaded, sent(SentOrder::Outcome::there_already),
                        "there already from an earlier try");
      if (!done) return fail(std::move(done.error()));
      return std::move(*done);
    }
    if (!unknown) return std::nullopt;
    const auto half = drop.stat(net::temporary_name(event_.file_name, event_.file_hash));
    if (!half) return fail(half.error());
    if (*half) return std::nullopt;
    Error error{.code = Code::conflict,
                .message = fmt::format(
                    "whether order {} has arrived is not known: {} was being uploaded and is not in {}",
                    order_.number.text(), event_.file_name, event_.place)};
    error.hint = "It may have been picked up: ask Hanos. --resend sends it again under another name.";
    return fail(std::move(error));
  }

  Result<bool> is_same(net::Drop& drop) const {
    const auto copy = kept("." + event_.file_name + ".look");
    auto read = drop.read(event_.file_name, copy);
    const auto sum = read ? sha256_of_file(copy) : Result<std::string>(fail(read.error()));
    std::error_code fault;
    std::filesystem::remove(copy, fault);
    if (!sum) return fail(sum.error());
    return *sum == event_.file_hash;
  }

  Result<SentOrder> upload(net::Drop& drop) {
    event_.place = drop.place();
    auto done = net::upload(drop, kept(event_.file_name), event_.file_name, event_.file_hash);
    if (done)
      return noted(OrderState::uploaded, sent(SentOrder::Outcome::uploaded),
                   done->seen ? "" : "gone when it was looked for: picked up at once");
    const Code code = done.error().code;
    const bool unknown = code == Code::timeout || code == Code::broken_connection ||
                         code == Code::unavailable || code == Code::interrupted;
    const auto message = (unknown ? std::string(outcome_not_known) : "") + done.error().message;
    if (auto failed = note(OrderState::failed, message); !failed) return fail(std::move(failed.error()));
    return fail(std::move(std::move(done.error()).in("order " + order_.number.text())));
  }

  /// It is in the drop, whatever the ledger does now.
  Result<SentOrder> noted(OrderState state, const SentOrder& made, std::string message) {
    auto done = note(state, std::move(message));
    if (done) return made;
    done.error().message = fmt::format("order {} was uploaded as {}, but the ledger could not be written: {}",
                                       order_.number.text(), made.name, done.error().message);
    return fail(std::move(done.error()));
  }

  const hanos::Order& order_;
  const SendingPlan& plan_;
  store::OrderLedger& ledger_;
  const Moment& now_;
  std::string content_;
  store::LedgerEvent event_{};
  std::vector<hanos::Finding> findings_{};
};

}  // namespace

Result<hanos::LedgerFacts> ledger_facts(const store::OrderLedger& ledger, const hanos::Order& order) {
  const auto all = ledger.list();
  if (!all) return fail(all.error());
  hanos::LedgerFacts facts;
  for (const auto& entry : *all) {
    const auto state = state_of(entry);
    if (entry.last.order == order.number.text())
      facts.same_number = {state, entry.last.content_hash == sha256_hex(hanos::content_of(order))};
    else if (entry.last.customer == order.customer.text() && hanos::is_sent(state) &&
             state != OrderState::rejected && entry.last.delivery_date == order.delivery_date.to_string())
      facts.same_day.emplace_back(entry.last.order);
  }
  return facts;
}

Result<SentOrder> send_order(const hanos::Order& order, const SendingPlan& plan, store::OrderLedger& ledger,
                             const std::function<Result<net::Drop*>()>& drop, const Moment& now) {
  return Sending(order, plan, ledger, now).run(drop);
}

}  // namespace wsync::sync
