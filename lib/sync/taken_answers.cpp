// SPDX-License-Identifier: MIT
#include "sync/taken_answers.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace wsync::sync {

Result<TakenFile> taken_file(const std::string& sha256, const std::string& name, const std::string& place,
                             std::optional<std::chrono::sys_seconds> modified,
                             const store::OrderLedger& ledger) {
  const auto after = ledger.taken_after(sha256);
  if (!after) return fail(after.error());
  TakenFile file{.after = *after, .modified = modified};
  if (!*after || place.empty()) return file;
  const auto same = ledger.was_taken_as({.sha256 = sha256, .name = name, .place = place});
  if (!same) return fail(same.error());
  file.same_name = *same;
  return file;
}

Result<bool> is_taken(const hanos::OrderResponse& answer, const TakenFile& file,
                      const store::OrderLedger& ledger) {
  if (!file.after) return false;
  const auto entry = ledger.find(answer.order.text());
  if (!entry) return fail(entry.error());
  if (!*entry || (*entry)->uploaded_id <= *file.after) return true;
  if (!file.modified) return file.same_name;
  const auto written = fmt::format("{:%FT%T}", *file.modified);
  return written <= std::string_view((*entry)->uploaded).substr(0, written.size());
}

Result<bool> are_taken(std::span<const hanos::OrderResponse> answers, const TakenFile& file,
                       const store::OrderLedger& ledger) {
  if (!file.after) return false;
  for (const auto& answer : answers) {
    const auto taken = is_taken(answer, file, ledger);
    if (!taken || !*taken) return taken;
  }
  return true;
}

}  // namespace wsync::sync
