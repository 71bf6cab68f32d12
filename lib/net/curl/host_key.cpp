// SPDX-License-Identifier: MIT
#include "net/curl/host_key.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/sha256.hpp"
#include "net/encoded.hpp"

namespace wsync::net {
namespace {

/// RFC 4648 section 4; ends at the first character that is none of its alphabet.
std::string from_base64(std::string_view text) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0, held = 0;
  for (const char c : text) {
    const auto value = alphabet.find(c);
    if (value == alphabet.npos) break;
    held = held << 6 | static_cast<unsigned>(value);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out += static_cast<char>(held >> bits & 0xFF);
  }
  return out;
}

std::string from_hex(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2)
    out += static_cast<char>(std::stoi(std::string(text.substr(i, 2)), nullptr, 16));
  return out;
}

/// As `ssh-keygen -l` writes it.
std::string fingerprint(const curl_khkey& key) {
  const std::string raw = key.len > 0 ? std::string(key.key, key.len) : from_base64(key.key);
  std::string text = base64(from_hex(sha256_hex(raw)));
  return "SHA256:" + text.substr(0, text.find('='));
}

Error config(std::string message, std::string hint) {
  Error error{.code = Code::config, .message = std::move(message)};
  error.hint = std::move(hint);
  return error;
}

/// The port goes with the name: `[host]:2222`.
std::string how_to_learn(const std::string& host, const std::string& file) {
  const auto colon = host.rfind(':');
  const bool port = colon != std::string::npos && host.find(']', colon) == std::string::npos;
  return "Get it with `ssh-keyscan " +
         (port ? "-p " + host.substr(colon + 1) + " " + host.substr(0, colon) : host) +
         "`, compare its fingerprint (`ssh-keygen -lf`) with the one that the drop's owner names, and add it "
         "to " +
         file + "; or set hanos.host_key to SHA256:...";
}

bool readable(const std::string& file) { return std::ifstream(file).good(); }

}  // namespace

int on_host_key(CURL*, const curl_khkey* known, const curl_khkey* found, curl_khmatch match, void* user) {
  HostKey& key = *static_cast<HostKey*>(user);
  key = {.asked = true, .match = match};
  if (found != nullptr) key.came = fingerprint(*found);
  if (known != nullptr && known->key != nullptr && match == CURLKHMATCH_MISMATCH)
    key.known = fingerprint(*known);
  return match == CURLKHMATCH_OK ? CURLKHSTAT_FINE : CURLKHSTAT_REJECT;
}

std::optional<Error> settle_keys(DropOptions& options, const std::string& host) {
  if (!options.key_file.empty() && !readable(options.key_file))
    return config("cannot read the SSH key " + options.key_file,
                  "Correct hanos.ssh_key; it names a private key.");
  if (!options.host_key.empty()) {
    if (options.host_key.starts_with("SHA256:")) options.host_key.erase(0, 7);
    while (options.host_key.ends_with('=')) options.host_key.pop_back();
    if (options.host_key.size() == 43 && from_base64(options.host_key).size() == 32) return std::nullopt;
    return config("the pinned host key is no SHA-256 fingerprint",
                  "Write it as `ssh-keygen -lf` shows it: SHA256: and 43 characters.");
  }
  if (options.known_hosts.empty()) {
    const char* home = std::getenv("HOME");
    options.known_hosts = std::string(home != nullptr ? home : "") + "/.ssh/known_hosts";
  }
  if (readable(options.known_hosts)) return std::nullopt;
  return config("the host key of " + host + " cannot be checked: there is no " + options.known_hosts +
                    "; nothing was sent",
                how_to_learn(host, options.known_hosts));
}

std::optional<Error> explain_host_key(const HostKey& key, const DropOptions& options,
                                      const std::string& host) {
  if (!key.asked || key.match == CURLKHMATCH_OK) return std::nullopt;
  if (key.match == CURLKHMATCH_MISMATCH)
    return config(
        "the host key of " + host + " is another one than in " + options.known_hosts + ": expected " +
            key.known + ", came " + key.came + "; nothing was sent",
        "Ask the drop's owner whether the key was changed. If so, replace the line in that file; if "
        "not, somebody is in between.");
  return config("the host key of " + host + " (" + key.came + ") is not in " + options.known_hosts +
                    "; nothing was sent",
                how_to_learn(host, options.known_hosts));
}

}  // namespace wsync::net
