// SPDX-License-Identifier: MIT
// HMAC-SHA256 (RFC 2104): whether a message comes from somebody who knows the secret.
#pragma once

#include <string>
#include <string_view>

namespace wsync {

/// 64 hexadecimal digits in lower case.
std::string hmac_sha256_hex(std::string_view secret, std::string_view message);

/// Takes as long wherever they differ; the length may be seen.
bool same_in_constant_time(std::string_view a, std::string_view b);

}  // namespace wsync
