// SPDX-License-Identifier: MIT
// What an open journal holds: its file, its statements kept ready, and the transaction that the next commit
// ends. For the journal's own files only.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>

#include "store/journal.hpp"

namespace wsync::store {

struct Journal::State {
  State(std::unique_ptr<SQLite::Database> opened, std::filesystem::path folder, RunFacts facts);
  ~State();

  /// Writes inside the open transaction, which it opens where there is none. `urgent`: the next commit waits
  /// for nothing.
  Result<void> write(bool urgent, const std::function<void()>& work);
  /// Ends it; what it held is on disk now.
  Result<void> commit();
  bool due() const;

  std::unique_ptr<SQLite::Database> database;
  std::filesystem::path folder;
  RunFacts facts;
  std::string writing, reading;  // for errors: what was done to which file

  SQLite::Statement plan, intend, intend_planned, withdraw, forget_calls, end, call, row_of_call, answered;
  // Reading goes in pages, so that no statement is under way while somebody writes.
  SQLite::Statement one, by_key, forward, backward, calls;

 private:
  bool in_transaction_ = false;
  bool urgent_ = false;
  int gathered_ = 0;
  std::chrono::steady_clock::time_point since_{};
  std::optional<Error> failure_{};
};

/// Takes a statement back to its beginning when the work with it ends, however it ends.
class Resetting {
 public:
  explicit Resetting(SQLite::Statement& statement) : statement_(statement) {}
  ~Resetting() {
    statement_.tryReset();
    try {
      statement_.clearBindings();
    } catch (const SQLite::Exception&) {
    }
  }
  Resetting(const Resetting&) = delete;
  Resetting& operator=(const Resetting&) = delete;

 private:
  SQLite::Statement& statement_;
};

/// The columns of `run` in the order of RunFacts, for SELECT and INSERT.
inline constexpr const char* run_columns =
    "id, command, typed, profile, server, input, input_hash, version, began, ended, undoes, exit_status, "
    "total";
/// Nothing where no run was written down.
std::optional<RunFacts> read_run(SQLite::Database& database);
RowCounts read_counts(SQLite::Database& database, const RunFacts& facts);

}  // namespace wsync::store
