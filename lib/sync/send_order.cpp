// SPDX-License-Identifier: MIT
#include "sync/send_order.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/file.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "net/drop_upload.hpp"

namespace wsync::sync {
namespace {

using hanos::OrderState;

/// What the last line of a try begins with whose file may be in the drop, or may have been.
constexpr std::string_view outcome_not_known = "outcome not known: ";

bool is_unknown(const store::LedgerEvent& event) { return event.message.starts_with(outcome_not_known); }

std::string name_of(OrderState state) { return std::string(hanos::to_string(state)); }

OrderState state_of(const store::LedgerEntry& entry) {
  return hanos::parse_order_state(entry.last.state).value_or(OrderState::draft);
}

/// Whatever became of tries to send it once more.
bool was_sent(const store::LedgerEntry& entry) {
  return hanos::is_sent(state_of(entry)) || !entry.uploaded.empty();
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
    const auto found = ledger_.find(order_.number.text());
    if (!found) return fail(found.error());
    const auto* entry = *found ? &**found : nullptr;
    if (entry != nullptr) {
      if (auto refused = refusal(*entry)) return fail(std::move(*refused));
      if (was_sent(*entry) && !plan_.resend)
        return SentOrder{SentOrder::Outcome::sent_before,
                         entry->last.file_name,
                         entry->last.place,
                         static_cast<std::uint64_t>(entry->last.size),
                         {}};
      again_ = plan_.resend && was_sent(*entry);
    }
    auto opened = drop();
    if (!opened) return not_opened(std::move(opened.error()), entry);
    // What an earlier try left is settled first; then the same bytes go out again.
    if (entry != nullptr && is_unfinished(*entry)) {
      event_ = entry->last;
      auto settled = settle(**opened);
      if (settled && *settled) return std::move(**settled);
      if (settled && is_kept(*entry)) return upload(**opened);
      if (settled && is_unknown(entry->last)) {
        const auto tried = std::exchange(event_, {});
        if (auto noted = note(OrderState::failed, "it never appeared in the drop"); !noted)
          return fail(std::move(noted.error()));
        event_ = tried;
      }
      if (settled) sweep(**opened);
      if (!settled && !(plan_.resend && settled.error().code == Code::conflict))
        return fail(std::move(settled.error()));
      again_ = again_ || !settled;
    }
    // An earlier try than the last one may have arrived; it is not sent as if it were new.
    if (entry != nullptr) {
      const auto open = may_have_arrived(order_.number.text(), ledger_);
      if (!open) return fail(open.error());
      if (*open && !plan_.resend) return fail(not_known("it was to be sent once more, and that was cut off"));
      again_ = again_ || *open;
    }
    if (auto written = write(entry != nullptr ? entry->attempts + 1 : 1); !written)
      return fail(std::move(written.error()));
    return upload(**opened);
  }

 private:
  std::filesystem::path kept(const std::string& name) const { return plan_.folder / name; }

  /// The ledger knows of an order that did not get as far as the drop, but for what it knows better.
  Result<SentOrder> not_opened(Error error, const store::LedgerEntry* entry) {
    const bool is_known = entry != nullptr && (was_sent(*entry) || is_unknown(entry->last));
    if (!is_known && error.code != Code::usage)
      if (auto noted = note(OrderState::failed, error.message); !noted) return fail(std::move(noted.error()));
    return fail(std::move(error));
  }

  std::optional<Error> refusal(const store::LedgerEntry& entry) const {
    if (entry.last.content_hash != content_)
      return Error{
          .code = Code::conflict,
          .message = fmt::format("order number {} was used for another order", order_.number.text())};
    if (state_of(entry) != OrderState::cancelled_locally) return std::nullopt;
    Error error{.code = Code::conflict,
                .message = fmt::format("order {} was cancelled here", order_.number.text())};
    error.hint = "Give the order a number of its own where it is wanted after all.";
    return error;
  }

  /// Its last file was written and is not known to be in the drop.
  static bool is_unfinished(const store::LedgerEntry& entry) {
    const auto state = state_of(entry);
    return (state == OrderState::written || state == OrderState::failed) && !entry.last.file_name.empty();
  }

