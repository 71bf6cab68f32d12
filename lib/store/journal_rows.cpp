// SPDX-License-Identifier: MIT
// Rows and requests, written to a journal and read from it.
#include <fmt/format.h>

#include <limits>

#include "store/database.hpp"
#include "store/journal_state.hpp"
#include "store/run_id.hpp"

namespace wsync::store {
namespace {

constexpr int page = 256;

/// Binds texts that outlive the statement's work, from a place on.
void bind_texts(SQLite::Statement& statement, int place, std::initializer_list<const std::string*> texts) {
  for (const auto* text : texts) statement.bindNoCopy(place++, *text);
}

JournalRow read_row(SQLite::Statement& statement) {
  JournalRow row;
  row.position = statement.getColumn(0).getInt64();
  row.row = statement.getColumn(1).getInt64();
  int column = 2;
  for (auto* text : {&row.key, &row.action, &row.changes, &row.before})
    *text = statement.getColumn(column++).getString();
  row.state = static_cast<RowState>(statement.getColumn(column++).getInt());
  for (auto* text : {&row.outcome, &row.code, &row.field, &row.message, &row.advice, &row.ended})
    *text = statement.getColumn(column++).getString();
  return row;
}

/// Page after page from a position on. No statement is under way while `use` works, so that it may write.
Result<void> each(SQLite::Statement& statement, std::int64_t from, std::string_view doing,
                  const std::function<bool(const JournalRow&)>& use) {
  std::vector<JournalRow> rows;
  do {
    rows.clear();
    const auto read = guarded(doing, [&] {
      const Resetting resetting(statement);
      statement.bind(1, from);
      statement.bind(2, page);
      while (statement.executeStep()) rows.push_back(read_row(statement));
    });
    if (!read) return read;
    for (const auto& row : rows)
      if (!use(row)) return {};
    if (!rows.empty()) from = rows.back().position;
  } while (rows.size() == page);
  return {};
}

}  // namespace

Result<void> Journal::plan(const JournalRow& row) {
  return state_->write(true, [&] {
    auto& plan = state_->plan;
    const Resetting resetting(plan);
    plan.bind(1, row.position);
    plan.bind(2, row.row);
    bind_texts(plan, 3, {&row.key, &row.action, &row.changes, &row.before});
    plan.exec();
  });
}

Result<bool> Journal::intend(std::int64_t position) {
  bool was_planned = false, known = false;
  const auto written = state_->write(true, [&] {
    const auto mark = [&](SQLite::Statement& statement) {
      const Resetting resetting(statement);
      statement.bind(1, position);
      return statement.exec() > 0;
    };
    was_planned = mark(state_->intend_planned);
    known = was_planned || mark(state_->intend);
  });
  if (!written) return fail(written.error());
  if (!known) return fail(Code::internal, fmt::format("row {} is not in the journal", position));
  return was_planned;
}

Result<void> Journal::withdraw(std::int64_t position) {
  return state_->write(true, [&] {
    for (auto* statement : {&state_->withdraw, &state_->forget_calls}) {
      const Resetting resetting(*statement);
      statement->bind(1, position);
      statement->exec();
    }
  });
}

Result<std::int64_t> Journal::call(const JournalCall& facts, const std::vector<std::int64_t>& positions) {
  const auto sent = facts.sent.empty() ? now_to_the_millisecond() : facts.sent;
  std::int64_t id = 0;
  auto written = state_->write(true, [&] {
    auto& call = state_->call;
    const Resetting resetting(call);
    bind_texts(call, 1,
               {&facts.operation, &facts.request, &facts.body, &facts.body_hash, &sent, &facts.answered});
    call.bind(7, facts.http_status);
    call.bindNoCopy(8, facts.answer);
    call.exec();
    id = state_->database->getLastInsertRowid();
    for (const auto position : positions) {
      auto& row = state_->row_of_call;
      const Resetting resetting_row(row);
      row.bind(1, id);
      row.bind(2, position);
      row.exec();
    }
  });
  if (!written) return fail(std::move(written.error()));
  return id;
}

Result<void> Journal::answered(std::int64_t call, int http_status, std::string_view answer) {
  return state_->write(false, [&] {
    auto& answered = state_->answered;
    const Resetting resetting(answered);
    answered.bind(1, call);
    answered.bind(2, now_to_the_millisecond());
    answered.bind(3, http_status);
    answered.bind(4, std::string(answer));
    answered.exec();
  });
}

Result<void> Journal::end(const JournalRow& row) {
  const auto ended = row.ended.empty() ? now_to_the_millisecond() : row.ended;
  return state_->write(false, [&] {
    auto& end = state_->end;
    const Resetting resetting(end);
    end.bind(1, row.position);
    end.bind(2, row.row);
    bind_texts(end, 3,
               {&row.outcome, &row.key, &row.action, &row.code, &row.field, &row.message, &row.advice, &ended,
                &row.changes, &row.before});
    end.exec();
  });
}

std::optional<JournalRow> Journal::row(std::int64_t position) const {
  auto& one = state_->one;
  const Resetting resetting(one);
  one.bind(1, position);
  if (!one.executeStep()) return std::nullopt;
  return read_row(one);
}

std::optional<JournalRow> Journal::row_of(std::string_view key) const {
  auto& by_key = state_->by_key;
  const Resetting resetting(by_key);
  by_key.bind(1, std::string(key));
  if (!by_key.executeStep()) return std::nullopt;
  return read_row(by_key);
}

Result<std::vector<JournalRow>> Journal::rows_of(std::string_view key) const {
  std::vector<JournalRow> rows;
  const auto read = guarded(state_->reading, [&] {
    auto& by_key = state_->by_key;
    const Resetting resetting(by_key);
    by_key.bind(1, std::string(key));
    while (by_key.executeStep()) rows.push_back(read_row(by_key));
  });
  if (!read) return fail(read.error());
  return rows;
}

Result<void> Journal::each_row(const std::function<bool(const JournalRow&)>& use) const {
  return each(state_->forward, -1, state_->reading, use);
}

Result<void> Journal::each_row_backwards(const std::function<bool(const JournalRow&)>& use) const {
  return each(state_->backward, std::numeric_limits<std::int64_t>::max(), state_->reading, use);
}

Result<std::vector<JournalCall>> Journal::calls_of(std::int64_t position) const {
  std::vector<JournalCall> all;
  const auto read = guarded(state_->reading, [&] {
    auto& calls = state_->calls;
    const Resetting resetting(calls);
    calls.bind(1, position);
    while (calls.executeStep()) {
      JournalCall& call = all.emplace_back();
      int column = 0;
      call.id = calls.getColumn(column++).getInt64();
      for (auto* text :
           {&call.operation, &call.request, &call.body, &call.body_hash, &call.sent, &call.answered})
        *text = calls.getColumn(column++).getString();
      call.http_status = calls.getColumn(column++).getInt();
      call.answer = calls.getColumn(column).getString();
    }
  });
  if (!read) return fail(read.error());
  return all;
}

Result<RowCounts> Journal::counts() const {
  RowCounts counts;
  const auto read = guarded(state_->reading, [&] { counts = read_counts(*state_->database, state_->facts); });
  if (!read) return fail(read.error());
  return counts;
}

}  // namespace wsync::store
