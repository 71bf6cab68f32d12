// SPDX-License-Identifier: MIT
#include "store/database.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include "base/file.hpp"

namespace wsync::store {
namespace {

constexpr int disk_full = 13;  // SQLITE_FULL, which SQLiteCpp does not hand on
constexpr int patience = 10'000;  // milliseconds to wait for another process that writes

void migrate(SQLite::Database& database, std::span<const std::string_view> migrations) {
  const auto version = [&] { return database.execAndGet("PRAGMA user_version").getInt(); };
  if (version() == static_cast<int>(migrations.size())) return;
  // Another process may be at the same thing: one of them does it, the other finds it done.
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  for (auto next = static_cast<std::size_t>(version()); next < migrations.size(); ++next)
    database.exec(std::string(migrations[next]));
  database.exec(fmt::format("PRAGMA user_version = {}", migrations.size()));
  transaction.commit();
}

}  // namespace

Result<void> guarded(std::string_view doing, const std::function<void()>& work) {
  try {
    work();
    return {};
  } catch (const SQLite::Exception& fault) {
    Error error{.code = Code::io, .message = fmt::format("{}: the local database says: {}", doing, fault.what())};
    if (fault.getErrorCode() == disk_full) error.hint = "The disk is full: make room, then go on.";
    return fail(std::move(error));
  }
}

Result<std::unique_ptr<SQLite::Database>> open_database(const std::filesystem::path& file,
                                                        std::span<const std::string_view> migrations) {
  if (auto made = make_private_folder(file.parent_path()); !made) return fail(std::move(made.error()));
  std::unique_ptr<SQLite::Database> database;
  int version = 0;
  const auto opened = guarded(fmt::format("opening {}", file.string()), [&] {
    const auto before = ::umask(0077);
    try {
      database = std::make_unique<SQLite::Database>(file.string(),
                                                    SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, patience);
    } catch (...) {
      ::umask(before);
      throw;
    }
    ::umask(before);
    database->exec("PRAGMA journal_mode = WAL");
    database->exec("PRAGMA synchronous = NORMAL");
    version = database->execAndGet("PRAGMA user_version").getInt();
    if (version <= static_cast<int>(migrations.size())) migrate(*database, migrations);
  });
  if (!opened) return fail(opened.error());
  if (version > static_cast<int>(migrations.size())) {
    Error error{.code = Code::io, .message = fmt::format("{} was written by a newer wsync", file.string())};
    error.hint = "Use that version, or name another folder in XDG_CACHE_HOME.";
    return fail(std::move(error));
  }
  return database;
}

Result<std::unique_ptr<SQLite::Database>> open_database_in_memory(std::span<const std::string_view> migrations) {
  std::unique_ptr<SQLite::Database> database;
  const auto opened = guarded("opening a database in memory", [&] {
    database = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(*database, migrations);
  });
  if (!opened) return fail(opened.error());
  return database;
}

}  // namespace wsync::store
