// SPDX-License-Identifier: MIT
// The argument of every command that reads records.
#pragma once

#include "command.hpp"

namespace wsync::app {

inline constexpr Argument record_file[] = {{"FILE", "XLSX, CSV, JSON or JSON Lines; - is standard input"}};

}  // namespace wsync::app
