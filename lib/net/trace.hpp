// SPDX-License-Identifier: MIT
// An exchange as lines for people (`--trace-http`), with every secret masked.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "net/request.hpp"

namespace wsync::net {

/// Bytes of a body that a trace shows at most.
inline constexpr std::size_t shown_body_limit = 64 * 1024;

/// `> POST https://host/path`, `> Header: value`, `>`, and the body line by line.
[[nodiscard]] std::vector<std::string> trace_request(const Request& request);

/// `< 200 (123 ms)`, `< Header: value`, `<`, and the body line by line. The request knows the secrets.
[[nodiscard]] std::vector<std::string> trace_answer(const Request& request, const Response& response);

/// `< 200 (123 ms)` and the headers of an answer whose body is read piece by piece.
[[nodiscard]] std::vector<std::string> trace_head(const Request& request, const Response& response);

/// `* net.timeout: no answer in time`.
[[nodiscard]] std::string trace_failure(const Request& request, const Error& error);

}  // namespace wsync::net
