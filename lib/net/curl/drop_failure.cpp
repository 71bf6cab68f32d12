// SPDX-License-Identifier: MIT
#include "net/curl/drop_failure.hpp"

namespace wsync::net {
namespace {

Error made(Code code, std::string message, std::string hint = {}) {
  Error error{.code = code, .message = std::move(message)};
  error.hint = std::move(hint);
  return error;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

Code code_of_http(long status) {
  if (status == 401 || status == 407) return Code::credentials;
  if (status == 404 || status == 410) return Code::not_found;
  if (status == 412 || status == 409) return Code::conflict;
  if (status == 429) return Code::throttled;
  return status == 408 || status >= 500 ? Code::unavailable : Code::refused;
}

/// 4xx of FTP passes, 5xx stays (RFC 959, 4.2.1).
Code code_of_ftp(long status) {
  if (status == 530 || status == 532) return Code::credentials;
  if (status == 550) return Code::not_found;
  if (status >= 400 && status < 500) return Code::unavailable;
  return Code::refused;
}

/// The words that libcurl makes of an SFTP status; others mean that no status came (lib/vssh/libssh2.c).
Code code_of_sftp(std::string_view words) {
  if (has(words, "No such file") || has(words, "File not found")) return Code::not_found;
  if (has(words, "already exist")) return Code::conflict;
  if (has(words, "Disk full") || has(words, "quota exceeded")) return Code::unavailable;
  for (const char* said :
       {"Permission denied", "Operation failed", "not supported", "write protected", "Not a valid"})
    if (has(words, said)) return Code::refused;
  return Code::broken_connection;
}

Code code_of_protocol(const std::string& scheme, long status, std::string_view words) {
  if (scheme == "sftp") return code_of_sftp(words);
  if (scheme == "ftps") return status == 0 ? Code::broken_connection : code_of_ftp(status);
  return code_of_http(status);
}

Code code_of(CURLcode outcome, const std::string& scheme, long status, std::string_view words) {
  switch (outcome) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT: return Code::unreachable;
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_FTP_ACCEPT_TIMEOUT: return Code::timeout;
    case CURLE_LOGIN_DENIED: return Code::credentials;
    case CURLE_REMOTE_FILE_NOT_FOUND: return Code::not_found;
    case CURLE_REMOTE_FILE_EXISTS: return Code::conflict;
    case CURLE_REMOTE_ACCESS_DENIED: return Code::refused;
    case CURLE_REMOTE_DISK_FULL: return Code::unavailable;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_USE_SSL_FAILED:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT: return Code::config;
    case CURLE_ABORTED_BY_CALLBACK: return Code::interrupted;
    case CURLE_WRITE_ERROR:
    case CURLE_READ_ERROR: return Code::io;
    case CURLE_QUOTE_ERROR:
    case CURLE_HTTP_RETURNED_ERROR:
    case CURLE_FTP_COULDNT_RETR_FILE:
    case CURLE_UPLOAD_FAILED: return code_of_protocol(scheme, status, words);
    default: return Code::broken_connection;
  }
}

std::string hint_of(CURLcode outcome, const DropOptions& options, const std::string& scheme, Code code) {
  if (outcome == CURLE_USE_SSL_FAILED)
    return "The server offers no TLS there; nothing is sent without. hanos.ftps says implicit or explicit.";
  if (code == Code::broken_connection && scheme == "ftps" && !options.explicit_tls)
    return "Run it again. Where it never works: the server may want hanos.ftps = explicit (AUTH TLS, port "
           "21).";
  if (outcome == CURLE_PEER_FAILED_VERIFICATION && scheme == "sftp")
    return "Compare hanos.host_key with the fingerprint that the drop's owner names.";
  if (outcome == CURLE_PEER_FAILED_VERIFICATION)
    return "If the server's certificate comes from an authority of its own, name that with --ca-cert FILE "
           "(or "
           "SSL_CERT_FILE); check the host name in the URL.";
  if (code == Code::credentials && scheme == "sftp")
    return "Check hanos.user, and hanos.ssh_key or the password; without either the SSH agent is asked.";
  if (code == Code::not_found) return "Check the folder in the URL of the drop, or ask the drop's owner.";
  if (code == Code::credentials) return "Check hanos.user and the password: `wsync auth status`.";
  return {};
}

}  // namespace

Error explain_drop(CURL* easy, CURLcode outcome, const DropLive& live, const DropOptions& options,
                   const std::string& scheme, const std::string& host) {
  if (auto error = explain_host_key(live.host_key, options, host)) return std::move(*error);
  const std::string words =
      live.redactor.text(live.message[0] != 0 ? live.message.data() : curl_easy_strerror(outcome));
  if (live.stalled)
    return made(Code::timeout, live.call.what + ": nothing came from " + host + " for " +
                                   std::to_string(options.timeout.count() / 1000) + " s");
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  Code code = code_of(outcome, scheme, status, words);
  if (outcome == CURLE_SSL_CONNECT_ERROR) code = Code::unreachable;
  std::string message = live.call.what + " at " + host + ": " + words;
  if (code == Code::interrupted) message = "interrupted while " + live.call.what + " at " + host;
  Error error = made(code, std::move(message), hint_of(outcome, options, scheme, code));
  error.system = "hanos";
  if (scheme == "https" || scheme == "http") error.http_status = static_cast<int>(status);
  return error;
}

std::optional<Error> explain_status(long status, const DropCall& call, const std::string& host) {
  const bool changes = call.source != nullptr || call.verb == "DELETE";
  if (status == 200 || (changes && status >= 200 && status < 300)) return std::nullopt;
  Error error =
      made(Code::unexpected_answer,
           call.what + " at " + host + ": the server answers " + std::to_string(status) +
               " instead of what was asked for",
           status >= 300 ? "Redirections are not followed: put the address that is meant into the URL." : "");
  error.http_status = static_cast<int>(status);
  return error;
}

}  // namespace wsync::net
