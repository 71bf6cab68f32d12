// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <cstdint>

#include "base/hmac.hpp"
#include "base/text.hpp"
#include "hanos/apicbase_order.hpp"

namespace wsync::hanos::apicbase {
namespace {

/// A character beyond ASCII as JSON escapes, in two halves where it needs them.
std::string escaped(std::string_view utf8, std::size_t& at) {
  const auto lead = static_cast<std::uint8_t>(utf8[at++]);
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  std::uint32_t letter = lead & (0x3FU >> static_cast<unsigned>(more));
  for (int i = 0; i < more && at < utf8.size(); ++i)
    letter = letter << 6U | (static_cast<std::uint8_t>(utf8[at++]) & 0x3FU);
  if (letter < 0x10000U) return fmt::format("\\u{:04x}", letter);
  letter -= 0x10000U;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD800U + (letter >> 10U), 0xDC00U + (letter & 0x3FFU));
}

}  // namespace

std::string python_spaced(std::string_view json) {
  std::string out;
  bool in_text = false;
  for (std::size_t at = 0; at < json.size();) {
    const char letter = json[at];
    if (in_text && letter == '\\' && at + 1 < json.size()) {
      out += json.substr(at, 2);
      at += 2;
      continue;
    }
    if (static_cast<std::uint8_t>(letter) >= 0x80) {
      out += escaped(json, at);
      continue;
    }
    ++at;
    if (letter == '"') in_text = !in_text;
    if (!in_text && (letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t')) continue;
    out += letter;
    if (!in_text && (letter == ',' || letter == ':')) out += ' ';
  }
  return out;
}

bool is_signed(std::string_view body, std::string_view signature, std::string_view client_secret) {
  if (client_secret.empty()) return false;
  const auto given = lower(trimmed(signature));
  const bool raw = same_in_constant_time(hmac_sha256_hex(client_secret, body), given);
  const bool again =
      is_utf8(body) && same_in_constant_time(hmac_sha256_hex(client_secret, python_spaced(body)), given);
  return raw || again;
}

}  // namespace wsync::hanos::apicbase
