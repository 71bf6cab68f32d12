// SPDX-License-Identifier: MIT
// The sandbox as a running server: state loaded and saved, port opened, Ctrl-C waited for.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "sandbox/sandbox.hpp"

namespace wsync::sandbox {

struct ServiceOptions {
  int port = 0;                                       // 0: a free one
  Seed seed = Seed::demo;
  std::optional<std::filesystem::path> data{};        // loaded from and saved to
  std::optional<std::filesystem::path> faults{};
  std::optional<std::filesystem::path> log{};
  std::optional<std::filesystem::path> hanos{};       // the drop whose orders are answered; made where it is not there
  Options options{};
};

/// The lines that point wsync at the sandbox: `export WSYNC_ORESTO_URL=http://127.0.0.1:40123/api`.
std::string environment_lines(const ServiceOptions& options, int port);

/// Calls `ready` with the port, then serves until SIGINT or SIGTERM, and saves.
Result<void> run_service(const ServiceOptions& options, const std::function<void(int port)>& ready);

}  // namespace wsync::sandbox
