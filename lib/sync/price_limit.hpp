// SPDX-License-Identifier: MIT
// A price that silently became ten times too high: a step that changes one by more than a person would.
#pragma once

#include <vector>

#include "sync/steps.hpp"

namespace wsync::sync {

/// One problem for each price that rises or falls by more than `percent` of what the server has; a list
/// price that is cleared falls by all of it. A price that was not there or was zero has nothing to be compared
/// with.
std::vector<Problem> price_jumps(const Step& step, const Decimal& percent);

}  // namespace wsync::sync
