// SPDX-License-Identifier: MIT
// Leaves a file in a drop, for shell tests: drop-upload URL FILE NAME. Settings come from the environment, by
// the names that wsync has for them. Prints `uploaded BYTES`, or the error; ends with its exit status.
#include <cstdlib>
#include <iostream>

#include "base/sha256.hpp"
#include "net/drop_upload.hpp"

using namespace wsync;

namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

int failed(const Error& error) {
  std::cerr << describe(error.code).name << ": " << error.message << '\n';
  return describe(error.code).exit_status;
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) return 2;
  net::DropOptions options;
  options.url = words[1];
  options.user = variable("WSYNC_HANOS_USER");
  options.password = variable("WSYNC_HANOS_PASSWORD");
  options.key_file = variable("WSYNC_HANOS_SSH_KEY");
  options.known_hosts = variable("WSYNC_HANOS_KNOWN_HOSTS");
  options.explicit_tls = variable("WSYNC_HANOS_FTPS") == "explicit";
  options.ca_file = variable("DROP_CA");
  options.timeout = std::chrono::seconds(5);
  options.retry.base = std::chrono::milliseconds(20);
  options.retry.retries = 2;
  if (!variable("DROP_TRACE").empty())
    options.trace = [](std::string_view line) { std::cerr << line << '\n'; };
  options.say = [](std::string_view line) { std::cerr << line << '\n'; };
  const auto drop = net::open_drop(options);
  if (!drop) return failed(drop.error());
  const auto sum = sha256_of_file(words[2]);
  if (!sum) return failed(sum.error());
  const auto uploaded = net::upload(**drop, words[2], words[3], *sum);
  if (!uploaded) return failed(uploaded.error());
  std::cout << "uploaded " << uploaded->size << '\n';
  return 0;
}
