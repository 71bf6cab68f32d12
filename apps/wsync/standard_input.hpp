// SPDX-License-Identifier: MIT
// Standard input that can be read more than once: hashed, worked on, and kept with the run.
#pragma once

#include <string>

#include "base/result.hpp"

namespace wsync::app {

/// Reads it to its end. From then on standard input is a temporary file without a name (TMPDIR chooses its folder)
/// that holds what came, at its beginning. Answers the SHA-256 of that. Errors: io.
Result<std::string> keep_standard_input();

/// To its beginning again, after `keep_standard_input`.
void rewind_standard_input();

}  // namespace wsync::app
