// SPDX-License-Identifier: MIT
// A look-up table: what a person calls a thing, and the id or abbreviation that is sent for it.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsync {

/// A name; `language` is empty where it serves all.
struct LookUpName {
  std::string language{};  // nld
  std::string text{};
};

struct LookUpEntry {
  std::string id{};                     // what is sent
  std::optional<std::string> parent{};  // the id of the branch it stands on, in a table that is a tree
  std::vector<LookUpName> names{};
};

/// How a name was understood.
struct Resolved {
  std::optional<std::string> id{};  // nothing: unknown, ambiguous or pending
  std::string message{};            // why nothing: `there is no brand "Devoss"`
  std::string advice{};             // the near miss, or the candidates
  bool pending = false;             // the table is not known yet
};

class LookUpTable {
 public:
  /// `what` is one of its entries: brand, client segment.
  LookUpTable(std::string what, std::vector<LookUpEntry> entries);

  /// Exact ids first, then exact names, then both without regard to letter case and accents. In a tree a name
  /// may be a path, `Dranken > Bieren`, and only ends of branches are taken. Two entries that answer alike
  /// are refused with the candidates; nothing is guessed.
  Resolved resolve(std::string_view text) const;

  const std::vector<LookUpEntry>& entries() const { return entries_; }
  /// Positions in `entries`, each branch before what stands on it.
  std::vector<std::size_t> in_tree_order() const;
  /// `Dranken > Bieren`, in that language or in the first one there is; the id where there is no name.
  std::string path(const LookUpEntry& entry, std::string_view language) const;
  /// How many branches stand above it.
  std::size_t depth(const LookUpEntry& entry) const;

 private:
  using Index = std::map<std::string, std::vector<std::size_t>, std::less<>>;
  const LookUpEntry* parent_of(const LookUpEntry& entry) const;
  std::string label(const LookUpEntry& entry) const;
  Resolved chosen(std::string_view text, const std::vector<std::size_t>& found) const;
  Resolved unknown(std::string_view text) const;

  std::string what_;
  std::vector<LookUpEntry> entries_;
  Index ids_{}, names_{}, folded_ids_{}, folded_names_{};
  std::map<std::string, std::vector<std::size_t>, std::less<>> children_{};  // by the parent's id
};

}  // namespace wsync
