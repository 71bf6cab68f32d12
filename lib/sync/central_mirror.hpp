// SPDX-License-Identifier: MIT
// The central range in the mirror: the whole of it once, then what has changed since.
#pragma once

#include <string>

#include "oresto/shop.hpp"
#include "store/mirror.hpp"

namespace wsync::sync {

struct CentralPulled {
  store::Mirror::CentralPull::Counts counts{};
  bool whole = false;  // not just the changes
  std::string mark{};  // where the next pull begins; empty where the server dates nothing
};

/// Reads central products changed since the last pull, and those deleted since; with `whole`, or where there
/// was no pull before, all of them. The mark is the newest change that the server told of, by its own clock;
/// what was changed in that very moment comes once more. Nothing is stored unless every page was read.
Result<CentralPulled> pull_central(oresto::Shop& shop, store::Mirror& mirror, bool whole);

}  // namespace wsync::sync
