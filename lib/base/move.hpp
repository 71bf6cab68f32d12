// SPDX-License-Identifier: MIT
// Files that get their final name only when they are whole, and never take that of another.
#pragma once

#include <filesystem>

#include "base/result.hpp"

namespace wsync {

/// Gives a file that is complete its final name, within one file system. It and both folders are on disk when
/// this returns. Errors: conflict, where a file of that name is there already (it stays); io.
Result<void> move_new(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace wsync
