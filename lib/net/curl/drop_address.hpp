// SPDX-License-Identifier: MIT
// The URL of a drop taken apart; asked of curl's own parser, so that the check and the call read the same.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "net/drop.hpp"

namespace wsync::net {

struct DropAddress {
  std::string scheme{};  // sftp, ftps, https, http
  std::string url{};     // of the folder as curl is to call it, without a slash at the end
  std::string path{};    // of the folder, decoded, as the server's commands name it; empty: where one logs in
  std::string host{};    // for people: `host` or `host:2222`
  bool loopback = false;

  /// `sftp://host/folder/a%20b.csv`; a name may stand in a folder below: `done/a.csv`.
  std::string url_of(std::string_view name) const;
  std::string path_of(std::string_view name) const;
};

/// Errors: config, for what is no URL of a drop or would go unencrypted.
[[nodiscard]] Result<DropAddress> parse_drop_address(const DropOptions& options);

}  // namespace wsync::net
