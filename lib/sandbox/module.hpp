// SPDX-License-Identifier: MIT
// Opening the HTTP module, which links what only `sandbox serve` needs.
#pragma once

#include <memory>

#include "base/result.hpp"
#include "sandbox/http/interface.hpp"

namespace wsync::sandbox {

Result<std::unique_ptr<HttpServer>> open_http_server(const Answerer& answer);

}  // namespace wsync::sandbox
