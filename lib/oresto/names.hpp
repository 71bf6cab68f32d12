// SPDX-License-Identifier: MIT
// Names for ids: the look-up tables answer what a person calls a segment or a sales unit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "oresto/reference_tables.hpp"
#include "oresto/shop.hpp"

namespace wsync::oresto {

/// One entry of a look-up table: what is sent, and all that it is called, in every language.
struct Name {
  std::string id{};  // an id or an abbreviation
  std::vector<std::string> names{};
};

/// How a name was understood.
struct Resolved {
  std::optional<std::string> id{};  // nothing: unknown or ambiguous
  std::string message{};            // why nothing: `there is no client segment "Hotel"`
  std::string advice{};             // the near miss, or the candidates
};

/// A look-up table in memory. Exact id first, then names: letter case and accents do not matter.
class Names {
 public:
  Names(std::string what, std::vector<Name> entries) : what_(std::move(what)), entries_(std::move(entries)) {}
  Resolved resolve(std::string_view text) const;

 private:
  std::string what_;  // client segment
  std::vector<Name> entries_;
};

Result<Names> client_segments(Shop& shop);
Result<Names> sales_units(Shop& shop);

}  // namespace wsync::oresto
