// SPDX-License-Identifier: MIT
// config.toml and secrets.toml: read whole, and changed in one place with everything else kept as it stands.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace wsync::app {

struct FileProfile {
  std::map<std::string, std::string, std::less<>> values{};   // `oresto.base_url` -> text
  std::map<std::string, unsigned, std::less<>> lines{};       // where each stands
  std::map<std::string, std::string, std::less<>> wire_names{};
  std::map<std::string, unsigned, std::less<>> wire_name_lines{};
};

struct SettingsFile {
  std::string default_profile{};
  std::map<std::string, FileProfile, std::less<>> profiles{};
};

/// Errors: config, with the line of each problem; `path` only names the file.
Result<SettingsFile> read_settings(const std::filesystem::path& path, std::string_view toml);

/// The text with `key` of that profile set; an empty profile sets a key at the top. Comments and order stay.
Result<std::string> with_setting(std::string toml, std::string_view profile, std::string_view key,
                                 std::string_view value);

/// The text without the line of that key; the same text where there is none.
Result<std::string> without_setting(std::string toml, std::string_view profile, std::string_view key);

}  // namespace wsync::app
