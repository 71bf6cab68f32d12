// SPDX-License-Identifier: MIT
#include "net/curl/drop_session.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <chrono>

#include "base/interrupt.hpp"
#include "net/curl/drop_failure.hpp"
#include "net/curl/drop_live.hpp"

namespace wsync::net {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t text_limit = 16 * 1024 * 1024;  // of a listing

Redactor redactor_of(const DropOptions& options) {
  Request request;
  request.auth = BasicAuth{options.user, options.password};
  request.secrets = {options.key_password};
  return Redactor(request);
}

std::size_t on_data(char* data, std::size_t, std::size_t size, void* user) {
  DropLive& live = *static_cast<DropLive*>(user);
  ++live.activity;
  if (live.call.sink != nullptr) return std::fwrite(data, 1, size, live.call.sink);
  if (live.answer.text.size() + size > text_limit) return 0;
  live.answer.text.append(data, size);
  return size;
}

std::size_t on_source(char* room, std::size_t, std::size_t size, void* user) {
  DropLive& live = *static_cast<DropLive*>(user);
  ++live.activity;
  const std::size_t got = std::fread(room, 1, size, live.call.source);
  return std::ferror(live.call.source) != 0 ? CURL_READFUNC_ABORT : got;
}

int on_seek(void* user, curl_off_t offset, int origin) {
  DropLive& live = *static_cast<DropLive*>(user);
  return ::fseeko(live.call.source, offset, origin) == 0 ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL;
}

/// The session knows its socket as long as it is open.
int on_socket(void* user, curl_socket_t socket, curlsocktype) {
  *static_cast<curl_socket_t*>(user) = socket;
  return CURL_SOCKOPT_OK;
}

int on_close(void* user, curl_socket_t socket) {
  curl_socket_t& known = *static_cast<curl_socket_t*>(user);
  if (known == socket) known = CURL_SOCKET_BAD;
  return ::close(socket);
}

/// The other side has closed and nothing of it is left to read.
bool hung_up(curl_socket_t socket) {
  char byte = 0;
  return socket != CURL_SOCKET_BAD && ::recv(socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

/// Where a body goes that belongs to no file: headers that FTP makes up for a look at a file.
std::size_t on_nothing(char*, std::size_t, std::size_t size, void*) { return size; }

/// Every line of the dialogue counts as a sign of life; with --trace-http it is shown, without secrets.
int on_dialogue(CURL*, curl_infotype kind, char* data, std::size_t size, void* user) {
  DropLive& live = *static_cast<DropLive*>(user);
  ++live.activity;
  const char* mark = kind == CURLINFO_TEXT         ? "* "
                     : kind == CURLINFO_HEADER_IN  ? "< "
                     : kind == CURLINFO_HEADER_OUT ? "> "
                                                   : nullptr;
  if (mark != nullptr) trace_lines(live, mark, {data, size});
  return 0;
}

}  // namespace

DropSession::DropSession(DropOptions options, std::string scheme, std::string host, bool loopback,
                         std::string ca_file)
    : options_(std::move(options)),
      scheme_(std::move(scheme)),
      host_(std::move(host)),
      loopback_(loopback),
      ca_file_(std::move(ca_file)),
      redactor_(redactor_of(options_)),
      multi_(curl_multi_init()),
      easy_(curl_easy_init()) {}

void DropSession::prepare_ssh(DropLive& live) {
  CURL* easy = easy_.get();
  curl_easy_setopt(easy, CURLOPT_SOCKOPTFUNCTION, &on_socket);
  curl_easy_setopt(easy, CURLOPT_SOCKOPTDATA, &socket_);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, &on_close);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETDATA, &socket_);
  if (!options_.key_file.empty()) {
    curl_easy_setopt(easy, CURLOPT_SSH_AUTH_TYPES, static_cast<long>(CURLSSH_AUTH_PUBLICKEY));
    curl_easy_setopt(easy, CURLOPT_SSH_PRIVATE_KEYFILE, options_.key_file.c_str());
    if (!options_.key_password.empty())
      curl_easy_setopt(easy, CURLOPT_KEYPASSWD, options_.key_password.c_str());
  } else if (!options_.password.empty()) {
    curl_easy_setopt(easy, CURLOPT_SSH_AUTH_TYPES,
                     static_cast<long>(CURLSSH_AUTH_PASSWORD | CURLSSH_AUTH_KEYBOARD));
  } else {
    curl_easy_setopt(easy, CURLOPT_SSH_AUTH_TYPES, static_cast<long>(CURLSSH_AUTH_AGENT));
  }
  if (!options_.host_key.empty()) {
    curl_easy_setopt(easy, CURLOPT_SSH_HOST_PUBLIC_KEY_SHA256, options_.host_key.c_str());
  } else {
    curl_easy_setopt(easy, CURLOPT_SSH_KNOWNHOSTS, options_.known_hosts.c_str());
    curl_easy_setopt(easy, CURLOPT_SSH_KEYFUNCTION, &on_host_key);
    curl_easy_setopt(easy, CURLOPT_SSH_KEYDATA, &live.host_key);
  }
}

