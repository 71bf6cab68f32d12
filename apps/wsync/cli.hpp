// SPDX-License-Identifier: MIT
// The words behind a command become options and arguments. The only place that knows the parser library.
#pragma once

#include <span>
#include <string>

#include "base/result.hpp"
#include "command.hpp"
#include "typed.hpp"

namespace wsync::app {

/// Every mistake at once: unknown options with near misses, values outside their choices, too few or too many
/// arguments. With --help or --version nothing else is looked at.
Result<Typed> parse(const Command& command, std::span<const std::string> words);

}  // namespace wsync::app
