// SPDX-License-Identifier: MIT
// Files of tests/golden/hanos: compared byte for byte. WSYNC_REWRITE_GOLDEN=1 writes them anew; such a run is
// no test and fails.
#pragma once

#include <string>

namespace wsync::test {

std::string golden(const std::string& name);
void compare_golden(const std::string& name, const std::string& content);

}  // namespace wsync::test
