// SPDX-License-Identifier: MIT
#include "net/curl/failure.hpp"

#include "net/redact.hpp"

namespace wsync::net {
namespace {

std::string host_of(const std::string& url) {
  const auto from = url.find("://");
  if (from == std::string::npos) return url;
  const auto host = url.substr(from + 3, url.find_first_of("/?#", from + 3) - from - 3);
  return host.substr(host.find('@') + 1);
}

std::string words(const Exchange& exchange) {
  return exchange.message[0] != 0 ? exchange.message.data() : curl_easy_strerror(exchange.outcome);
}

Error made(Code code, std::string message, std::string hint = {}) {
  Error error;
  error.code = code;
  error.message = std::move(message);
  error.hint = std::move(hint);
  return error;
}

/// Certificates and proxies: wrong settings, whatever the moment.
Error explain_setting(const Exchange& exchange, const std::string& host) {
  switch (exchange.outcome) {
    case CURLE_PEER_FAILED_VERIFICATION:
      return made(
          Code::config, "the certificate of " + host + " is not trusted: " + words(exchange),
          "If the server's certificate comes from an authority of its own, name that with --ca-cert FILE "
          "(or SSL_CERT_FILE); check the host name in the URL; see `wsync doctor`.");
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CRL_BADFILE:
      return made(Code::config, "the file of CA certificates cannot be used: " + words(exchange),
                  "Name a PEM file with --ca-cert FILE or SSL_CERT_FILE.");
    case CURLE_SSL_CERTPROBLEM:
      return made(Code::config, "the client certificate cannot be used: " + words(exchange),
                  "Check that certificate and key are PEM files that belong together.");
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT: return made(Code::config, "cannot call " + host + ": " + words(exchange));
    default: break;
  }
  long proxy_status = 0;
  curl_easy_getinfo(exchange.easy.get(), CURLINFO_HTTP_CONNECTCODE, &proxy_status);
  if (proxy_status == 407)
    return made(Code::config, "the proxy wants user and password (407)",
                "Write them into HTTPS_PROXY as http://USER:PASSWORD@HOST:PORT.");
  return made(Code::unreachable, "no connection to " + host + ": " + words(exchange));
}

/// With TLS 1.3 a server turns a client down only after the client believes that all is well.
bool client_turned_down(const std::string& words) {
  return words.find(" alert ") != std::string::npos && words.find("certificate") != std::string::npos;
}

Error explain_sending(const Exchange& exchange, const std::string& host) {
  if (client_turned_down(words(exchange)))
    return made(Code::config, host + " does not accept the client certificate: " + words(exchange),
                "Check which certificate the server wants; see `wsync help environment`.");
  if (exchange.resend_stopped)
    return made(Code::broken_connection,
                host + " closed the connection after the request was sent, without an answer");
  switch (exchange.outcome) {
    case CURLE_OPERATION_TIMEDOUT: return made(Code::timeout, host + " did not answer: " + words(exchange));
    case CURLE_GOT_NOTHING:
      return made(Code::broken_connection, host + " closed the connection without an answer");
    case CURLE_PARTIAL_FILE: return made(Code::broken_connection, "the answer of " + host + " was cut short");
    case CURLE_OUT_OF_MEMORY: return made(Code::internal, "out of memory");
    default: return made(Code::broken_connection, "the connection to " + host + " broke: " + words(exchange));
  }
}

Error explained(const Exchange& exchange) {
  const std::string host = host_of(exchange.request.url);
  if (exchange.interrupted) return made(Code::interrupted, "interrupted while waiting for " + host);
  if (exchange.timed_out)
    return made(Code::timeout,
                "nothing came from " + host + " for " + std::to_string(exchange.still.count() / 1000) + " s");
  return exchange.sending ? explain_sending(exchange, host) : explain_setting(exchange, host);
}

}  // namespace

Error explain(const Exchange& exchange) {
  Error error = explained(exchange);
  error.message = Redactor(exchange.request).text(error.message);
  error.operation = exchange.request.operation;
  return error;
}

}  // namespace wsync::net
