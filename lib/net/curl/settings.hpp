// SPDX-License-Identifier: MIT
// What holds for every handle of one transport.
#pragma once

#include <string>

#include "net/transport.hpp"

namespace wsync::net {

struct Settings {
  TransportOptions options{};
  std::string ca_file{};  // empty: the system's
};

/// --ca-cert, else CURL_CA_BUNDLE, else SSL_CERT_FILE, else the system's. Error: config, where that cannot be
/// read.
[[nodiscard]] Result<Settings> settle(TransportOptions options);

}  // namespace wsync::net
