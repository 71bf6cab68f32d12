// SPDX-License-Identifier: MIT
// Which URLs may be called at all; asked of curl's own parser, so that the check and the call read the same.
#pragma once

#include <optional>
#include <string>

#include "base/error.hpp"

namespace wsync::net {

struct Address {
  bool secure = false;    // https
  bool loopback = false;  // 127.0.0.0/8, ::1 or localhost
};

/// Config error for anything but https, and http to the loopback address.
[[nodiscard]] std::optional<Error> check_address(const std::string& url, Address& address);

}  // namespace wsync::net
