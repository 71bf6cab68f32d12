// SPDX-License-Identifier: MIT
// Assortment files to start fuzzing from.
#pragma once

#include <filesystem>

namespace wsync::fuzz {

/// False where one cannot be written.
bool put_assortments(const std::filesystem::path& folder);

}  // namespace wsync::fuzz
