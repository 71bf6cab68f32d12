// SPDX-License-Identifier: MIT
// fetch URL [METHOD] [--ca FILE] [--cert FILE --key FILE]: prints `STATUS VERSION`, or the name of the
// error's code with what a person is told. For run.sh.
#include <cstdio>
#include <string>

#include "net/transport.hpp"

using namespace wsync;

namespace {

int say(const Error& error) {
  std::printf("%s\n%s\n%s\n", describe(error.code).name.data(), error.message.c_str(),
              std::string(advice(error)).c_str());
  return 1;
}

int repeat(net::Transport& transport, const net::Request& request, int times) {
  int good = 0;
  std::string last_error;
  for (int i = 0; i < times; ++i)
    transport.start(request, [&](const Result<net::Response>& response) {
      good += response && response->status == 200 ? 1 : 0;
      if (!response) last_error = response.error().message;
    });
  transport.run();
  std::printf("%d of %d\n%s\n", good, times, last_error.c_str());
  return good == times ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
  net::TransportOptions options;
  net::Request request;
  net::CertificateAuth certificate;
  int times = 1;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    const auto value = [&] { return i + 1 < count ? std::string(words[++i]) : std::string(); };
    if (word == "--ca")
      options.ca_file = value();
    else if (word == "--cert")
      certificate.certificate_file = value();
    else if (word == "--key")
      certificate.key_file = value();
    else if (word == "--times")
      times = std::stoi(value());
    else if (word == "POST")
      request.method = net::Method::post;
    else
      request.url = word;
  }
  if (!certificate.certificate_file.empty()) request.auth = certificate;
  auto transport = net::open_transport(options);
  if (!transport) return say(transport.error());
  if (times > 1) return repeat(**transport, request, times);
  const auto response = net::send(**transport, std::move(request));
  if (!response) return say(response.error());
  std::printf("%d %d\n", response->status, response->http_version);
  return 0;
}
