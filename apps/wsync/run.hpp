// SPDX-License-Identifier: MIT
// One run of wsync: from the words typed to the exit status.
#pragma once

#include <string>
#include <vector>

namespace wsync::app {

int run(const std::vector<std::string>& words);

/// `internal`: what main does with an exception that nobody caught.
int run_aground(const char* what);

}  // namespace wsync::app
