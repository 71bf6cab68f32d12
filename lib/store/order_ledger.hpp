// SPDX-License-Identifier: MIT
// The ledger of orders that left this machine, or were to: what happened to each, in the order that it
// happened. Nothing in it is ever changed or deleted; every line is on disk when `append` returns.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

namespace wsync::store {

/// One thing that happened to an order. Texts are empty where they do not apply.
struct LedgerEvent {
  std::int64_t id = 0;  // from 1; set by the ledger
  std::string order{};
  std::string customer{};
  std::string delivery_date{};
  std::string state{};         // as `hanos::to_string(OrderState)` has it
  std::string at{};            // UTC: 2026-11-25T06:52:19Z
  std::string content_hash{};  // SHA-256 of what the order says, whatever the format
  std::string format{};
  std::string file_name{};  // in the drop
  std::string file_hash{};  // SHA-256 of the bytes
  std::int64_t size = 0;    // of the file, in bytes
  std::string place{};      // URL of the drop, without user and password
  std::string message{};    // why it failed, what was answered
};

/// An order as its events tell it.
struct LedgerEntry {
  LedgerEvent last{};         // its file facts are those of the last event that had some
  std::string began{};        // when it was first heard of
  std::string uploaded{};     // when it last was uploaded; empty: never
  std::int64_t uploaded_id = 0;  // the event that says so; 0: none
  std::int64_t attempts = 0;     // uploads that were tried
};

/// A file of answers that was taken.
struct AnswerFile {
  std::string sha256{};  // of its bytes
  std::string name{};    // in the drop, or as it was typed
  std::string place{};   // URL of the drop; empty: a file of this machine
  std::string at{};      // UTC
};

class OrderLedger {
 public:
  static Result<OrderLedger> open(const std::filesystem::path& file);
  OrderLedger(OrderLedger&&) noexcept;
  OrderLedger& operator=(OrderLedger&&) noexcept;
  ~OrderLedger();

  /// Gives the event's id.
  Result<std::int64_t> append(const LedgerEvent& event);
  /// Nothing where the order is not known.
  Result<std::optional<LedgerEntry>> find(const std::string& order) const;
  /// Everything that happened to it, oldest first.
  Result<std::vector<LedgerEvent>> history(const std::string& order) const;
  /// All orders, those that were last heard of at the end.
  Result<std::vector<LedgerEntry>> list() const;

  /// The last event when a file with these bytes was last taken, whatever its name; nothing: it never was.
  Result<std::optional<std::int64_t>> taken_after(const std::string& sha256) const;
  /// Whether it was ever taken with these bytes, under this name, out of this place.
  Result<bool> was_taken_as(const AnswerFile& file) const;
  Result<void> take(const AnswerFile& file);

 private:
  explicit OrderLedger(std::unique_ptr<SQLite::Database> database);
  Result<std::vector<LedgerEvent>> events(const std::string* order) const;
  std::unique_ptr<SQLite::Database> database_;
};

}  // namespace wsync::store
