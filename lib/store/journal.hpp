// SPDX-License-Identifier: MIT
// The journal of one run: what it was meant to do, what was sent and what came of it. It lies in a folder of
// its own in the state directory (`runs/ID/journal.db`, SQLite, write-ahead log), so that one run never
// spoils another. Where a write fails, all later ones fail too, so that no gap in it goes unseen.
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

#include "base/result.hpp"

namespace wsync::store {

/// What is known of a run as a whole. Times are UTC, `2026-11-22T00:15:33.123Z`.
struct RunFacts {
  std::string id{};       // 20261122-001533-4f2a: sorts by its beginning
  std::string command{};  // products link
  std::string typed{};    // options and arguments as a JSON object; never a secret
  std::string profile{};
  std::string server{};      // https://api.orestofoodpartners.be/api
  std::string input{};       // the file as it was typed; empty: nothing but what was typed
  std::string input_hash{};  // SHA-256 of its bytes, as hexadecimal digits
  std::string version{};     // of wsync
  std::string began{};
  std::string ended{};     // empty: still at work, or killed
  std::string undoes{};    // the run that this one takes back
  int exit_status = -1;    // -1: still at work, or killed
  std::int64_t total = 0;  // rows that it was asked for
};

/// How far a row came.
enum class RowState : std::uint8_t {
  planned,   // compared with the server, nothing sent
  intended,  // a request may have left; no outcome
  ended,
};

/// One row. `position` counts the rows of the input from 0.
struct JournalRow {
  std::int64_t position = 0;
  std::int64_t row = 0;  // as a spreadsheet counts
  std::string key{};
  std::string action{};   // create, update, delete, link, unlink, none
  std::string changes{};  // JSON array of {field, before, after}; secrets redacted
  std::string before{};   // JSON of the row as it stood on the server; empty: it was not there, or nothing
                          // changes
  RowState state = RowState::planned;
  std::string outcome{};  // created, updated, unchanged, deleted, failed, unprocessed; empty until ended
  std::string code{};     // where it failed
  std::string field{};
  std::string message{};
  std::string advice{};
  std::string ended{};  // when
};

/// A request that changes something. One may speak of many rows, and a row may need several.
struct JournalCall {
  std::int64_t id = 0;
  std::string operation{};  // link-products.post
  std::string request{};    // POST LinkProducts, without the server; secrets never stand in a path
  std::string body{};       // as it was sent, secrets redacted
  std::string body_hash{};  // SHA-256 of that, for a guessed secret must not be found in it
  std::string sent{};       // when it was made known here, before it left
  std::string answered{};   // empty: no answer is known
  int http_status = 0;      // 0: none
  std::string answer{};     // the error's sentence, or nothing where all was well
};

/// What became of the rows of a run.
struct RowCounts {
  std::int64_t created = 0;
  std::int64_t updated = 0;
  std::int64_t unchanged = 0;
  std::int64_t deleted = 0;
  std::int64_t failed = 0;
  std::int64_t unprocessed = 0;
  std::int64_t reversed = 0;  // of an undo
  std::int64_t kept = 0;      // of an undo: changed since
  std::int64_t other = 0;     // outcomes of other names
  std::int64_t planned = 0;   // compared, nothing sent
  std::int64_t intended = 0;  // a request may have left; no outcome

  /// All that the journal knows of; the rest of RunFacts::total was never begun.
  std::int64_t known() const {
    return created + updated + unchanged + deleted + failed + unprocessed + reversed + kept + other + planned +
           intended;
  }
};

/// Durable means: on disk (fsync), so that neither a kill nor a power cut takes it away. Everything written
/// between two commits becomes durable together. Errors: io, with the file's name.
class Journal {
 public:
  /// Makes `runs/ID` (mode 0700) and its journal. Without an id in `facts` it gets one from the clock and
  /// chance.
  static Result<std::unique_ptr<Journal>> create(const std::filesystem::path& runs, RunFacts facts);
  /// An id, the beginning of one, or `last`: the newest run. Errors: usage, with near misses or where several fit.
  static Result<std::unique_ptr<Journal>> open(const std::filesystem::path& runs, std::string_view id);
  ~Journal();

  const RunFacts& facts() const;
  /// Of this run: the copy of its input lies here too.
  const std::filesystem::path& folder() const;

  /// What a row will change, before anything of it is sent. Written again by a resumed run, a row that may have been
  /// sent keeps the first before-image.
  Result<void> plan(const JournalRow& row);
  /// A request that speaks of this row is about to leave. Answers whether it was only planned until now.
  Result<bool> intend(std::int64_t position);
  /// The request that an `intend` announced never left, and none left before: the row is planned again, and what is
  /// known of the request is that there was none. Never for a row that an earlier go of the run may have sent.
  Result<void> withdraw(std::int64_t position);
  /// Its facts; answers the id for `answered`.
  Result<std::int64_t> call(const JournalCall& call, const std::vector<std::int64_t>& positions);
  Result<void> answered(std::int64_t call, int http_status, std::string_view answer);
  /// The outcome of a row.
  Result<void> end(const JournalRow& row);
  /// Makes durable what was written since the last commit. Cheap where no intent is among it and `soon` is
  /// set: then only now and then (outcomes that get lost are read back from the server).
  Result<void> commit(bool soon = false);
  /// The end of the run.
  Result<void> finish(int exit_status);
  /// The run goes on: no end any more.
  Result<void> resume();

  /// Nothing where nothing is known of it. A journal that cannot be read throws: nobody takes that for a row
  /// that was never begun.
  std::optional<JournalRow> row(std::int64_t position) const;
  /// The first with that key.
  std::optional<JournalRow> row_of(std::string_view key) const;
  /// All with that key, in the order of the input.
  Result<std::vector<JournalRow>> rows_of(std::string_view key) const;
  /// In the order of the input. False stops. `use` may write to the journal.
  Result<void> each_row(const std::function<bool(const JournalRow&)>& use) const;
  /// The last row first.
  Result<void> each_row_backwards(const std::function<bool(const JournalRow&)>& use) const;
  /// In the order in which they were made.
  Result<std::vector<JournalCall>> calls_of(std::int64_t position) const;
  /// Quick for a run that ended; else it reads all rows.
  Result<RowCounts> counts() const;

 private:
  struct State;
  explicit Journal(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// What runs there are, the newest first. A folder whose journal cannot be read is told in `broken`: its id
/// and why.
struct RunList {
  std::vector<RunFacts> runs{};
  std::vector<RowCounts> counts{};  // of each of these
  std::vector<std::string> broken{};
};
/// With a limit above 0, only so many of the newest.
Result<RunList> list_runs(const std::filesystem::path& runs, std::size_t limit = 0);


/// Removes all that is known of a run. Errors: io; where that stops half-way, the run can no longer be read.
Result<void> remove_run(const std::filesystem::path& runs, std::string_view id);

}  // namespace wsync::store
