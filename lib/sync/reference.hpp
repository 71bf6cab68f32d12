// SPDX-License-Identifier: MIT
// Names for ids through the mirror of the look-up tables; it asks no server unless told to pull.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/look_up.hpp"
#include "oresto/look_up_tables.hpp"
#include "store/mirror.hpp"

namespace wsync::sync {

/// A mirrored table serves for a day; then whoever may ask the server pulls it again.
constexpr std::int64_t table_lifetime_hours = 24;

/// Whole hours since it was pulled.
std::int64_t hours_since(const Moment& pulled);

class Reference {
 public:
  /// Without a mirror every look-up is pending.
  explicit Reference(std::optional<store::Mirror> mirror) : mirror_(std::move(mirror)) {}

  /// The id of a name, see LookUpTable. Where the table was never pulled the answer is pending.
  Resolved resolve(std::string_view table, std::string_view text);

  /// The tables that were asked for since the last pull and are missing, older than a day, or did not know a
  /// name.
  std::vector<const oresto::TableRow*> wanting() const;

  /// Reads these tables from the shop and mirrors them.
  Result<void> pull(oresto::Shop& shop, const std::vector<const oresto::TableRow*>& tables);

  /// The table as it is mirrored; null where it never was. Errors: io.
  Result<const LookUpTable*> table(const oresto::TableRow& row);

 private:
  std::optional<store::Mirror> mirror_;
  std::map<std::string, LookUpTable, std::less<>> tables_{};  // those that were asked for
  std::set<std::string, std::less<>> wanting_{};
  std::set<std::string, std::less<>> pulled_{};  // just now: what they do not know is not there
};

}  // namespace wsync::sync
