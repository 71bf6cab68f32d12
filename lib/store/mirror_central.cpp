// SPDX-License-Identifier: MIT
#include <SQLiteCpp/SQLiteCpp.h>

#include "store/database.hpp"
#include "store/mirror.hpp"

namespace wsync::store {
namespace {

constexpr const char* set_up =
    "DROP TABLE IF EXISTS temp.staged; DROP TABLE IF EXISTS temp.gone;"
    "CREATE TEMP TABLE staged (id INTEGER PRIMARY KEY, ean TEXT, package INTEGER, name TEXT, modified TEXT);"
    "CREATE TEMP TABLE gone (id INTEGER PRIMARY KEY);";

constexpr const char* count_added = "SELECT count(*) FROM staged WHERE id NOT IN (SELECT id FROM central)";
constexpr const char* count_changed =
    "SELECT count(*) FROM staged s JOIN central c ON c.id = s.id "
    "WHERE (s.ean, s.package, s.name, s.modified) IS NOT (c.ean, c.package, c.name, c.modified)";
constexpr const char* mark_missing =
    "INSERT OR IGNORE INTO gone SELECT id FROM central WHERE id NOT IN (SELECT id FROM staged)";

}  // namespace

struct Mirror::CentralPull::State {
  State(SQLite::Database& mirror, bool whole)
      : database(mirror),
        all(whole),
        put(mirror, "INSERT OR REPLACE INTO staged VALUES (?, ?, ?, ?, ?)"),
        remove(mirror, "INSERT OR IGNORE INTO gone VALUES (?)") {}

  SQLite::Database& database;
  bool all;
  SQLite::Statement put, remove;
};

Mirror::CentralPull::CentralPull(std::unique_ptr<State> state) : state_(std::move(state)) {}
Mirror::CentralPull::CentralPull(CentralPull&&) noexcept = default;
Mirror::CentralPull::~CentralPull() = default;

Result<void> Mirror::CentralPull::put(const CentralProduct& product) {
  return guarded("laying a central product aside", [&] {
    auto& put = state_->put;
    put.bind(1, product.id);
    put.bind(2, product.ean);
    put.bind(3, product.package ? 1 : 0);
    put.bind(4, product.name);
    put.bind(5, product.modified);
    put.exec();
    put.reset();
  });
}

Result<void> Mirror::CentralPull::remove(std::int64_t id) {
  return guarded("laying a central product aside", [&] {
    state_->remove.bind(1, id);
    state_->remove.exec();
    state_->remove.reset();
  });
}

Result<Mirror::CentralPull::Counts> Mirror::CentralPull::commit(std::string_view mark, const Moment& pulled) {
  Counts counts;
  const auto stored = guarded("storing central products", [&] {
    auto& database = state_->database;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    counts.added = database.execAndGet(count_added).getInt64();
    counts.changed = database.execAndGet(count_changed).getInt64();
    if (state_->all) database.exec(mark_missing);
    database.exec("INSERT OR REPLACE INTO central SELECT * FROM staged");
    counts.removed = database.exec("DELETE FROM central WHERE id IN (SELECT id FROM gone)");
    SQLite::Statement status(database,
                             "INSERT OR REPLACE INTO pulls SELECT 'central', ?, count(*), ? FROM central");
    status.bind(1, pulled.to_string());
    status.bind(2, std::string(mark));
    status.exec();
    transaction.commit();
  });
  if (!stored) return fail(stored.error());
  return counts;
}

Result<Mirror::CentralPull> Mirror::begin_central(bool all) {
  std::unique_ptr<CentralPull::State> state;
  const auto begun = guarded("beginning to store central products", [&] {
    database_->exec(set_up);
    state = std::make_unique<CentralPull::State>(*database_, all);
  });
  if (!begun) return fail(begun.error());
  return CentralPull(std::move(state));
}

Result<std::string> Mirror::central_mark() const {
  std::string mark;
  const auto read = guarded("reading the mark of central products", [&] {
    SQLite::Statement statement(*database_, "SELECT mark FROM pulls WHERE name = 'central'");
    if (statement.executeStep()) mark = statement.getColumn(0).getString();
  });
  if (!read) return fail(read.error());
  return mark;
}

Result<void> Mirror::each_central(const std::function<bool(const CentralProduct&)>& use) const {
  return guarded("reading central products", [&] {
    SQLite::Statement statement(*database_,
                                "SELECT id, ean, package, name, modified FROM central ORDER BY ean, id");
    while (statement.executeStep()) {
      const CentralProduct product{statement.getColumn(0).getInt64(), statement.getColumn(1).getString(),
                                   statement.getColumn(2).getInt() != 0, statement.getColumn(3).getString(),
                                   statement.getColumn(4).getString()};
      if (!use(product)) return;
    }
  });
}

}  // namespace wsync::store
