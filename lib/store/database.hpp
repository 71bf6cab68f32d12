// SPDX-License-Identifier: MIT
// An SQLite file of wsync's: opened, made where there is none, and brought to the newest form of its tables.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

#include "base/result.hpp"

namespace SQLite {
class Database;
}

namespace wsync::store {

/// `migrations[n]` is SQL that turns version n into n + 1; a new file goes through all of them. The file and
/// its folder are private to the user. Write-ahead log, so that readers and a writer do not wait for each
/// other. Errors: io, with the file's name; a file of a newer wsync is refused, never touched.
Result<std::unique_ptr<SQLite::Database>> open_database(const std::filesystem::path& file,
                                                        std::span<const std::string_view> migrations);

/// One that is gone with the process.
Result<std::unique_ptr<SQLite::Database>> open_database_in_memory(std::span<const std::string_view> migrations);

/// Runs it and turns what SQLite throws into an io error that names what was done: `storing brands`.
Result<void> guarded(std::string_view doing, const std::function<void()>& work);

}  // namespace wsync::store
