// SPDX-License-Identifier: MIT
// Which command the words ask for. Near misses are said, never run.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "command.hpp"

namespace wsync::app {

struct Choice {
  const Command* command = nullptr;   // null: the words ask for help on `noun` (empty: on wsync), or for `program`
  std::vector<std::string> words{};   // what is left for the parser, options before the noun included
  std::string noun{};
  std::string program{};              // path of a `wsync-NAME` on PATH
  bool help = false;                  // --help was typed; else noun or verb is missing
};

Result<Choice> choose(const std::vector<std::string>& words);

}  // namespace wsync::app
