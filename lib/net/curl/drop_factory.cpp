// SPDX-License-Identifier: MIT
// The one function by which the library gets a drop over libcurl.
#include <pwd.h>
#include <unistd.h>

#include "net/curl/drop.hpp"
#include "net/curl/host_key.hpp"
#include "net/curl/settings.hpp"
#include "net/module.hpp"

namespace wsync::net {
namespace {

/// Whose process this is, as ssh takes it.
std::string own_name() {
  const passwd* entry = ::getpwuid(::geteuid());
  return entry != nullptr ? entry->pw_name : "";
}

Result<Drop*> make(DropOptions options) {
  auto address = parse_drop_address(options);
  if (!address) return fail(std::move(address.error()));
  if (address->scheme == "sftp" && options.user.empty()) options.user = own_name();
  if (address->scheme == "sftp")
    if (auto error = settle_keys(options, address->host)) return fail(std::move(*error));
  auto settings = settle({.ca_file = options.ca_file});
  if (!settings) return fail(std::move(settings.error()));
  auto& ca = settings->ca_file;
  if (address->scheme == "sftp") return new SftpDrop(std::move(options), std::move(*address), std::move(ca));
  if (address->scheme == "ftps") return new FtpsDrop(std::move(options), std::move(*address), std::move(ca));
  return new HttpsDrop(std::move(options), std::move(*address), std::move(ca));
}

}  // namespace
}  // namespace wsync::net

extern "C" wsync::net::Drop* wsync_open_curl_drop(wsync::net::DropOptions& options, wsync::Error& error) {
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (ready != CURLE_OK) {
    error.message = curl_easy_strerror(ready);
    return nullptr;
  }
  auto drop = wsync::net::make(std::move(options));
  if (drop) return *drop;
  error = std::move(drop.error());
  return nullptr;
}
