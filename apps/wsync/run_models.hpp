// SPDX-License-Identifier: MIT
// What `runs list`, `runs show` and `runs explain` show of a journal, as models.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/record.hpp"
#include "store/journal.hpp"
#include "sync/row_result.hpp"

namespace wsync::app {

/// A run in a list. Every row of it is in exactly one of the counts.
struct RunListed {
  std::string id{};
  std::string command{};
  std::optional<std::string> input{};
  std::string began{};
  std::optional<std::string> ended{};
  std::string state{};  // ended, not ended
  std::int64_t total = 0;
  std::int64_t created = 0;
  std::int64_t updated = 0;
  std::int64_t unchanged = 0;
  std::int64_t deleted = 0;
  std::int64_t failed = 0;
  std::int64_t unprocessed = 0;
  std::int64_t reversed = 0;
  std::int64_t kept = 0;
  std::int64_t unfinished = 0;  // planned, unknown or not begun
  std::optional<std::int64_t> exit_status{};
  std::optional<std::string> undoes{};
  std::optional<std::string> undone_by{};  // the last run that took it back
  std::string profile{};
  std::string server{};
  std::string version{};
};
const schema::Record& describe(const RunListed*);
RunListed listed(const store::RunFacts& facts, const store::RowCounts& counts);

struct RunCounts {
  std::int64_t total = 0;
  std::int64_t created = 0;
  std::int64_t updated = 0;
  std::int64_t unchanged = 0;
  std::int64_t deleted = 0;
  std::int64_t failed = 0;
  std::int64_t unprocessed = 0;
  std::int64_t reversed = 0;   // of an undo
  std::int64_t kept = 0;       // of an undo: changed since
  std::int64_t planned = 0;    // compared, nothing sent
  std::int64_t unsettled = 0;  // a request may have left; no outcome
  std::int64_t not_begun = 0;  // the journal does not know them
};
const schema::Record& describe(const RunCounts*);
RunCounts run_counts(const store::RunFacts& facts, const store::RowCounts& counts);
/// `210 rows: 158 created, 12 failed, 40 not begun`
std::string summary(const RunCounts& counts);

struct RunRow {
  std::int64_t row = 0;
  std::string key{};
  std::string action{};
  std::string outcome{};  // as reported, or planned, or unknown
  std::optional<std::string> code{};
  std::optional<std::string> field{};
  std::optional<std::string> message{};
  std::optional<std::string> advice{};
  std::optional<std::string> ended{};
  std::vector<sync::RowChange> changes{};
};
const schema::Record& describe(const RunRow*);
RunRow shown(const store::JournalRow& row);

/// A run with its rows.
struct RunShown {
  std::string format_version = "1.0";
  std::string run{};
  std::string command{};
  std::string typed{};
  std::string profile{};
  std::string server{};
  std::optional<std::string> input{};
  std::optional<std::string> input_hash{};
  std::string version{};
  std::string began{};
  std::optional<std::string> ended{};
  std::string state{};
  std::optional<std::int64_t> exit_status{};
  std::optional<std::string> undoes{};
  RunCounts counts{};
  std::vector<RunRow> rows{};
};
const schema::Record& describe(const RunShown*);
/// Without its rows.
RunShown shown(const store::RunFacts& facts, const store::RowCounts& counts);

}  // namespace wsync::app
