// SPDX-License-Identifier: MIT
// Interchanges to begin fuzzing with.
#pragma once

#include <filesystem>

namespace wsync::fuzz {

/// False where a file cannot be written.
bool put_interchanges(const std::filesystem::path& folder);

}  // namespace wsync::fuzz
