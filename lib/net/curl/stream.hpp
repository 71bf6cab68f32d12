// SPDX-License-Identifier: MIT
// A body that is read while it arrives; at most about 1 MiB of it is in memory.
#pragma once

#include <memory>

#include "net/curl/engine.hpp"

namespace wsync::net {

/// Returns when status and headers are there.
[[nodiscard]] Result<Streamed> open_stream(std::shared_ptr<Engine> engine, Request request);

}  // namespace wsync::net