void DropSession::prepare(const DropCall& call, DropLive& live) {
  CURL* easy = easy_.get();
  curl_easy_reset(easy);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR,
                   "http,https,ftp,ftps,sftp");  // checked before: check_drop_address
  curl_easy_setopt(easy, CURLOPT_URL, call.url.c_str());
  curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, live.message.data());
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options_.connect_timeout.count()));
  curl_easy_setopt(easy, CURLOPT_SERVER_RESPONSE_TIMEOUT,
                   static_cast<long>(options_.timeout.count() / 1000 + 1));
  curl_easy_setopt(easy, CURLOPT_VERBOSE, 1L);
  curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, &on_dialogue);
  curl_easy_setopt(easy, CURLOPT_DEBUGDATA, &live);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, call.head_only ? &on_nothing : &on_data);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &live);
  curl_easy_setopt(easy, CURLOPT_FILETIME, 1L);
  curl_easy_setopt(easy, CURLOPT_NOBODY, call.head_only ? 1L : 0L);
  curl_easy_setopt(easy, CURLOPT_DIRLISTONLY, call.names_only ? 1L : 0L);
  // Only https goes through a proxy, and nothing that is meant for this machine.
  if (scheme_ != "https" || loopback_) curl_easy_setopt(easy, CURLOPT_PROXY, "");
  if (!ca_file_.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, ca_file_.c_str());
  if (!options_.user_agent.empty()) curl_easy_setopt(easy, CURLOPT_USERAGENT, options_.user_agent.c_str());
  if (!options_.user.empty()) curl_easy_setopt(easy, CURLOPT_USERNAME, options_.user.c_str());
  if (!options_.password.empty()) curl_easy_setopt(easy, CURLOPT_PASSWORD, options_.password.c_str());
  if (!call.verb.empty()) curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, call.verb.c_str());
  if (scheme_ == "ftps") {
    curl_easy_setopt(easy, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    curl_easy_setopt(easy, CURLOPT_FTP_FILEMETHOD, static_cast<long>(CURLFTPMETHOD_NOCWD));
  }
  if (scheme_ == "sftp") prepare_ssh(live);
  if (scheme_ == "https" || scheme_ == "http") prepare_http(call, live);
  for (const auto& command : call.commands) live.commands.add(command);
  curl_easy_setopt(easy, CURLOPT_QUOTE, live.commands.list());
  if (call.source != nullptr) prepare_source(call, live);
}

void DropSession::prepare_http(const DropCall& call, DropLive& live) {
  CURL* easy = easy_.get();
  curl_easy_setopt(easy, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
  curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  curl_easy_setopt(easy, CURLOPT_FAILONERROR, 1L);  // an error page is no content
  for (const auto& header : call.headers) live.headers.add(header);
  live.headers.add("Expect:");
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, live.headers.list());
}

void DropSession::prepare_source(const DropCall& call, DropLive& live) {
  CURL* easy = easy_.get();
  curl_easy_setopt(easy, CURLOPT_FILETIME, 0L);  // else sftp would ask for a file that is not there yet
  curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(easy, CURLOPT_READFUNCTION, &on_source);
  curl_easy_setopt(easy, CURLOPT_READDATA, &live);
  curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, &on_seek);
  curl_easy_setopt(easy, CURLOPT_SEEKDATA, &live);
  curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, call.source_size);
}

/// CURLE_ABORTED_BY_CALLBACK: interrupted. CURLE_OPERATION_TIMEDOUT also where nothing moved for too long.
CURLcode DropSession::drive(const DropCall& call, DropLive& live) {
  curl_multi_add_handle(multi_.get(), easy_.get());
  CURLcode outcome = CURLE_OK;
  auto moved = Clock::now();
  for (std::uint64_t seen = 0;;) {
    int running = 0, left = 0;
    curl_multi_perform(multi_.get(), &running);
    if (const CURLMsg* message = curl_multi_info_read(multi_.get(), &left); message != nullptr) {
      outcome = message->data.result;
      break;
    }
    if (running == 0) {
      outcome = CURLE_FAILED_INIT;
      break;
    }
    if (interruptions() > (call.writes ? 1 : 0)) {
      outcome = CURLE_ABORTED_BY_CALLBACK;
      break;
    }
    if (live.activity != seen) moved = Clock::now();
    seen = live.activity;
    if (Clock::now() - moved > options_.timeout) {
      live.stalled = true;
      outcome = CURLE_OPERATION_TIMEDOUT;
      break;
    }
    // libssh2 1.10 does not notice while it writes.
    if (Clock::now() - moved > std::chrono::seconds(1) && hung_up(socket_)) {
      outcome = CURLE_RECV_ERROR;
      break;
    }
    curl_multi_poll(multi_.get(), nullptr, 0, 100, nullptr);
    if (options_.tick) options_.tick();
  }
  curl_multi_remove_handle(multi_.get(), easy_.get());
  return outcome;
}

Result<DropAnswer> DropSession::perform(const DropCall& call) {
  if (interruptions() > 0 && !call.writes) return fail(Code::interrupted, "interrupted before " + call.what);
  DropLive live(call, redactor_, options_.trace);
  prepare(call, live);
  const CURLcode outcome = drive(call, live);
  curl_easy_getinfo(easy_.get(), CURLINFO_RESPONSE_CODE, &live.answer.status);
  if (outcome != CURLE_OK) {
    Error error = explain_drop(easy_.get(), outcome, live, options_, scheme_, host_);
    trace_lines(live, "* ", std::string(describe(error.code).name) + ": " + error.message);
    // What is left of a connection in an unknown state is no use to the next operation.
    multi_.reset(curl_multi_init());
    return fail(std::move(error));
  }
  curl_easy_getinfo(easy_.get(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &live.answer.size);
  curl_easy_getinfo(easy_.get(), CURLINFO_FILETIME_T, &live.answer.modified);
  curl_easy_reset(easy_.get());  // it must not remember what ends here
  if (scheme_.starts_with("http"))
    if (auto error = explain_status(live.answer.status, call, host_)) return fail(std::move(*error));
  return std::move(live.answer);
}

}  // namespace wsync::net
