// SPDX-License-Identifier: MIT
// The seam between what wsync says and the library that carries it: many exchanges at once, one thread, one
// loop.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "net/request.hpp"

namespace wsync::net {

struct TransportOptions {
  int connections = 4;  // kept-alive connections to one host at most
  std::chrono::milliseconds connect_timeout{10'000};
  std::chrono::milliseconds timeout{60'000};  // without any progress: no byte in either direction
  std::string ca_file{};                      // PEM; empty: CURL_CA_BUNDLE, SSL_CERT_FILE, the system's
  std::string user_agent{};
  std::function<void(std::string_view line)> trace{};  // already redacted, one line without its end a call
  std::function<void()> tick{};  // called from within the loop while it waits, at least ten times a second
};

/// An answer whose body is read piece by piece while it arrives.
class Body {
 public:
  virtual ~Body() = default;
  /// Fills the front of `room`; 0 is the end. Waits for the network. A body cut short is
  /// `Code::broken_connection`.
  [[nodiscard]] virtual Result<std::size_t> read(std::span<char> room) = 0;
};

struct Streamed {
  Response head{};  // status and headers; its body stays empty
  std::unique_ptr<Body> body{};
};

/// Carries requests. An HTTP error status is a successful exchange. Errors: unreachable (nothing was sent),
/// timeout and broken_connection (the outcome is unknown), config (TLS, certificates, proxy), interrupted.
class Transport {
 public:
  using Done = std::function<void(Result<Response>)>;

  virtual ~Transport() = default;
  /// Begins an exchange; `done` is called from within `run` and may start more.
  virtual void start(Request request, Done done) = 0;
  /// Calls `action` from within `run`, not before `delay` has passed.
  virtual void after(std::chrono::milliseconds delay, std::function<void()> action) = 0;
  /// Works until no exchange and no timer is left. After a first Ctrl-C (base/interrupt.hpp) timers fire at
  /// once, GETs in flight end with `Code::interrupted` and writes are finished; after a second one these end
  /// so too.
  virtual void run() = 0;
  /// One exchange whose body is streamed. Other exchanges make progress while it is read.
  [[nodiscard]] virtual Result<Streamed> open(Request request) = 0;
};

/// One exchange from start to end.
[[nodiscard]] Result<Response> send(Transport& transport, Request request);

/// The transport over libcurl; loads the module that links it on the first call, so that commands
/// which never talk to a server start without it.
[[nodiscard]] Result<std::unique_ptr<Transport>> open_transport(TransportOptions options);

}  // namespace wsync::net
