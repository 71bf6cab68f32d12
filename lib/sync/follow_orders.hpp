// SPDX-License-Identifier: MIT
// Orders after they were sent, as far as it can be seen from here: still in the drop, gone from it, given up.
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "net/drop.hpp"
#include "store/order_ledger.hpp"

namespace wsync::sync {

enum class InDrop : std::uint8_t {
  not_looked_for,  // not uploaded, or answered: nothing hangs on it
  there,
  gone,
  other_drop,  // it was uploaded to another one
};
/// `there`, `gone`, `other-drop`; empty for what was not looked for.
std::string_view to_string(InDrop where);

/// Looks for the file of an order that was uploaded and has no answer. Where the drop's reader takes files
/// away, one that is gone makes the order picked-up; else that is not known, and the ledger stays as it is.
/// Errors: those of the drop; io.
Result<InDrop> look_for(const store::LedgerEntry& entry, net::Drop& drop, bool gone_is_picked_up,
                        store::OrderLedger& ledger, const Moment& now);

/// What keeps an order from being cancelled here: conflict, where it was uploaded, or may have been;
/// not_found.
Result<void> may_be_cancelled(const std::string& order, const store::OrderLedger& ledger);

/// No try to send it follows. False where it had been cancelled before. Errors: as `may_be_cancelled`; io.
Result<bool> cancel_order(const std::string& order, const std::string& why, store::OrderLedger& ledger,
                          const Moment& now);

}  // namespace wsync::sync
