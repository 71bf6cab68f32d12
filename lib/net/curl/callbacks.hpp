// SPDX-License-Identifier: MIT
// What curl calls while an exchange runs.
#pragma once

#include "net/curl/exchange.hpp"

namespace wsync::net {

/// Headers and body go into the exchange's response; a stream that is full pauses.
///
/// curl 7.88 sends a request again by itself when a reused connection ends before a byte of the answer has
/// come (Curl_retry_request), whatever the method and even when all of it had been sent; no option turns that
/// off. So before each sending curl asks here, and a write of which any byte has left is not sent a second
/// time.
void set_callbacks(Exchange& exchange);

}  // namespace wsync::net
