// SPDX-License-Identifier: MIT
// The settings of a profile: command line, then environment, then config.toml, then defaults.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace wsync::app {

/// Where a value came from, for `doctor`, `config list` and `auth status`.
struct Setting {
  std::string value{};
  std::string origin{};        // `WSYNC_ORESTO_URL`, `config.toml [profile.test]`, `default`
};

/// One row per setting: key, environment variable, default, meaning, whether it is secret.
struct SettingInfo {
  std::string_view key;        // oresto.base_url
  std::string_view variable;   // WSYNC_ORESTO_URL
  std::string_view fallback;
  std::string_view text;
  bool secret = false;
};
const std::vector<SettingInfo>& setting_table();

class Settings {
 public:
  /// Reads config.toml (WSYNC_CONFIG or the XDG folder) and the environment for that profile (empty: WSYNC_PROFILE,
  /// then `default_profile` of the file, then `default`). Errors: config, with file and line.
  static Result<Settings> load(const std::string& profile);

  std::optional<Setting> find(std::string_view key) const;
  /// The value, or a config error that names the setting, its variable and `wsync config set`.
  Result<std::string> need(std::string_view key) const;
  /// A password or token: the environment, password_command, the keyring, the secrets file. Never printed.
  Result<std::string> secret(std::string_view key) const;

  const std::string& profile() const { return profile_; }
  const std::filesystem::path& file() const { return file_; }
  bool production() const { return production_; }
  /// `[profile.X.oresto.wire_names]`: documented name -> name on this server's wire.
  const std::map<std::string, std::string, std::less<>>& wire_names() const { return wire_names_; }

 private:
  std::string profile_{};
  std::filesystem::path file_{};
  bool production_ = false;
  std::map<std::string, Setting, std::less<>> values_{};
  std::map<std::string, std::string, std::less<>> wire_names_{};
};

/// XDG folders of wsync, made 0700 when something is written there.
std::filesystem::path config_folder();
std::filesystem::path cache_folder();
std::filesystem::path state_folder();

}  // namespace wsync::app
