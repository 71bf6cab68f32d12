// SPDX-License-Identifier: MIT
#include "net/curl/exchange.hpp"

#include <algorithm>

#include "net/curl/address.hpp"
#include "net/curl/callbacks.hpp"

namespace wsync::net {
namespace {

long milliseconds_of(std::chrono::milliseconds time) { return static_cast<long>(time.count()); }

bool has_break(std::string_view text) {
  return text.find_first_of(std::string_view("\r\n\0", 3)) != text.npos;
}

Failure bad_header(const std::string& name) {
  return fail(Code::config, "the header " + name.substr(0, name.find_first_of("\r\n")) +
                                " contains a line break; nothing was sent");
}

/// Names are known to curl: one with an empty value ends in a semicolon, one to leave out in a colon.
std::string as_line(const Header& header) {
  return header.value.empty() ? header.name + ";" : header.name + ": " + header.value;
}

Result<curl_slist*> make_headers(const Request& request) {
  std::vector<std::string> lines;
  bool typed = false;
  bool expects = false;
  for (const Header& header : request.headers) {
    if (has_break(header.name) || has_break(header.value)) return bad_header(header.name);
    typed = typed || same_header(header.name, "Content-Type");
    expects = expects || same_header(header.name, "Expect");
    lines.push_back(as_line(header));
  }
  if (const auto* bearer = std::get_if<BearerAuth>(&request.auth)) {
    if (has_break(bearer->token)) return bad_header("Authorization");
    lines.push_back("Authorization: Bearer " + bearer->token);
  }
  if (const auto* header = std::get_if<HeaderAuth>(&request.auth)) {
    if (has_break(header->name) || has_break(header->value)) return bad_header(header->name);
    lines.push_back(as_line({header->name, header->value}));
  }
  if (!typed) lines.emplace_back("Content-Type:");  // curl would call every body a form
  if (!expects) lines.emplace_back("Expect:");      // curl would wait a second before large bodies
  curl_slist* list = nullptr;
  for (const std::string& line : lines) list = curl_slist_append(list, line.c_str());
  return list;
}

void set_auth(CURL* easy, const Auth& auth) {
  const auto* basic = std::get_if<BasicAuth>(&auth);
  curl_easy_setopt(easy, CURLOPT_HTTPAUTH, basic != nullptr ? CURLAUTH_BASIC : CURLAUTH_NONE);
  curl_easy_setopt(easy, CURLOPT_USERNAME, basic != nullptr ? basic->user.c_str() : nullptr);
  curl_easy_setopt(easy, CURLOPT_PASSWORD, basic != nullptr ? basic->password.c_str() : nullptr);
  const auto* files = std::get_if<CertificateAuth>(&auth);
  curl_easy_setopt(easy, CURLOPT_SSLCERT, files != nullptr ? files->certificate_file.c_str() : nullptr);
  curl_easy_setopt(easy, CURLOPT_SSLKEY,
                   files != nullptr && !files->key_file.empty() ? files->key_file.c_str() : nullptr);
}

/// The body is not copied: `request` stays where it is until the exchange has ended.
void set_body(CURL* easy, const Request& request) {
  const bool carries =
      !request.body.empty() || request.method == Method::post || request.method == Method::put;
  if (carries) {
    curl_easy_setopt(easy, CURLOPT_POST, 1L);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.c_str());
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
  } else {
    curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L);
  }
  curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, to_string(request.method).data());
}

void set_fixed(CURL* easy, const Settings& settings) {
  const TransportOptions& options = settings.options;
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(easy, CURLOPT_TCP_NODELAY, 1L);
  curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
  curl_easy_setopt(easy, CURLOPT_PIPEWAIT, 1L);
  curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, 64L * 1024L);
  curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "gzip");
  curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, milliseconds_of(options.connect_timeout));
  // Servers close idle connections sooner or later; one that may be dying is not worth a write.
  curl_easy_setopt(easy, CURLOPT_MAXAGE_CONN, 45L);
  if (!options.user_agent.empty()) curl_easy_setopt(easy, CURLOPT_USERAGENT, options.user_agent.c_str());
  if (!settings.ca_file.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, settings.ca_file.c_str());
}

}  // namespace

Exchange::Exchange(const Settings& settings) : easy(curl_easy_init()) {
  set_fixed(easy.get(), settings);
  curl_easy_setopt(easy.get(), CURLOPT_ERRORBUFFER, message.data());
  curl_easy_setopt(easy.get(), CURLOPT_PRIVATE, this);
  set_callbacks(*this);
}

Result<void> Exchange::prepare(Request new_request, bool as_stream) {
  Address address;
  if (auto error = check_address(new_request.url, address)) return fail(std::move(*error));
  const auto list = make_headers(new_request);
  if (!list) return fail(list.error());
  headers.reset(*list);
  request = std::move(new_request);
  response = {};
  message.fill(0);
  begun = std::chrono::steady_clock::now();
  sending = resend_stopped = head_complete = paused = ended = timed_out = interrupted = false;
  sent_before = 0;
  last_progress = 0;
  still = {};
  outcome = CURLE_OK;
  taken = 0;
  streamed = as_stream;
  CURL* handle = easy.get();
  curl_easy_setopt(handle, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
  // Only reads go over HTTP/2. A GOAWAY that crosses writes would leave their outcome unknown, because curl
  // does not say which ones the server refused. A stream that is held back must not hold back its neighbours.
  const bool multiplexed = address.secure && is_safe(request.method) && !streamed;
  curl_easy_setopt(handle, CURLOPT_HTTP_VERSION,
                   static_cast<long>(multiplexed ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1));
  // Only this machine is meant: no proxy must see it. Else the environment decides (HTTPS_PROXY, NO_PROXY).
  curl_easy_setopt(handle, CURLOPT_PROXY, address.loopback ? "" : nullptr);
  set_body(handle, request);
  set_auth(handle, request.auth);
  return {};
}

void Exchange::note_head() {
  long status = 0;
  long version = 0;
  curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(easy.get(), CURLINFO_HTTP_VERSION, &version);
  response.status = static_cast<int>(status);
  response.http_version = version == CURL_HTTP_VERSION_2_0   ? 20
                          : version == CURL_HTTP_VERSION_1_1 ? 11
                          : version == CURL_HTTP_VERSION_1_0 ? 10
                                                             : 0;
  response.duration =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
}

curl_off_t Exchange::progress() const {
  curl_off_t up = 0;
  curl_off_t down = 0;
  long head_up = 0;
  long head_down = 0;
  curl_easy_getinfo(easy.get(), CURLINFO_SIZE_UPLOAD_T, &up);
  curl_easy_getinfo(easy.get(), CURLINFO_SIZE_DOWNLOAD_T, &down);
  curl_easy_getinfo(easy.get(), CURLINFO_REQUEST_SIZE, &head_up);
  curl_easy_getinfo(easy.get(), CURLINFO_HEADER_SIZE, &head_down);
  return up + down + head_up + head_down + (sending ? 1 : 0);
}

}  // namespace wsync::net
