// SPDX-License-Identifier: MIT
// Assortments as the JSON that Apicbase takes from suppliers. Source: Apicbase, assortment files.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hanos/assortment.hpp"

namespace wsync::hanos {

struct ApicbaseExport {
  std::string json{};
  std::size_t articles = 0;         // that are in it
  std::vector<Finding> findings{};  // E001 left out (error), E002 cut or simplified (warning)
};

/// One JSON array with an object per article, ordered by its first orderable unit: there a package is its
/// article number, so that an article has one way to be ordered. The price is always said, with at most three
/// decimals and never rounded; quantities are in g, kg, l or piece. What cannot be said exactly is left out
/// and found.
ApicbaseExport apicbase_json(const Assortment& assortment);

}  // namespace wsync::hanos
