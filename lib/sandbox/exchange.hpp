// SPDX-License-Identifier: MIT
// A request as it came in and the answer to it, without sockets; the answer says how it is to be spoilt.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "net/request.hpp"

namespace wsync::sandbox {

struct Incoming {
  std::string method{};                      // GET, POST, PUT, DELETE and whatever else was sent
  std::string path{};                        // as it came: percent-encoded, no query
  std::string query{};                       // behind the question mark, encoded
  std::vector<net::Header> headers{};
  std::string body{};

  /// The first header of that name, letter case ignored; empty where there is none.
  std::string_view header(std::string_view name) const;
  /// Path and query as they stood in the request line.
  std::string target() const { return query.empty() ? path : path + "?" + query; }
};

enum class Mishap : std::uint8_t {
  none,
  drop,       // the connection is closed without an answer
  truncate,   // the connection is closed in the middle of the body
};

struct Outgoing {
  int status = 200;
  std::string content_type{};
  std::vector<net::Header> headers{};
  std::string body{};
  /// A body that is made while it is sent: appends the next piece, false after the last one.
  std::function<bool(std::string& piece)> pieces{};
  std::chrono::milliseconds delay{0};
  Mishap mishap = Mishap::none;
};

/// Answers requests from many threads at once.
using Answerer = std::function<Outgoing(const Incoming&)>;

}  // namespace wsync::sandbox
