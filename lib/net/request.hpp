// SPDX-License-Identifier: MIT
// One HTTP request and its answer, as plain data. An answer with an error status is still an answer.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace wsync::net {

enum class Method : std::uint8_t { get, post, put, del };

/// GET, POST, PUT, DELETE.
[[nodiscard]] std::string_view to_string(Method method);

/// A GET may be sent again at will; everything else may not (see `retry.hpp`).
[[nodiscard]] constexpr bool is_safe(Method method) { return method == Method::get; }

struct Header {
  std::string name{};
  std::string value{};

  friend bool operator==(const Header&, const Header&) = default;
};

/// Header names are the same whatever their letter case.
[[nodiscard]] bool same_header(std::string_view one, std::string_view other);

/// How a request says who sends it. Kept apart from the headers so that no trace can print it by accident.
struct BasicAuth {
  std::string user{};
  std::string password{};
};
struct BearerAuth {
  std::string token{};
};
struct HeaderAuth {
  std::string name{};
  std::string value{};
};
struct CertificateAuth {
  std::string certificate_file{};  // PEM
  std::string key_file{};          // PEM
};
using Auth = std::variant<std::monostate, BasicAuth, BearerAuth, HeaderAuth, CertificateAuth>;

struct Request {
  Method method = Method::get;
  std::string url{};  // absolute, already percent-encoded
  std::vector<Header> headers{};
  std::string body{};
  std::string shown_body{};            // what a trace prints instead of `body` where that holds secrets
  std::vector<std::string> secrets{};  // texts that a trace masks wherever they turn up, in answers too
  Auth auth{};
  std::string operation{};  // `link-products.post`, for traces and errors
  bool finishing = false;   // goes on with what is half done: the first Ctrl-C does not stop it
};

struct Response {
  int status = 0;
  int http_version = 0;  // 10, 11 or 20; 0: not known
  std::vector<Header> headers{};
  std::string body{};
  std::chrono::milliseconds duration{};

  /// The first header of that name, letter case ignored; empty where there is none.
  [[nodiscard]] std::string_view header(std::string_view name) const;
};

}  // namespace wsync::net
