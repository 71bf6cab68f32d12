// SPDX-License-Identifier: MIT
// A row that a comparison with the shop refuses, with a code of its own for programs.
#pragma once

#include <string>
#include <utility>

#include "base/error.hpp"

namespace wsync::sync {

inline Error refusal(std::string code, std::string message, std::string hint = {}) {
  Error error{.code = Code::refused, .message = message};
  error.problems.push_back({{}, std::move(code), std::move(message), hint, false});
  error.hint = std::move(hint);
  return error;
}

}  // namespace wsync::sync
