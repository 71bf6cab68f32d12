// SPDX-License-Identifier: MIT
// The value or the error: what every function that can fail returns.
#pragma once

#include <tl/expected.hpp>
#include <utility>

#include "base/error.hpp"

namespace wsync {

template <class T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

/// `return fail(Code::input, "the file is empty");`
[[nodiscard]] inline Failure fail(Code code, std::string message) {
  Error error;
  error.code = code;
  error.message = std::move(message);
  return Failure(std::move(error));
}

[[nodiscard]] inline Failure fail(Error error) { return Failure(std::move(error)); }

}  // namespace wsync
