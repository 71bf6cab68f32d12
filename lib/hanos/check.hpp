// SPDX-License-Identifier: MIT
// What is wrong with an assortment though its file could be read: codes A001 to A023, and how ready it is for
// Apicbase.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "hanos/assortment.hpp"
#include "hanos/profile.hpp"

namespace wsync::hanos {

/// A001 to A023.
std::span<const FindingCode> assortment_codes();

struct CheckBasis {
  CheckRules rules{};
  Moment now{};                          // for the age of the file and what has expired
  const Assortment* previous = nullptr;  // the last one that was accepted; null: none
};

/// Adds its findings to those of reading, in the order of lines.
void check_assortment(AssortmentRead& read, const CheckBasis& basis);

/// A007, where there are far fewer articles than `before` that was accepted; a delta says nothing of that.
std::optional<Finding> far_fewer(const Assortment& now, const Assortment& before, const CheckRules& rules);

/// What Apicbase looks at before it takes an assortment. Source: Apicbase, quality check.
struct ReadinessFigure {
  std::string_view name;  // `name`, `measured`, `gtin-valid`
  std::string_view text;
  bool must = false;         // else it is only looked at
  std::size_t articles = 0;  // that have it
  std::size_t of = 0;        // articles that can be ordered; of gtin-valid: those with a GTIN
  /// Per cent, rounded down; 100 where there is none.
  int percent() const { return of == 0 ? 100 : static_cast<int>(articles * 100 / of); }
};
std::vector<ReadinessFigure> readiness(const Assortment& assortment);

}  // namespace wsync::hanos
