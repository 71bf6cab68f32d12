// SPDX-License-Identifier: MIT
// A plan: what a run would send, kept as a file until somebody has looked at it. JSON Lines: the first line says
// of what and when, then one line a row that would be sent (as `Input::read_plan` takes it) or that is refused,
// then the counts with a SHA-256 over everything before it. Rows that change nothing are only counted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "base/result.hpp"
#include "base/sha256.hpp"
#include "sync/input_text.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// What the plan was made from.
struct PlanHead {
  std::string version{};  // of wsync
  std::string command{};  // products sales
  std::string typed{};    // options and arguments, a JSON object
  std::string profile{};
  std::string server{};
  std::string made{};        // in UTC: 2026-11-22T00:15:33Z
  std::int64_t rows = 0;     // of the input
  std::int64_t in_shop = 0;  // records that the shop had; 0: not all were read
  std::string input{};       // Input::heading
};

struct PlanCounts {
  std::int64_t created = 0;
  std::int64_t updated = 0;
  std::int64_t deleted = 0;
  std::int64_t other = 0;  // actions of other names
  std::int64_t refused = 0;
  std::int64_t unchanged = 0;
  std::int64_t to_send() const { return created + updated + deleted + other; }
};

struct PlannedRow {
  std::int64_t row = 0;  // of the input, as a spreadsheet counts
  std::string key{};
  std::string action{};
  std::vector<RowChange> changes{};
  std::string before{};                // JSON; empty where it is new
  std::optional<std::string> code{};   // of a row that is refused: it is shown, never sent
  std::optional<std::string> message{};
  std::string print{};                 // equal where all that was planned of a row is (fingerprint)
};

/// What tells one planned row from another. `changes` and `before` are JSON, `raw` is that of the input.
std::string fingerprint(std::int64_t row, std::string_view key, std::string_view action, std::string_view changes,
                        std::string_view before, std::string_view raw);
std::string fingerprint(const Step& step, std::string_view raw);

/// Grows row by row and appears under its name (mode 0600) only with `finish`.
class PlanWriter {
 public:
  static Result<PlanWriter> create(const std::filesystem::path& file, const PlanHead& head);
  /// In the order of the input. `raw` is Input::raw of the row.
  Result<void> add(const Step& step, std::string_view raw);
  Result<PlanCounts> finish();

 private:
  explicit PlanWriter(PendingFile file) : file_(std::move(file)) {}
  Result<void> write_out();

  PendingFile file_;
  Sha256 sum_{};
  std::string buffer_{};
  PlanCounts counts_{};
};

class PlanFile {
 public:
  /// Reads it through and proves its hash. Errors: input, where it is no plan, is not whole or was changed.
  static Result<PlanFile> open(const std::filesystem::path& file);

  const PlanHead& head() const { return head_; }
  const PlanCounts& counts() const { return counts_; }
  /// Every row with its offset, refused ones included. False stops. Errors: input, for a row that is none.
  using RowUse = std::function<bool(const PlannedRow& row, std::size_t offset)>;
  Result<void> each(const RowUse& use) const;
  /// The row at that offset.
  Result<PlannedRow> at(std::size_t offset) const;

 private:
  Result<void> prove_hash();
  Result<void> read_ends();
  std::string_view line(std::size_t offset) const;

  InputText text_{};
  std::size_t end_ = 0;  // where the last line begins
  PlanHead head_{};
  PlanCounts counts_{};
};

/// Whether the file begins as a plan does.
bool is_plan(const std::filesystem::path& file);

}  // namespace wsync::sync
