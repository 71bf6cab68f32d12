// SPDX-License-Identifier: MIT
#include "net/curl/settings.hpp"

#include <cstdlib>
#include <fstream>

namespace wsync::net {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

}  // namespace

Result<Settings> settle(TransportOptions options) {
  Settings settings;
  std::string named_by = "--ca-cert";
  settings.ca_file = options.ca_file;
  for (const char* name : {"CURL_CA_BUNDLE", "SSL_CERT_FILE"}) {
    if (!settings.ca_file.empty()) break;
    settings.ca_file = environment(name);
    named_by = name;
  }
  if (!settings.ca_file.empty() && !std::ifstream(settings.ca_file)) {
    Error error;
    error.code = Code::config;
    error.message = "cannot read the CA certificates in " + settings.ca_file;
    error.hint = "Correct " + named_by + "; it names a PEM file.";
    return fail(std::move(error));
  }
  settings.options = std::move(options);
  return settings;
}

}  // namespace wsync::net
