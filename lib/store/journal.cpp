// SPDX-License-Identifier: MIT
// A journal is made, opened, committed and ended.
#include "store/journal.hpp"

#include <fmt/format.h>

#include "store/database.hpp"
#include "store/journal_schema.hpp"
#include "store/journal_state.hpp"
#include "store/run_id.hpp"

namespace wsync::store {
namespace {

namespace fs = std::filesystem;

fs::path file_in(const fs::path& folder) { return folder / "journal.db"; }

/// Every commit is on disk when it returns; a NORMAL one could be lost in a power cut. The write-ahead log may grow to
/// some 40 MB before it is moved into the file, and the pages being worked on (KiB) stay in memory.
constexpr const char* durable = "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10000; PRAGMA cache_size = -16000";

Result<std::unique_ptr<SQLite::Database>> open_durable(const fs::path& folder) {
  auto database = open_database(file_in(folder), journal_migrations);
  if (!database) {
    auto& hint = database.error().hint;
    if (hint.starts_with("Use that version")) hint = "Use that version to go on with this run.";
    return database;
  }
  if (auto set = guarded("opening " + file_in(folder).string(),
                         [&] { (*database)->exec(durable); });
      !set)
    return fail(std::move(set.error()));
  return database;
}

void insert_run(SQLite::Database& database, const RunFacts& facts) {
  SQLite::Statement run(database,
                        fmt::format("INSERT INTO run ({}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", run_columns));
  int place = 0;
  for (const auto* text :
       {&facts.id, &facts.command, &facts.typed, &facts.profile, &facts.server, &facts.input,
        &facts.input_hash, &facts.version, &facts.began, &facts.ended, &facts.undoes})
    run.bind(++place, *text);
  run.bind(++place, facts.exit_status);
  run.bind(++place, facts.total);
  run.exec();
}

Failure no_run(const fs::path& folder) {
  Error error{.code = Code::not_found};
  error.message = fmt::format("run {} never began: it was killed first, and nothing was sent", folder.filename().string());
  error.hint = fmt::format("Run its command again. {} can be removed.", folder.string());
  return fail(std::move(error));
}

}  // namespace

Journal::Journal(std::unique_ptr<State> state) : state_(std::move(state)) {}
Journal::~Journal() = default;
const RunFacts& Journal::facts() const { return state_->facts; }
const fs::path& Journal::folder() const { return state_->folder; }

Result<std::unique_ptr<Journal>> Journal::create(const fs::path& runs, RunFacts facts) {
  const auto folder = facts.id.empty() ? make_run_folder(runs) : make_run_folder(runs, facts.id);
  if (!folder) return fail(folder.error());
  facts.id = folder->filename().string();
  if (facts.began.empty()) facts.began = now_to_the_millisecond();
  auto database = open_durable(*folder);
  if (!database) return fail(std::move(database.error()));
  std::unique_ptr<State> state;
  const auto made = guarded("writing " + file_in(*folder).string(), [&] {
    insert_run(**database, facts);
    state = std::make_unique<State>(std::move(*database), *folder, std::move(facts));
  });
  if (!made) return fail(made.error());
  return std::unique_ptr<Journal>(new Journal(std::move(state)));
}

Result<std::unique_ptr<Journal>> Journal::open(const fs::path& runs, std::string_view id) {
  const auto found = find_run(runs, id);
  if (!found) return fail(found.error());
  const auto folder = runs / *found;
  // Opened, it would be made.
  if (std::error_code unknown; !fs::exists(file_in(folder), unknown)) return no_run(folder);
  auto database = open_durable(folder);
  if (!database) return fail(std::move(database.error()));
  std::unique_ptr<State> state;
  bool there = false;
  const auto opened = guarded("reading " + file_in(folder).string(), [&] {
    auto facts = read_run(**database);
    there = facts.has_value();
    if (there) state = std::make_unique<State>(std::move(*database), folder, std::move(*facts));
  });
  if (!opened) return fail(opened.error());
  if (!there) return no_run(folder);
  return std::unique_ptr<Journal>(new Journal(std::move(state)));
}

Result<void> Journal::commit(bool soon) {
  if (soon && !state_->due()) return {};
  return state_->commit();
}

Result<void> Journal::finish(int exit_status) {
  const auto ended = now_to_the_millisecond();
  auto written = state_->write(true, [&] {
    SQLite::Statement run(*state_->database, "UPDATE run SET ended = ?, exit_status = ?");
    run.bind(1, ended);
    run.bind(2, exit_status);
    run.exec();
    state_->database->exec(
        "DELETE FROM counts; INSERT INTO counts SELECT state, outcome, count(*) FROM rows GROUP BY 1, 2");
  });
  if (written) written = state_->commit();
  if (!written) return written;
  state_->facts.ended = ended;
  state_->facts.exit_status = exit_status;
  return {};
}

Result<void> Journal::resume() {
  auto written = state_->write(true, [&] {
    state_->database->exec("UPDATE run SET ended = '', exit_status = -1; DELETE FROM counts");
  });
  if (written) written = state_->commit();
  if (!written) return written;
  state_->facts.ended.clear();
  state_->facts.exit_status = -1;
  return {};
}

}  // namespace wsync::store
