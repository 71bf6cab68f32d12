// SPDX-License-Identifier: MIT
#include "store/mirror.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "store/database.hpp"
#include "store/mirror_schema.hpp"

namespace wsync::store {

Mirror::Mirror(std::unique_ptr<SQLite::Database> database) : database_(std::move(database)) {}
Mirror::Mirror(Mirror&&) noexcept = default;
Mirror& Mirror::operator=(Mirror&&) noexcept = default;
Mirror::~Mirror() = default;

Result<Mirror> Mirror::open(const std::filesystem::path& file) {
  auto database = open_database(file, mirror_migrations);
  if (!database) {
    std::error_code unknown;
    if (database.error().hint.empty() && std::filesystem::exists(file, unknown))
      database.error().hint =
          "What is mirrored can be pulled again: move the file away and run wsync reference pull.";
    return fail(std::move(database.error()));
  }
  return Mirror(std::move(*database));
}

Result<Mirror> Mirror::in_memory() {
  auto database = open_database_in_memory(mirror_migrations);
  if (!database) return fail(std::move(database.error()));
  return Mirror(std::move(*database));
}

Result<void> Mirror::replace(std::string_view table, const std::vector<LookUpEntry>& entries,
                             const Moment& pulled) {
  return guarded("storing " + std::string(table), [&] {
    const std::string name(table);
    SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
    for (const auto* sql :
         {"DELETE FROM names WHERE table_name = ?", "DELETE FROM entries WHERE table_name = ?"}) {
      SQLite::Statement statement(*database_, sql);
      statement.bind(1, name);
      statement.exec();
    }
    SQLite::Statement entry(*database_, "INSERT INTO entries VALUES (?, ?, ?, ?)");
    SQLite::Statement word(*database_, "INSERT INTO names VALUES (?, ?, ?, ?)");
    std::int64_t position = 0;
    for (const auto& one : entries) {
      entry.bind(1, name);
      entry.bind(2, ++position);
      entry.bind(3, one.id);
      if (one.parent) entry.bind(4, *one.parent);
      entry.exec();
      entry.reset();
      entry.clearBindings();
      for (const auto& [language, text] : one.names) {
        word.bind(1, name);
        word.bind(2, position);
        word.bind(3, language);
        word.bind(4, text);
        word.exec();
        word.reset();
      }
    }
    SQLite::Statement status(*database_, "INSERT OR REPLACE INTO pulls VALUES (?, ?, ?, '')");
    status.bind(1, name);
    status.bind(2, pulled.to_string());
    status.bind(3, position);
    status.exec();
    transaction.commit();
  });
}

Result<std::vector<LookUpEntry>> Mirror::entries(std::string_view table) const {
  std::vector<LookUpEntry> entries;
  const auto read = guarded("reading " + std::string(table), [&] {
    SQLite::Statement statement(
        *database_,
        "SELECT e.id, e.parent, n.language, n.text FROM entries e LEFT JOIN names n ON n.table_name = "
        "e.table_name "
        "AND n.position = e.position WHERE e.table_name = ? ORDER BY e.position, n.rowid");
    statement.bind(1, std::string(table));
    while (statement.executeStep()) {
      const auto id = statement.getColumn(0).getString();
      if (entries.empty() || entries.back().id != id) {
        entries.push_back({id, std::nullopt, {}});
        if (!statement.isColumnNull(1)) entries.back().parent = statement.getColumn(1).getString();
      }
      if (!statement.isColumnNull(3))
        entries.back().names.push_back(
            {statement.getColumn(2).getString(), statement.getColumn(3).getString()});
    }
  });
  if (!read) return fail(read.error());
  return entries;
}

Result<std::optional<TableStatus>> Mirror::status(std::string_view table) const {
  std::optional<TableStatus> status;
  const auto read = guarded("reading the status of " + std::string(table), [&] {
    SQLite::Statement statement(*database_, "SELECT pulled, entries FROM pulls WHERE name = ?");
    statement.bind(1, std::string(table));
    if (!statement.executeStep()) return;
    const auto pulled = Moment::parse(statement.getColumn(0).getString());
    status = TableStatus{std::string(table), pulled.value_or(Moment{}), statement.getColumn(1).getInt64()};
  });
  if (!read) return fail(read.error());
  return status;
}

}  // namespace wsync::store
