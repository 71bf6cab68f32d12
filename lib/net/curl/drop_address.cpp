// SPDX-License-Identifier: MIT
#include "net/curl/drop_address.hpp"

#include <curl/curl.h>

#include <memory>

#include "base/text.hpp"
#include "net/curl/address.hpp"
#include "net/encoded.hpp"

namespace wsync::net {
namespace {

using Url = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

std::string part(const Url& url, CURLUPart which, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url.get(), which, &text, flags) != CURLUE_OK) return {};
  std::string copy = text;
  curl_free(text);
  return copy;
}

Failure refuse(std::string message, std::string hint) {
  Error error{.code = Code::config, .message = std::move(message)};
  error.hint = std::move(hint);
  return fail(std::move(error));
}

/// sftp: `/~/in` is below where one logs in, all else begins at the root. ftps: all is below where one logs
/// in but `/%2Fin` (RFC 1738, 3.2.2).
std::string server_path(const std::string& scheme, std::string path) {
  if (scheme == "sftp") {
    if (path == "/~") return {};
    return path.starts_with("/~/") ? path.substr(3) : path;
  }
  if (path.starts_with('/')) path.erase(0, 1);
  return path;
}

}  // namespace

std::string DropAddress::url_of(std::string_view name) const {
  std::string out = url;
  for (const auto piece : split(name, '/')) out += "/" + percent_encoded(piece);
  return out;
}

std::string DropAddress::path_of(std::string_view name) const {
  if (path.empty()) return std::string(name);
  return path + (path.ends_with('/') ? "" : "/") + std::string(name);
}

Result<DropAddress> parse_drop_address(const DropOptions& options) {
  constexpr const char* shape = "Write it as sftp://HOST/FOLDER, ftps://HOST/FOLDER or https://HOST/FOLDER.";
  const Url url(curl_url(), &curl_url_cleanup);
  if (curl_url_set(url.get(), CURLUPART_URL, options.url.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK ||
      part(url, CURLUPART_HOST).empty())
    return refuse("the URL of the drop is not one that can be called", shape);
  DropAddress address;
  address.scheme = part(url, CURLUPART_SCHEME);
  if (address.scheme == "http" || address.scheme == "https") {
    Address checked;
    if (auto error = check_address(options.url, checked)) return fail(std::move(*error));
    address.loopback = checked.loopback;
  }
  if (!part(url, CURLUPART_QUERY).empty() || !part(url, CURLUPART_FRAGMENT).empty())
    return refuse("the URL of a drop ends with a folder, not with ? or #", shape);
  address.path = server_path(address.scheme, part(url, CURLUPART_PATH, CURLU_URLDECODE));
  for (const char c : address.path)
    if ((c >= 0 && c < ' ') || c == '\x7f')
      return refuse("the URL of the drop holds a control character", shape);
  while (address.path.size() > 1 && address.path.ends_with('/')) address.path.pop_back();
  const std::string port = part(url, CURLUPART_PORT);
  address.host = part(url, CURLUPART_HOST) + (port.empty() ? "" : ":" + port);
  // Explicit TLS begins in the clear on port 21, and curl goes no further without.
  if (address.scheme == "ftps" && options.explicit_tls) curl_url_set(url.get(), CURLUPART_SCHEME, "ftp", 0);
  address.url = part(url, CURLUPART_URL);
  while (address.url.ends_with('/')) address.url.pop_back();
  return address;
}

}  // namespace wsync::net
