// SPDX-License-Identifier: MIT
// Runs another program and reads what it prints.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace wsync::app {

struct Finished {
  int status = 0;          // exit status; 128 + signal where a signal ended it
  std::string output{};    // of stdout; stderr goes where ours goes
};

/// `words[0]` is looked up on PATH. `input` is its standard input.
Result<Finished> run_program(const std::vector<std::string>& words, std::string_view input = {});

}  // namespace wsync::app
