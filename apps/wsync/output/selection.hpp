// SPDX-License-Identifier: MIT
// Part of a model: the paths of --fields as a tree, so that JSON and XML keep their nesting.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "schema/record.hpp"

namespace wsync::app {

/// A field and what is kept below it; nothing below means all of it.
struct Selected {
  const schema::Field* field = nullptr;
  std::string selector{};          // `Localizations[nld]`: only the items of that language or key
  std::vector<Selected> below{};
};
using Selection = std::vector<Selected>;

/// Paths in the order typed; unknown names become problems with near misses.
Selection select(const schema::Record& record, const std::vector<std::string>& paths, std::vector<Problem>& problems);

/// Whether an item of a list is the one that the selector names; every item where it is empty.
bool matches(const Selected& selected, const schema::Record& record, const void* item);

}  // namespace wsync::app