  bool is_kept(const store::LedgerEntry& entry) const {
    if (entry.last.format != hanos::to_string(plan_.format)) return false;
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

  Result<void> write(std::int64_t attempt) {
    event_ = {};
    // The number of this line in the ledger makes the interchange's reference a new one.
    const auto id = note(OrderState::validated);
    if (!id) return fail(id.error());
    auto written = hanos::write_order(order_, plan_.format, plan_.parties,
                                      {fmt::format("WS{:08}", *id), now_, again_, plan_.dialect});
    if (!written) return fail(std::move(written.error()));
    findings_ = std::move(written->findings);
    auto name = file_name(attempt);
    if (!name) return fail(std::move(name.error()));
    event_.format = hanos::to_string(plan_.format);
    event_.file_name = std::move(*name);
    event_.file_hash = sha256_hex(written->bytes);
    event_.size = static_cast<std::int64_t>(written->bytes.size());
    if (auto made = make_private_folder(plan_.folder); !made) return made;
    if (auto stored = write_file(kept(event_.file_name), written->bytes); !stored) return stored;
    if (auto noted = note(OrderState::written, "not uploaded yet"); !noted)
      return fail(std::move(noted.error()));
    return {};
  }

  /// `ORD_7.csv`; sent once more `R2_ORD_7.csv`, with a number that none of its files has had.
  Result<std::string> file_name(std::int64_t attempt) const {
    const auto plain = hanos::order_file_name(plan_.name_pattern, order_, plan_.format);
    auto name = plain;
    const auto history = ledger_.history(order_.number.text());
    if (!history) return fail(history.error());
    const auto is_used = [&] {
      return std::ranges::find(*history, name, &store::LedgerEvent::file_name) != history->end();
    };
    for (; again_ && (name == plain || is_used()); ++attempt) name = fmt::format("R{}_{}", attempt, plain);
    if (auto fault = net::drop_name_fault(name)) return fail(std::move(*fault));
    return name;
  }

  SentOrder sent(SentOrder::Outcome outcome) const {
    return {outcome, event_.file_name, event_.place, static_cast<std::uint64_t>(event_.size), findings_};
  }

  /// What lies in the drop tells what became of an earlier try. Where its file may have been there and is
  /// not, it may have been picked up. Nothing as an answer: it never was there, and can be sent.
  Result<std::optional<SentOrder>> settle(net::Drop& drop) {
    const bool unknown = is_unknown(event_);
    if (unknown && event_.place != drop.place())
      return fail(not_known(fmt::format("{} was being uploaded to {}, not to {}", event_.file_name,
                                        event_.place, drop.place())));
    event_.place = drop.place();
    const auto there = drop.stat(event_.file_name);
    if (!there) return fail(there.error());
    if (*there) {
      const auto same = is_same(drop);
      if (!same) return fail(same.error());
      if (!*same && unknown) return fail(not_known("another file has its name there, perhaps a part of it"));
      if (!*same) return std::nullopt;  // another one: uploading will refuse
      sweep(drop);
      return there_already();
    }
    if (!unknown) return std::nullopt;
    const auto half = drop.stat(temporary());
    if (!half) return fail(half.error());
    if (*half) return std::nullopt;
    return fail(
        not_known(fmt::format("{} was being uploaded and is not in {}", event_.file_name, event_.place)));
  }

  std::string temporary() const { return net::temporary_name(event_.file_name, event_.file_hash); }

  /// What was left half-way, of no use to anybody.
  void sweep(net::Drop& drop) const {
    if (drop.renames() && drop.stat(temporary()).value_or(std::nullopt))
      static_cast<void>(drop.remove(temporary()));
  }

  Error not_known(std::string_view why) const {
    Error error{
        .code = Code::conflict,
        .message = fmt::format("whether order {} has arrived is not known: {}", order_.number.text(), why)};
    error.hint = "It may have been picked up: ask Hanos. --resend sends it again under another name.";
    return error;
  }

  Result<std::optional<SentOrder>> there_already() {
    auto done = noted(OrderState::uploaded, sent(SentOrder::Outcome::there_already),
                      "there already from an earlier try");
    if (!done) return fail(std::move(done.error()));
    return std::move(*done);
  }

  Result<bool> is_same(net::Drop& drop) const {
    if (auto made = make_private_folder(plan_.folder); !made) return fail(std::move(made.error()));
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
    bool may_be_there = false;
    auto done =
        net::upload(drop, kept(event_.file_name), event_.file_name, event_.file_hash, [&]() -> Result<void> {
          auto noted = note(OrderState::written, std::string(outcome_not_known) +
                                                     "appearing in the drop; sending it again settles it");
          if (!noted) return fail(std::move(noted.error()));
          may_be_there = true;
          return {};
        });
    if (done)
      return noted(OrderState::uploaded, sent(SentOrder::Outcome::uploaded),
                   done->seen ? "" : "was not seen any more when it was looked for");
    const Code code = done.error().code;
    // The name is taken, perhaps by this very order: an answer was lost, or nobody here remembers it.
    if (code == Code::conflict && is_same(drop).value_or(false)) {
      auto settled = there_already();
      if (!settled) return fail(std::move(settled.error()));
      return std::move(**settled);
    }
    // A refusal is an answer: it is not there. Anything else may hide that it is.
    const bool refused =
        code == Code::conflict || code == Code::refused || code == Code::credentials || code == Code::config;
    const auto message =
        (may_be_there && !refused ? std::string(outcome_not_known) : "") + done.error().message;
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
  bool again_ = false;  // it has left before: under another name, as a duplicate
  store::LedgerEvent event_{};
  std::vector<hanos::Finding> findings_{};
};

}  // namespace

Result<bool> may_have_arrived(const std::string& order, const store::OrderLedger& ledger) {
  const auto history = ledger.history(order);
  if (!history) return fail(history.error());
  for (std::size_t i = 0; i < history->size(); ++i) {
    const bool is_settled =
        i + 1 < history->size() && (*history)[i + 1].state != name_of(OrderState::validated);
    if (is_unknown((*history)[i]) && !is_settled) return true;
  }
  return false;
}

hanos::LedgerFacts ledger_facts(std::span<const store::LedgerEntry> entries, const hanos::Order& order) {
  const auto day = order.delivery_date.to_string();
  hanos::LedgerFacts facts;
  for (const auto& entry : entries) {
    const auto state = state_of(entry);
    if (entry.last.order == order.number.text())
      facts.same_number = {state, entry.last.content_hash == sha256_hex(hanos::content_of(order))};
    else if (entry.last.customer == order.customer.text() && hanos::is_sent(state) &&
             state != OrderState::rejected && entry.last.delivery_date == day)
      facts.same_day.emplace_back(entry.last.order);
  }
  return facts;
}

Result<SentOrder> send_order(const hanos::Order& order, const SendingPlan& plan, store::OrderLedger& ledger,
                             const std::function<Result<net::Drop*>()>& drop, const Moment& now) {
  return Sending(order, plan, ledger, now).run(drop);
}

}  // namespace wsync::sync
