// SPDX-License-Identifier: MIT
#include "store/journal_state.hpp"

#include <fmt/format.h>

#include <utility>

#include "store/database.hpp"

namespace wsync::store {
namespace {

// Outcomes that get lost are read back from the server, so they may wait for the next intents, but not for long.
constexpr int most_gathered = 4096;
constexpr std::chrono::seconds longest_wait{1};

// Planned again, a row of which a request may have left keeps the first action, changes and before-image; what became
// of it is open again. One that ended had been sent perhaps, so it is never taken for one that was not.
constexpr const char* plan_row =
    "INSERT INTO rows VALUES (?1, ?2, 0, 1, '', ?3, ?4, '', '', '', '', '', ?5, ?6) "
    "ON CONFLICT (position) DO UPDATE SET "
    "action = iif(planned AND state <> 0, action, excluded.action), "
    "changes = iif(planned AND state <> 0, changes, excluded.changes), "
    "before = iif(planned AND state <> 0, before, excluded.before), planned = 1, state = iif(state = 2, 1, state), "
    "outcome = '', code = '', field = '', message = '', advice = '', ended = ''";
constexpr const char* intend_row =
    "UPDATE rows SET state = 1, outcome = '', code = '', field = '', message = '', advice = '', ended = '' "
    "WHERE position = ?";
constexpr const char* withdraw_row = "UPDATE rows SET state = 0 WHERE position = ? AND state = 1";
constexpr const char* forget_unanswered =
    "DELETE FROM rows_of_calls WHERE position = ? AND EXISTS (SELECT 1 FROM calls WHERE id = call AND http_status = 0)";
constexpr const char* end_row =
    "INSERT INTO rows VALUES (?1, ?2, 2, 0, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) "
    "ON CONFLICT (position) DO UPDATE SET state = 2, outcome = excluded.outcome, code = excluded.code, "
    "field = excluded.field, message = excluded.message, advice = excluded.advice, ended = excluded.ended, "
    "action = iif(planned AND action <> '', action, excluded.action), "
    "changes = iif(planned, changes, excluded.changes), before = iif(planned, before, excluded.before)";
constexpr const char* put_call =
    "INSERT INTO calls (operation, request, body, body_hash, sent, answered, http_status, answer) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char* answer_call =
    "UPDATE calls SET answered = ?2, http_status = ?3, answer = ?4 WHERE id = ?1";

std::string select_rows(std::string_view which) {
  return fmt::format(
      "SELECT position, row, key, action, changes, before, state, outcome, code, field, message, advice, "
      "ended "
      "FROM rows WHERE {}",
      which);
}

std::int64_t* count_of(RowCounts& counts, RowState state, std::string_view outcome) {
  if (state == RowState::planned) return &counts.planned;
  if (state == RowState::intended) return &counts.intended;
  const std::pair<std::string_view, std::int64_t*> outcomes[] = {
      {"created", &counts.created}, {"updated", &counts.updated}, {"unchanged", &counts.unchanged},
      {"deleted", &counts.deleted}, {"failed", &counts.failed},   {"unprocessed", &counts.unprocessed},
      {"reversed", &counts.reversed}, {"kept", &counts.kept}};
  for (const auto& [name, count] : outcomes)
    if (name == outcome) return count;
  return &counts.other;
}

}  // namespace

Journal::State::State(std::unique_ptr<SQLite::Database> opened, std::filesystem::path in, RunFacts of)
    : database(std::move(opened)),
      folder(std::move(in)),
      facts(std::move(of)),
      writing("writing " + database->getFilename()),
      reading("reading " + database->getFilename()),
      plan(*database, plan_row),
      intend(*database, intend_row),
      intend_planned(*database, fmt::format("{} AND state = 0", intend_row)),
      withdraw(*database, withdraw_row),
      forget_calls(*database, forget_unanswered),
      end(*database, end_row),
      call(*database, put_call),
      row_of_call(*database, "INSERT OR IGNORE INTO rows_of_calls VALUES (?, ?)"),
      answered(*database, answer_call),
      one(*database, select_rows("position = ?")),
      by_key(*database, select_rows("key = ? ORDER BY position")),
      forward(*database, select_rows("position > ? ORDER BY position LIMIT ?")),
      backward(*database, select_rows("position < ? ORDER BY position DESC LIMIT ?")),
      calls(*database,
            "SELECT id, operation, request, body, body_hash, sent, answered, http_status, answer FROM "
            "rows_of_calls JOIN calls ON id = call WHERE position = ? ORDER BY id") {}

/// What was written is worth keeping, whatever made the run end.
Journal::State::~State() {
  if (const auto kept = commit(); !kept) return;
}

Result<void> Journal::State::write(bool urgent, const std::function<void()>& work) {
  if (failure_) return fail(*failure_);
  auto written = guarded(writing, [&] {
    if (!in_transaction_) {
      database->exec("BEGIN IMMEDIATE");
      in_transaction_ = true;
      urgent_ = false;
      gathered_ = 0;
      since_ = std::chrono::steady_clock::now();
    }
    work();
  });
  if (!written) {
    failure_ = written.error();
    return written;
  }
  urgent_ = urgent_ || urgent;
  ++gathered_;
  return {};
}

bool Journal::State::due() const {
  return urgent_ || gathered_ >= most_gathered || std::chrono::steady_clock::now() - since_ >= longest_wait;
}

Result<void> Journal::State::commit() {
  if (failure_) return fail(*failure_);
  if (!in_transaction_) return {};
  auto written = guarded(writing, [&] { database->exec("COMMIT"); });
  if (!written) failure_ = written.error();
  in_transaction_ = false;
  return written;
}

std::optional<RunFacts> read_run(SQLite::Database& database) {
  SQLite::Statement statement(database, fmt::format("SELECT {} FROM run", run_columns));
  if (!statement.executeStep()) return std::nullopt;
  RunFacts facts;
  int column = 0;
  for (auto* text : {&facts.id, &facts.command, &facts.typed, &facts.profile, &facts.server, &facts.input,
                     &facts.input_hash, &facts.version, &facts.began, &facts.ended, &facts.undoes})
    *text = statement.getColumn(column++).getString();
  facts.exit_status = statement.getColumn(column++).getInt();
  facts.total = statement.getColumn(column).getInt64();
  return facts;
}

RowCounts read_counts(SQLite::Database& database, const RunFacts& facts) {
  RowCounts counts;
  SQLite::Statement statement(
      database, facts.ended.empty() ? "SELECT state, outcome, count(*) FROM rows GROUP BY state, outcome"
                                    : "SELECT state, outcome, amount FROM counts");
  while (statement.executeStep())
    *count_of(counts, static_cast<RowState>(statement.getColumn(0).getInt()),
              statement.getColumn(1).getString()) += statement.getColumn(2).getInt64();
  return counts;
}

}  // namespace wsync::store
