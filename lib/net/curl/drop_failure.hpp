// SPDX-License-Identifier: MIT
// From what curl and the server of a drop say to an error with a code, one sentence and what to do.
#pragma once

#include <optional>

#include "net/curl/drop_live.hpp"

namespace wsync::net {

[[nodiscard]] Error explain_drop(CURL* easy, CURLcode outcome, const DropLive& live,
                                 const DropOptions& options, const std::string& scheme,
                                 const std::string& host);

/// An answer over HTTP that is no error and yet not what was asked for: a redirection, a page without
/// content.
[[nodiscard]] std::optional<Error> explain_status(long status, const DropCall& call, const std::string& host);

}  // namespace wsync::net
