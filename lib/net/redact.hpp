// SPDX-License-Identifier: MIT
// Keeps secrets out of everything that is shown or written down.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "net/request.hpp"

namespace wsync::net {

inline constexpr std::string_view redacted = "[redacted]";

/// Knows the secrets of one request, each also as base64, percent-encoded, and escaped for JSON and XML.
class Redactor {
 public:
  explicit Redactor(const Request& request);

  /// The text with every secret and every `user:password@` of a URL replaced. A text longer than `limit`
  /// bytes is cut there, never inside a secret.
  [[nodiscard]] std::string text(std::string_view text, std::size_t limit = std::string_view::npos) const;

  /// The value of a header as it may be shown: credentials and cookies not at all.
  [[nodiscard]] std::string header(const Header& header) const;

 private:
  void add(std::string_view secret);
  [[nodiscard]] std::size_t secret_at(std::string_view text, std::size_t position) const;

  std::vector<std::string> secrets_{};  // longest first
  std::string header_name_{};           // the one that HeaderAuth names
};

}  // namespace wsync::net
