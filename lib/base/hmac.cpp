// SPDX-License-Identifier: MIT
#include "base/hmac.hpp"

#include <fmt/format.h>
#include <nettle/hmac.h>
#include <nettle/memops.h>

#include <array>

namespace wsync {
namespace {

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

}  // namespace

std::string hmac_sha256_hex(std::string_view secret, std::string_view message) {
  hmac_sha256_ctx context{};
  hmac_sha256_set_key(&context, secret.size(), bytes_of(secret));
  hmac_sha256_update(&context, message.size(), bytes_of(message));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  hmac_sha256_digest(&context, digest.size(), digest.data());
  std::string text;
  for (const auto byte : digest) text += fmt::format("{:02x}", byte);
  return text;
}

bool same_in_constant_time(std::string_view a, std::string_view b) {
  return a.size() == b.size() && memeql_sec(a.data(), b.data(), a.size()) != 0;
}

}  // namespace wsync
