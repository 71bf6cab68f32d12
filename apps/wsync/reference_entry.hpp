// SPDX-License-Identifier: MIT
// An entry of a look-up table as `reference list` and `reference search` show it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/look_up.hpp"
#include "schema/record.hpp"

namespace wsync::app {

struct EntryName {
  std::optional<std::string> language_code{};
  std::string name{};
};
const schema::Record& describe(const EntryName*);

struct ReferenceEntry {
  std::string table{};
  std::string id{};
  std::optional<std::string> parent_id{};
  std::string path{};                     // Dranken > Bieren
  std::vector<EntryName> names{};         // as the server has them, one for each language
  std::optional<std::string> found_by{};  // of a search: id, name, start, part, near
};
const schema::Record& describe(const ReferenceEntry*);

ReferenceEntry reference_entry(std::string_view table, const LookUpTable& look_up, const LookUpEntry& entry,
                               std::string_view language);

}  // namespace wsync::app
