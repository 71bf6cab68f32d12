// SPDX-License-Identifier: MIT
// What came of a request, for the request log.
#pragma once

#include <string>
#include <vector>

#include "sandbox/sandbox.hpp"

namespace wsync::sandbox {

struct Sandbox::Outcome {
  std::string operation{};
  std::string fault{};
  std::string key{};
  std::string remark{};
  bool effect = false;
  std::vector<std::string> items{};
};

}  // namespace wsync::sandbox
