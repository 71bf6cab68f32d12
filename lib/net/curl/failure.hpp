// SPDX-License-Identifier: MIT
// What curl's failures mean to the one who waits for an answer.
#pragma once

#include "net/curl/exchange.hpp"

namespace wsync::net {

/// unreachable: nothing was sent. timeout, broken_connection: the outcome is unknown. config: certificates,
/// proxy.
[[nodiscard]] Error explain(const Exchange& exchange);

}  // namespace wsync::net
