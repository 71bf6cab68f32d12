// SPDX-License-Identifier: MIT
// What came of a request, for the request log.
#pragma once

#include <string>

#include "sandbox/sandbox.hpp"

namespace wsync::sandbox {

struct Sandbox::Outcome {
  std::string operation{};
  std::string fault{};
  std::string key{};
  std::string remark{};
  bool effect = false;
};

}  // namespace wsync::sandbox
