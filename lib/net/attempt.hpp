// SPDX-License-Identifier: MIT
// A try, as the retry policy looks at it.
#pragma once

#include "net/retry.hpp"
#include "net/transport.hpp"

namespace wsync::net {

/// `number` is 1 for the first try; `waited` is the time between all tries of the request so far.
[[nodiscard]] Attempt describe_attempt(Method method, int number, std::chrono::milliseconds waited,
                                       const Result<Response>& result);

}  // namespace wsync::net
