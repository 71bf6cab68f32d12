// SPDX-License-Identifier: MIT
// What wsync and its jq module (jq.so) know of each other; the module alone links libjq.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace wsync::app {

inline constexpr const char* jq_module_file = "jq.so";
inline constexpr const char* jq_module_function = "wsync_open_jq";

class JqFilter {
 public:
  virtual ~JqFilter() = default;
  /// Runs the expression on one JSON document and appends each result with a line end: texts as they are, the
  /// rest as JSON.
  virtual Result<void> apply(std::string_view json, std::string& out) = 0;
};

/// Null with `error` filled where the expression is wrong; else the caller owns what is returned.
using OpenJq = JqFilter*(const char* expression, Error& error);

/// Loads the module on the first call.
Result<std::unique_ptr<JqFilter>> open_jq(const std::string& expression);

}  // namespace wsync::app
