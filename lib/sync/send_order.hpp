// SPDX-License-Identifier: MIT
// An order goes to the drop: written, kept, uploaded, each step in the ledger before and after. Uploaded is
// never accepted: only an answer makes it so.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "hanos/order_format.hpp"
#include "hanos/order_response.hpp"
#include "hanos/order_rules.hpp"
#include "net/drop.hpp"
#include "store/order_ledger.hpp"

namespace wsync::sync {

/// What the rules of orders ask the ledger, of which these are all orders.
hanos::LedgerFacts ledger_facts(std::span<const store::LedgerEntry> entries, const hanos::Order& order);

struct SendingPlan {
  hanos::OrderFormat format = hanos::OrderFormat::csv;
  hanos::OrderDialect dialect{};
  std::string name_pattern = "ORD_{customer}_{order}_{time}.{ext}";
  hanos::OrderParties parties{};
  std::filesystem::path folder{};  // where written files are kept
  bool resend = false;             // again, though it has been uploaded: under a new name, as a duplicate
};

struct SentOrder {
  enum class Outcome : std::uint8_t {
    uploaded,
    there_already,  // an earlier try whose outcome was not known had left it there
    sent_before,    // the ledger says so: nothing was done
  };
  Outcome outcome = Outcome::uploaded;
  std::string name{};   // in the drop
  std::string place{};  // URL of the drop
  std::uint64_t size = 0;
  std::vector<hanos::Finding> findings{};  // of the format: what was shortened
};

/// A second try sends the bytes of the first one under the same name, and what lies there with the same bytes
/// counts as that. Where the drop cannot be opened, the ledger says `failed`. Errors: conflict, where the
/// order number was used for another order, the name is taken by another file, or whether it has arrived is
/// not known; input and config, of the format; those of the drop, after which the ledger says `failed`.
Result<SentOrder> send_order(const hanos::Order& order, const SendingPlan& plan, store::OrderLedger& ledger,
                             const std::function<Result<net::Drop*>()>& drop, const Moment& now);

/// The order as it was written when it was sent; nothing where that file is not kept.
Result<std::optional<hanos::Order>> kept_order(const hanos::OrderNumber& number,
                                               const store::OrderLedger& ledger,
                                               const std::filesystem::path& folder);

enum class Answered : std::uint8_t { now, before };  // before: its file was taken already

/// Puts an answer in the ledger: acknowledged, partly, rejected; one that is only received leaves the state.
/// An order whose upload has no known outcome has arrived when it is answered. One that was answered before
/// changes nothing. Errors: not_found, where no such order was sent; conflict, where it is of another
/// customer number, or was cancelled here.
Result<hanos::OrderState> take_answer(const hanos::OrderResponse& answer, store::OrderLedger& ledger,
                                      const Moment& now, Answered when = Answered::now);

/// Whether a try to upload it may have worked, and nobody could tell: the last one, or one that was followed
/// by writing it anew (--resend).
Result<bool> may_have_arrived(const std::string& order, const store::OrderLedger& ledger);

/// Orders that were uploaded so long ago and have no answer.
bool is_overdue(const store::LedgerEntry& entry, const Moment& now, std::chrono::minutes after);
/// Orders that were begun so long ago and did not get into the drop, as far as is known; nobody gave them up.
bool is_stranded(const store::LedgerEntry& entry, const Moment& now, std::chrono::minutes after);

}  // namespace wsync::sync
