// SPDX-License-Identifier: MIT
// What commands share that make a set on the server equal to what was typed: delivery days, an order list.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "typed.hpp"

namespace wsync::app {

struct SetDifference {
  std::size_t added = 0, removed = 0, kept = 0;
};

/// `1 added, 1 removed, 3 kept`
std::string to_string(const SetDifference& difference);

/// Whether standard output shows the difference; for programs it has the results.
bool shows_difference(const Typed& typed);

/// --max-delete, which counts what would be removed from the set. `what`: singular, such as "day"; `usual`: the limit
/// where none was typed. Errors: usage, limit.
Result<void> check_removed(const Typed& typed, const SetDifference& difference, std::string_view what,
                           std::optional<std::int64_t> usual = std::nullopt);

}  // namespace wsync::app
