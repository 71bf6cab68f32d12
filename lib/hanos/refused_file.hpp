// SPDX-License-Identifier: MIT
// Files that people write by hand, refused: everything that is wrong with one as one error, line by line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace wsync::hanos {

/// `hanos.toml is not as a customer book should be`, with the problems in the order of the file's lines.
[[nodiscard]] Failure refused_file(const std::string& file, std::string_view what,
                                   std::vector<Problem> problems,
                                   std::string hint = "Correct these lines and run again; nothing was done.");

}  // namespace wsync::hanos
