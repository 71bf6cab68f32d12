// SPDX-License-Identifier: MIT
// What the library and its HTTP module (sandbox-http.so) know of each other.
#pragma once

#include "base/result.hpp"
#include "sandbox/exchange.hpp"

namespace wsync::sandbox {

/// Serves on 127.0.0.1, up to 32 connections at once.
class HttpServer {
 public:
  virtual ~HttpServer() = default;
  /// Takes the port, or a free one where it is 0; answers which.
  virtual Result<int> bind(int port) = 0;
  /// Serves until `stop`, which any other thread may call.
  virtual void serve() = 0;
  virtual void stop() = 0;
};

inline constexpr const char* http_module_file = "sandbox-http.so";
inline constexpr const char* http_module_function = "wsync_open_sandbox_server";

/// The caller owns what is returned.
using OpenHttpServer = HttpServer*(const Answerer& answer);

}  // namespace wsync::sandbox
