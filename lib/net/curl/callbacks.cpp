// SPDX-License-Identifier: MIT
#include "net/curl/callbacks.hpp"

#include <algorithm>
#include <charconv>

namespace wsync::net {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(" \t\r\n");
  if (from == text.npos) return {};
  return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

/// An answer of known length gets its memory at once; up to a size that a lying server cannot abuse.
void reserve(std::string& body, std::string_view length) {
  constexpr std::size_t most = 16 * 1024 * 1024;
  std::size_t size = 0;
  std::from_chars(length.data(), length.data() + length.size(), size);
  body.reserve(std::min(size, most));
}

std::size_t on_header(char* data, std::size_t, std::size_t size, void* user) {
  Exchange& exchange = *static_cast<Exchange*>(user);
  const std::string_view line(data, size);
  if (line.starts_with("HTTP/")) {  // also after a 100 Continue
    exchange.response.headers.clear();
  } else if (trimmed(line).empty()) {
    long status = 0;
    curl_easy_getinfo(exchange.easy.get(), CURLINFO_RESPONSE_CODE, &status);
    exchange.head_complete = status >= 200;
    if (!exchange.streamed) reserve(exchange.response.body, exchange.response.header("Content-Length"));
  } else if (const auto colon = line.find(':'); colon != line.npos) {
    exchange.response.headers.push_back(
        {std::string(trimmed(line.substr(0, colon))), std::string(trimmed(line.substr(colon + 1)))});
  }
  return size;
}

std::size_t on_data(char* data, std::size_t, std::size_t size, void* user) {
  Exchange& exchange = *static_cast<Exchange*>(user);
  std::string& body = exchange.response.body;
  if (exchange.streamed && body.size() - exchange.taken >= stream_room) {
    exchange.paused = true;
    return CURL_WRITEFUNC_PAUSE;
  }
  if (exchange.taken >= stream_room / 2) {
    body.erase(0, exchange.taken);
    exchange.taken = 0;
  }
  body.append(data, size);
  return size;
}

int on_sending(void* user, char*, char*, int, int) {
  Exchange& exchange = *static_cast<Exchange*>(user);
  long sent = 0;
  curl_easy_getinfo(exchange.easy.get(), CURLINFO_REQUEST_SIZE, &sent);
  if (exchange.sending && !is_safe(exchange.request.method) && sent != exchange.sent_before) {
    exchange.resend_stopped = true;
    return CURL_PREREQFUNC_ABORT;
  }
  exchange.sending = true;
  exchange.sent_before = sent;
  return CURL_PREREQFUNC_OK;
}

}  // namespace

void set_callbacks(Exchange& exchange) {
  CURL* easy = exchange.easy.get();
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &on_header);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, &exchange);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &on_data);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &exchange);
  curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, &on_sending);
  curl_easy_setopt(easy, CURLOPT_PREREQDATA, &exchange);
}

}  // namespace wsync::net
