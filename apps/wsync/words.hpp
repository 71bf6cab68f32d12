// SPDX-License-Identifier: MIT
// Arguments that may come from a file: codes, article numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "typed.hpp"

namespace wsync::app {

/// The arguments in their order; the name of a file stands for its lines, `-` for those of standard input.
/// `what` is for messages: stock code. An error where nothing is left, or where one is empty.
Result<std::vector<std::string>> words_of(const Typed& typed, std::string_view what);

}  // namespace wsync::app
