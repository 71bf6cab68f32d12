// SPDX-License-Identifier: MIT
#include "base/sha256.hpp"

#include <fmt/format.h>
#include <nettle/sha2.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace wsync {

struct Sha256::State {
  sha256_ctx context{};
};

Sha256::Sha256() : state_(std::make_unique<State>()) { sha256_init(&state_->context); }
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  sha256_update(&state_->context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::hex() {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&state_->context, digest.size(), digest.data());
  std::string text;
  for (const auto byte : digest) text += fmt::format("{:02x}", byte);
  return text;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 sum;
  sum.add(bytes);
  return sum.hex();
}

Result<std::string> sha256_of_file(const std::filesystem::path& file) {
  const auto failed = [&] {
    return fail(Code::io, fmt::format("cannot read {}: {}", file.string(), std::strerror(errno)));
  };
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return failed();
  Sha256 sum;
  std::array<char, 65536> piece{};
  while (stream.read(piece.data(), piece.size()) || stream.gcount() > 0)
    sum.add({piece.data(), static_cast<std::size_t>(stream.gcount())});
  if (stream.bad()) return failed();
  return sum.hex();
}

}  // namespace wsync
