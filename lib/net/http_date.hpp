// SPDX-License-Identifier: MIT
// Dates as HTTP headers write them.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace wsync::net {

/// The three forms of RFC 9110 section 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT` and the two obsolete ones.
/// Nothing where the text is none of them or no such moment exists.
[[nodiscard]] std::optional<std::chrono::sys_seconds> parse_http_date(std::string_view text);

}  // namespace wsync::net
