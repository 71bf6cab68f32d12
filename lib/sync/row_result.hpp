// SPDX-License-Identifier: MIT
// What became of each row of a run: the rows and counts that every writing command reports.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "schema/record.hpp"

namespace wsync::sync {

/// A field that a row changes, with both values as a cell shows them.
struct RowChange {
  std::string field{};
  std::optional<std::string> before{};
  std::optional<std::string> after{};
};
const Record& describe(const RowChange*);

/// One row of a run's report (`cli.md` section 2).
struct RowResult {
  std::int64_t row = 0;               // as a spreadsheet counts
  std::string key{};                  // the business key
  std::string action{};               // create, update, none
  // created, updated, unchanged, deleted, failed, unprocessed, planned; of an undo: reversed, kept
  std::string outcome{};
  std::optional<std::string> code{};  // where it failed
  std::optional<std::string> field{};
  std::optional<std::string> message{};
  std::optional<std::string> advice{};
  std::vector<RowChange> changes{};  // of an update: what differs
};
const Record& describe(const RowResult*);

struct Counts {
  std::int64_t total = 0;
  std::int64_t created = 0;
  std::int64_t updated = 0;
  std::int64_t unchanged = 0;
  std::int64_t deleted = 0;
  std::int64_t failed = 0;
  std::int64_t unprocessed = 0;
  std::int64_t reversed = 0;  // of an undo
  std::int64_t kept = 0;      // of an undo: changed since
};
const Record& describe(const Counts*);

void count(const RowResult& row, Counts& counts);

/// Whether that stops the run before a row's turn: such rows are unprocessed, not failed.
bool was_not_tried(Code code);

/// A row that failed with that error, or was not tried.
RowResult failed_row(std::int64_t row, std::string key, std::string action, const Error& error);

/// Collects rows as they end and knows what the process exits with.
class Report {
 public:
  void add(const RowResult& row, std::optional<Code> code = std::nullopt);
  const Counts& counts() const { return counts_; }
  /// Nothing where all is well, `partial` when some failed and others were done, else the code of the first
  /// failure; `interrupted` after Ctrl-C.
  std::optional<Code> code() const;
  /// The same for a process.
  int exit_status() const;

 private:
  Counts counts_{};
  std::optional<Code> first_failure_{};
  std::optional<Code> stopped_by_{};
};

}  // namespace wsync::sync
