// SPDX-License-Identifier: MIT
// The parts of small workbooks, for the fuzz target `xlsx`.
#pragma once

#include <filesystem>

namespace wsync::fuzz {

bool put_workbooks(const std::filesystem::path& folder);

}  // namespace wsync::fuzz
