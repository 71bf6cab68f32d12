// SPDX-License-Identifier: MIT
// SHA-256 (FIPS 180-4): whether a file or a request's body is the one of before.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace wsync {

/// 64 hexadecimal digits, as sha256sum writes them.
std::string sha256_hex(std::string_view bytes);

/// The same of a file, read in pieces. Errors: io.
Result<std::string> sha256_of_file(const std::filesystem::path& file);

/// Of what comes in pieces.
class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&&) noexcept;
  ~Sha256();
  void add(std::string_view bytes);
  /// Of all that was added; after this it begins anew.
  std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace wsync
