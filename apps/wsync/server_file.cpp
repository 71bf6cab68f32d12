// SPDX-License-Identifier: MIT
#include "server_file.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace wsync::app {
namespace {

constexpr std::size_t longest = 150;  // of the address's own letters in the name

/// FNV-1a: tells servers and users apart in a file's name, on every machine alike.
std::uint32_t digest(std::string_view text) {
  std::uint32_t sum = 2166136261u;
  for (const char c : text) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619u;
  return sum;
}

}  // namespace

std::string file_name(std::string_view url, std::string_view owner) {
  const auto scheme = url.find("://");
  std::string name;
  for (const char c : url.substr(scheme == url.npos ? 0 : scheme + 3, longest)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
    name += plain ? c : '-';
  }
  return fmt::format("{}-{:08x}", name, digest(fmt::format("{}\n{}", url, owner)));
}

}  // namespace wsync::app
