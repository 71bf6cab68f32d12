// SPDX-License-Identifier: MIT
// `wsync help WORDS`: which text they ask for.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"

namespace wsync::app {

/// A noun, a noun and a verb, a topic, `columns NOUN` or `endpoint ID`. Errors: usage, with near misses.
Result<std::string> help_on(const std::vector<std::string>& words);

}  // namespace wsync::app
