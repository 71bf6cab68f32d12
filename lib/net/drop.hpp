// SPDX-License-Identifier: MIT
// A drop: a folder elsewhere where files are left and picked up. `file:`, `sftp:`, `ftps:` and `https:`.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "net/retry.hpp"

namespace wsync::net {

struct DropFile {
  std::string name{};
  std::optional<std::uint64_t> size{};                 // bytes
  std::optional<std::chrono::sys_seconds> modified{};  // by the drop's clock
  friend bool operator==(const DropFile&, const DropFile&) = default;
};

/// Says which names are looked at; the others cost no question.
using Wanted = std::function<bool(std::string_view name)>;

/// What all kinds of drop can. Errors: unreachable, timeout, broken_connection, unavailable (again later);
/// credentials; config (address, keys, certificates); not_found, refused, conflict; unexpected_answer; io of
/// local files; interrupted.
class Drop {
 public:
  virtual ~Drop() = default;
  /// The URL without user and password.
  virtual const std::string& place() const = 0;
  /// False where a file appears under its final name at once (https: PUT).
  virtual bool renames() const { return true; }

  /// Files, no folders, in no order. Size and time stand where the drop says them without being asked twice.
  [[nodiscard]] virtual Result<std::vector<DropFile>> list(const Wanted& wanted) = 0;
  /// Nothing where there is no such file.
  [[nodiscard]] virtual Result<std::optional<DropFile>> stat(const std::string& name) = 0;
  /// Into a local file, which is made or emptied.
  [[nodiscard]] virtual Result<void> read(const std::string& name, const std::filesystem::path& to) = 0;
  /// Overwrites: `upload` (net/drop_upload.hpp) is what never does. `key` marks the content for servers that
  /// tell two tries apart by it (https: Idempotency-Key).
  [[nodiscard]] virtual Result<void> put(const std::filesystem::path& from, const std::string& name,
                                         std::string_view key) = 0;
  /// Never over another file, as far as the drop can promise that. `to` may stand in a folder of the drop.
  [[nodiscard]] virtual Result<void> rename(const std::string& from, const std::string& to) = 0;
  [[nodiscard]] virtual Result<void> remove(const std::string& name) = 0;
};

struct DropOptions {
  std::string url{};           // of the folder, without user and password
  std::string user{};          // empty: none (sftp: that of this process)
  std::string password{};      // empty: none
  std::string key_file{};      // sftp: private key (OpenSSH or PEM)
  std::string key_password{};  // of that file
  std::string known_hosts{};   // sftp: file of host keys; empty: ~/.ssh/known_hosts
  std::string host_key{};      // sftp: `SHA256:...`, that one key and no other, instead of known_hosts
  bool explicit_tls = false;   // ftps: AUTH TLS on port 21 instead of TLS from the start on port 990
  std::string index{};         // https: the file in the folder that lists it; empty: the folder's own answer
  std::string ca_file{};       // PEM; empty: CURL_CA_BUNDLE, SSL_CERT_FILE, the system's
  std::chrono::milliseconds connect_timeout{10'000};
  std::chrono::milliseconds timeout{60'000};  // without any progress
  std::string user_agent{};
  RetryPolicy retry{};  // after network faults only
  /// Reads what an https drop answers as its list.
  std::function<Result<std::vector<DropFile>>(std::string_view body)> read_index{};
  std::function<void(std::string_view line)> trace{};  // already redacted
  std::function<void(std::string_view line)> say{};    // `no connection; trying again in 2 s`
  std::function<void()> tick{};                        // now and then while the network is waited for
};

/// The drop of that URL; nothing is asked yet. `http:` is for the loopback address only, `ftp:` for nobody.
/// Errors: config.
[[nodiscard]] Result<std::unique_ptr<Drop>> open_drop(DropOptions options);

/// What is wrong with a name in a drop; nothing where it is fine: no `/`, no control characters, not `..`.
[[nodiscard]] std::optional<Error> drop_name_fault(std::string_view name);

}  // namespace wsync::net
