// SPDX-License-Identifier: MIT
// What a server's slow-moving tables said when they were last pulled: look-up tables and central products.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/look_up.hpp"
#include "base/result.hpp"

namespace SQLite {
class Database;
}

namespace wsync::store {

struct TableStatus {
  std::string name{};
  Moment pulled{};  // UTC
  std::int64_t entries = 0;
};

/// A central product as far as it is mirrored.
struct CentralProduct {
  std::int64_t id = 0;
  std::string ean{};  // may be empty
  bool package = false;
  std::string name{};
  std::string modified{};  // as the server wrote it
};

class Mirror {
 public:
  /// One file for each server and user. Errors: io.
  static Result<Mirror> open(const std::filesystem::path& file);
  /// One that is gone with the process.
  static Result<Mirror> in_memory();
  Mirror(Mirror&&) noexcept;
  Mirror& operator=(Mirror&&) noexcept;
  ~Mirror();

  /// The table as it is now; what was there before is gone. All or nothing.
  Result<void> replace(std::string_view table, const std::vector<LookUpEntry>& entries, const Moment& pulled);
  /// In the order of the server. Empty for a table that was never pulled.
  Result<std::vector<LookUpEntry>> entries(std::string_view table) const;
  /// Nothing for a table that was never pulled; `central` is that of the central products.
  Result<std::optional<TableStatus>> status(std::string_view table) const;

  /// One pull of central products: what changed, what is gone, and the mark that the next one begins at. With
  /// `all` what does not come again is gone too.
  class CentralPull;
  Result<CentralPull> begin_central(bool all);
  /// The mark that the last pull left: the newest change that the server told; empty before the first one.
  Result<std::string> central_mark() const;
  /// Hands on every central product by EAN; a false ends it.
  Result<void> each_central(const std::function<bool(const CentralProduct&)>& use) const;

 private:
  explicit Mirror(std::unique_ptr<SQLite::Database> database);
  std::unique_ptr<SQLite::Database> database_;
};

/// What comes is laid aside first, so that a long pull holds up nobody; without `commit` nothing of it stays.
class Mirror::CentralPull {
 public:
  struct Counts {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t removed = 0;
  };
  CentralPull(CentralPull&&) noexcept;
  ~CentralPull();
  Result<void> put(const CentralProduct& product);
  Result<void> remove(std::int64_t id);
  Result<Counts> commit(std::string_view mark, const Moment& pulled);

 private:
  friend class Mirror;
  struct State;
  explicit CentralPull(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace wsync::store
