// SPDX-License-Identifier: MIT
// Parts of wsync that are opened on first use, so that what they link costs nothing before:
// lib/wsync/NAME.so.
#pragma once

#include <string_view>

#include "base/result.hpp"

namespace wsync {

/// The function of that name in the module `file` (`net-curl.so`); it stays loaded until the process ends.
/// `what` names the part for people: `network`. Errors: config, where the module is missing or cannot be
/// loaded.
Result<void*> module_function(std::string_view what, std::string_view file, const char* function);

}  // namespace wsync
