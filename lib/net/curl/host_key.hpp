// SPDX-License-Identifier: MIT
// Whether the host at the other end of an SFTP connection is the one that was meant.
#pragma once

#include <curl/curl.h>

#include <optional>
#include <string>

#include "base/error.hpp"
#include "net/drop.hpp"

namespace wsync::net {

/// A host key as it came, and how it fits known_hosts.
struct HostKey {
  bool asked = false;
  curl_khmatch match = CURLKHMATCH_MISSING;
  std::string came{};   // SHA256:...
  std::string known{};  // the same of the one in the file; empty: none
};

/// CURLOPT_SSH_KEYFUNCTION: only a key that is in the file is good. CURLOPT_SSH_KEYDATA is a HostKey.
int on_host_key(CURL* easy, const curl_khkey* known, const curl_khkey* found, curl_khmatch match, void* user);

/// Fills in ~/.ssh/known_hosts; config errors where that or the fingerprint cannot be used, or the key file
/// cannot be read.
[[nodiscard]] std::optional<Error> settle_keys(DropOptions& options, const std::string& host);

/// Nothing where the host key was not what failed. `words`: what curl says.
[[nodiscard]] std::optional<Error> explain_host_key(const HostKey& key, const DropOptions& options,
                                                    const std::string& host);

}  // namespace wsync::net
