// SPDX-License-Identifier: MIT
// Whether an answer was taken before. The bytes of its file decide; but an order that was sent once more may
// be answered once more in the very same words.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "base/result.hpp"
#include "hanos/order_response.hpp"
#include "store/order_ledger.hpp"

namespace wsync::sync {

/// A file of answers, as the ledger knows its bytes.
struct TakenFile {
  std::optional<std::int64_t> after{};  // the last event when they were taken last; nothing: never
  /// Of a file in a drop: when it was written, by the drop's clock, where the drop says so; else whether it
  /// is a file that was taken, by its name.
  std::optional<std::chrono::sys_seconds> modified{};
  bool same_name = false;
};

/// For a file of this machine `place` is empty, and `modified` nothing.
Result<TakenFile> taken_file(const std::string& sha256, const std::string& name, const std::string& place,
                             std::optional<std::chrono::sys_seconds> modified,
                             const store::OrderLedger& ledger);

/// Taken with these bytes since the order was last uploaded. A file in a drop that is older than that upload
/// counts as taken: it answers the earlier one.
Result<bool> is_taken(const hanos::OrderResponse& answer, const TakenFile& file,
                      const store::OrderLedger& ledger);
/// All of them.
Result<bool> are_taken(std::span<const hanos::OrderResponse> answers, const TakenFile& file,
                       const store::OrderLedger& ledger);

}  // namespace wsync::sync
