// SPDX-License-Identifier: MIT
// The shapes in which a secret may turn up in an exchange.
#pragma once

#include <string>
#include <string_view>

namespace wsync::net {

/// RFC 4648 section 4, with padding.
[[nodiscard]] std::string base64(std::string_view text);

/// RFC 3986: all but unreserved characters as %XX.
[[nodiscard]] std::string percent_encoded(std::string_view text);

/// As inside a JSON string; control characters stay as they are.
[[nodiscard]] std::string json_escaped(std::string_view text);

/// As in XML text and attributes.
[[nodiscard]] std::string xml_escaped(std::string_view text);

}  // namespace wsync::net
