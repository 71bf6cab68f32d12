// SPDX-License-Identifier: MIT
#include "net/curl/address.hpp"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <strings.h>

#include <memory>

namespace wsync::net {
namespace {

std::string part(CURLU* url, CURLUPart which) {
  char* text = nullptr;
  if (curl_url_get(url, which, &text, 0) != CURLUE_OK) return {};
  std::string copy = text;
  curl_free(text);
  return copy;
}

bool is_loopback(std::string host) {
  if (strcasecmp(host.c_str(), "localhost") == 0) return true;  // which curl never looks up
  in_addr four{};
  if (inet_pton(AF_INET, host.c_str(), &four) == 1) return ntohl(four.s_addr) >> 24 == 127;
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  in6_addr six{};
  return inet_pton(AF_INET6, host.c_str(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

Error refuse(std::string message, std::string hint) {
  Error error;
  error.code = Code::config;
  error.message = std::move(message);
  error.hint = std::move(hint);
  return error;
}

}  // namespace

std::optional<Error> check_address(const std::string& url, Address& address) {
  const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parsed(curl_url(), &curl_url_cleanup);
  if (curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
    return refuse("this is not a URL that can be called", "Write it as https://HOST/PATH.");
  const std::string scheme = part(parsed.get(), CURLUPART_SCHEME);
  const std::string host = part(parsed.get(), CURLUPART_HOST);
  address = {.secure = scheme == "https", .loopback = is_loopback(host)};
  if (scheme != "https" && scheme != "http")
    return refuse("URLs that begin with " + scheme + ": cannot be called", "Write it as https://HOST/PATH.");
  if (!address.secure && !address.loopback)
    return refuse("http: would send everything to " + host + " unencrypted; nothing was sent",
                  "Use https:. Unencrypted http: is for this machine only (localhost, 127.0.0.1, ::1).");
  return std::nullopt;
}

}  // namespace wsync::net
