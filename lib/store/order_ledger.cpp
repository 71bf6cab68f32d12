// SPDX-License-Identifier: MIT
#include "store/order_ledger.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>

#include "store/database.hpp"

namespace wsync::store {
namespace {

constexpr std::string_view migrations[] = {
    "CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, order_number TEXT NOT NULL, customer TEXT "
    "NOT NULL,"
    "  delivery_date TEXT NOT NULL, state TEXT NOT NULL, at TEXT NOT NULL, content_hash TEXT NOT NULL,"
    "  format TEXT NOT NULL, file_name TEXT NOT NULL, file_hash TEXT NOT NULL, size INTEGER NOT NULL,"
    "  place TEXT NOT NULL, message TEXT NOT NULL);"
    "CREATE INDEX events_of_orders ON events (order_number, id);"
    "CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); "
    "END;"
    "CREATE TRIGGER events_remain BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the ledger only "
    "grows'); END;",
    "CREATE TABLE answer_files (sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, place TEXT NOT NULL, at TEXT "
    "NOT NULL);"
    "CREATE TRIGGER answer_files_stay BEFORE UPDATE ON answer_files BEGIN SELECT RAISE(ABORT, 'the ledger "
    "only grows'); END;"
    "CREATE TRIGGER answer_files_remain BEFORE DELETE ON answer_files BEGIN SELECT RAISE(ABORT, 'the ledger "
    "only grows'); END;",
    // The same bytes may be taken again: the answer to an order that was sent once more.
    "CREATE TABLE takings (id INTEGER PRIMARY KEY AUTOINCREMENT, sha256 TEXT NOT NULL, name TEXT NOT NULL,"
    "  place TEXT NOT NULL, at TEXT NOT NULL, last_event INTEGER NOT NULL);"
    "CREATE INDEX takings_of_files ON takings (sha256, id);"
    "CREATE TRIGGER takings_stay BEFORE UPDATE ON takings BEGIN SELECT RAISE(ABORT, 'the ledger only "
    "grows'); "
    "END;"
    "CREATE TRIGGER takings_remain BEFORE DELETE ON takings BEGIN SELECT RAISE(ABORT, 'the ledger only "
    "grows'); END;"
    "INSERT INTO takings (sha256, name, place, at, last_event) SELECT sha256, name, place, at,"
    "  (SELECT COALESCE(MAX(id), 0) FROM events WHERE events.at <= answer_files.at) FROM answer_files;",
};

LedgerEvent event_of(SQLite::Statement& row) {
  const auto text = [&row](int column) { return row.getColumn(column).getString(); };
  LedgerEvent event;
  event.id = row.getColumn(0).getInt64();
  event.order = text(1), event.customer = text(2), event.delivery_date = text(3), event.state = text(4);
  event.at = text(5), event.content_hash = text(6), event.format = text(7), event.file_name = text(8);
  event.file_hash = text(9), event.size = row.getColumn(10).getInt64(), event.place = text(11);
  event.message = text(12);
  return event;
}

void add_to(LedgerEntry& entry, const LedgerEvent& event) {
  LedgerEvent last = event;
  if (last.file_name.empty()) {
    const auto& before = entry.last;
    last.format = before.format, last.file_name = before.file_name, last.file_hash = before.file_hash;
    last.size = before.size, last.place = before.place;
  }
  if (last.content_hash.empty()) last.content_hash = entry.last.content_hash;
  if (last.customer.empty()) last.customer = entry.last.customer;
  if (last.delivery_date.empty()) last.delivery_date = entry.last.delivery_date;
  if (entry.began.empty()) entry.began = event.at;
  const bool tried = event.state == "uploaded" || event.state == "failed";
  if (tried && !event.place.empty()) ++entry.attempts;
  if (event.state == "uploaded" && !event.place.empty()) {
    entry.uploaded = event.at;
    entry.uploaded_id = event.id;
  }
  entry.last = std::move(last);
}

}  // namespace

OrderLedger::OrderLedger(std::unique_ptr<SQLite::Database> database) : database_(std::move(database)) {}
OrderLedger::OrderLedger(OrderLedger&&) noexcept = default;
OrderLedger& OrderLedger::operator=(OrderLedger&&) noexcept = default;
OrderLedger::~OrderLedger() = default;

Result<OrderLedger> OrderLedger::open(const std::filesystem::path& file) {
  auto database = open_database(file, migrations);
  if (!database) return fail(std::move(database.error()));
  // Every commit is on disk when it returns.
  auto set = guarded("opening " + file.string(), [&] { (*database)->exec("PRAGMA synchronous = FULL"); });
  if (!set) return fail(std::move(set.error()));
  return OrderLedger(std::move(*database));
}

Result<std::int64_t> OrderLedger::append(const LedgerEvent& event) {
  std::int64_t id = 0;
  auto done = guarded("writing the ledger of orders", [&] {
    SQLite::Statement row(
        *database_,
        "INSERT INTO events (order_number, customer, delivery_date, state, at, content_hash, format,"
        " file_name, file_hash, size, place, message) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
    int place = 0;
    for (const auto* text : {&event.order, &event.customer, &event.delivery_date, &event.state, &event.at,
                             &event.content_hash, &event.format, &event.file_name, &event.file_hash})
      row.bind(++place, *text);
    row.bind(++place, event.size);
    row.bind(++place, event.place);
    row.bind(++place, event.message);
    row.exec();
    id = database_->getLastInsertRowid();
  });
  if (!done) return fail(std::move(done.error()));
  return id;
}

Result<std::vector<LedgerEvent>> OrderLedger::events(const std::string* order) const {
  std::vector<LedgerEvent> found;
  auto done = guarded("reading the ledger of orders", [&] {
    const std::string where = order == nullptr ? "" : " WHERE order_number = ?";
    SQLite::Statement rows(
        *database_,
        "SELECT id, order_number, customer, delivery_date, state, at, content_hash, format, file_name,"
        " file_hash, size, place, message FROM events" +
            where + " ORDER BY id");
    if (order != nullptr) rows.bind(1, *order);
    while (rows.executeStep()) found.push_back(event_of(rows));
  });
  if (!done) return fail(std::move(done.error()));
  return found;
}

Result<std::vector<LedgerEvent>> OrderLedger::history(const std::string& order) const {
  return events(&order);
}

Result<std::optional<LedgerEntry>> OrderLedger::find(const std::string& order) const {
  const auto found = events(&order);
  if (!found) return fail(found.error());
  if (found->empty()) return std::nullopt;
  LedgerEntry entry;
  for (const auto& event : *found) add_to(entry, event);
  return entry;
}

Result<std::vector<LedgerEntry>> OrderLedger::list() const {
  const auto found = events(nullptr);
  if (!found) return fail(found.error());
  std::map<std::string, LedgerEntry> orders;
  for (const auto& event : *found) add_to(orders[event.order], event);
  std::vector<LedgerEntry> entries;
  for (auto& [number, entry] : orders) entries.push_back(std::move(entry));
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return a.last.id < b.last.id; });
  return entries;
}

