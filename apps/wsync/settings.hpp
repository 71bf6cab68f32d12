// SPDX-License-Identifier: MIT
// The settings of a profile: command line, then environment, then config.toml, then defaults.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace wsync::app {

/// Where a value came from, for `doctor`, `config list` and `auth status`.
struct Setting {
  std::string value{};
  std::string origin{};  // `WSYNC_ORESTO_URL`, `config.toml [profile.test]`, `default`
};

/// One row per setting: key, environment variable, default, meaning, whether it is secret.
struct SettingInfo {
  std::string_view key;       // oresto.base_url
  std::string_view variable;  // WSYNC_ORESTO_URL
  std::string_view fallback;
  std::string_view text;
  bool secret = false;
  std::string_view command = {};  // of a secret: the setting whose command prints it
  std::string_view choices = {};  // a|b|c: nothing else is accepted
  std::string_view number = {};   // a number that is not negative, of these: days; whole, but for per cent
};
const std::vector<SettingInfo>& setting_table();
/// Null where there is no setting of that name.
const SettingInfo* find_setting(std::string_view key);
/// A config error that names what was probably meant.
[[nodiscard]] Failure unknown_setting(std::string_view key);

class Settings {
 public:
  /// Reads config.toml (WSYNC_CONFIG or the XDG folder) and the environment for that profile (empty:
  /// WSYNC_PROFILE, then `default_profile` of the file, then `default`). Errors: config, with file and line.
  static Result<Settings> load(const std::string& profile);

  std::optional<Setting> find(std::string_view key) const;
  /// The value, or a config error that names the setting, its variable and `wsync config set`.
  Result<std::string> need(std::string_view key) const;
  /// A password or token: the secrets file, password_command, the keyring, the environment last. Never
  /// printed.
  Result<std::string> secret(std::string_view key) const;
  /// The same, with where it was found; nothing where there is none.
  Result<std::optional<Setting>> find_secret(std::string_view key) const;
  /// Every secret that was handed out: what messages mask.
  std::shared_ptr<const std::vector<std::string>> handed_out() const { return handed_out_; }

  /// Address or user of that secret's system come from the environment, so the secret must too.
  bool belongs_to_environment(std::string_view secret) const;

  const std::string& profile() const { return profile_; }
  const std::filesystem::path& file() const { return file_; }
  /// The profiles of the file, sorted.
  const std::vector<std::string>& profiles() const { return profiles_; }
  bool production() const { return production_; }
  /// `[profile.X.oresto.wire_names]`: key of a field (`api/wire_names.hpp`) -> name on this server's wire.
  /// Sound.
  const std::map<std::string, std::string, std::less<>>& wire_names() const { return wire_names_; }

 private:
  std::string profile_{};
  std::filesystem::path file_{};
  bool production_ = false;
  std::map<std::string, Setting, std::less<>> values_{};
  std::map<std::string, std::string, std::less<>> wire_names_{};
  std::vector<std::string> profiles_{};
  std::shared_ptr<std::vector<std::string>> handed_out_ = std::make_shared<std::vector<std::string>>();
};

/// Whether a password sent there could be read on the way: `http:` to anywhere but the loopback address.
bool is_plain_http(std::string_view url);

/// What is wrong with such a value in config.toml or the environment; nothing where it is fine.
std::optional<Problem> setting_fault(std::string_view key, std::string_view value);

/// The profile that `config set` and `auth login` change: it need not be there yet.
Result<std::string> profile_to_edit(const std::string& typed);

/// Sets it in config.toml and keeps the rest of the file; an empty profile sets a key at the top.
Result<void> write_setting(const std::string& profile, std::string_view key, std::string_view value);

/// The path of config.toml: WSYNC_CONFIG, else in the config folder.
std::filesystem::path config_file();

/// XDG folders of wsync, made 0700 when something is written there.
std::filesystem::path config_folder();
std::filesystem::path cache_folder();
std::filesystem::path state_folder();

}  // namespace wsync::app