Result<std::optional<std::int64_t>> OrderLedger::taken_after(const std::string& sha256) const {
  std::optional<std::int64_t> found;
  auto done = guarded("reading the ledger of orders", [&] {
    SQLite::Statement row(*database_,
                          "SELECT last_event FROM takings WHERE sha256 = ? ORDER BY id DESC LIMIT 1");
    row.bind(1, sha256);
    if (row.executeStep()) found = row.getColumn(0).getInt64();
  });
  if (!done) return fail(std::move(done.error()));
  return found;
}

Result<bool> OrderLedger::was_taken_as(const AnswerFile& file) const {
  bool found = false;
  auto done = guarded("reading the ledger of orders", [&] {
    SQLite::Statement row(*database_, "SELECT 1 FROM takings WHERE sha256 = ? AND name = ? AND place = ?");
    int place = 0;
    for (const auto* text : {&file.sha256, &file.name, &file.place}) row.bind(++place, *text);
    found = row.executeStep();
  });
  if (!done) return fail(std::move(done.error()));
  return found;
}

Result<void> OrderLedger::take(const AnswerFile& file) {
  return guarded("writing the ledger of orders", [&] {
    SQLite::Statement row(*database_,
                          "INSERT INTO takings (sha256, name, place, at, last_event)"
                          " SELECT ?, ?, ?, ?, COALESCE(MAX(id), 0) FROM events");
    int place = 0;
    for (const auto* text : {&file.sha256, &file.name, &file.place, &file.at}) row.bind(++place, *text);
    row.exec();
  });
}

}  // namespace wsync::store
