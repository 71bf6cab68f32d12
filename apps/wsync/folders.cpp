// SPDX-License-Identifier: MIT
#include "folders.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "base/text.hpp"
#include "settings.hpp"

namespace wsync::app {
namespace {

namespace fs = std::filesystem;

/// Relative paths in XDG variables are to be ignored, says the specification.
fs::path folder(std::string_view variable, std::string_view below_home) {
  if (const auto named = environment(variable); named && fs::path(*named).is_absolute()) return fs::path(*named) / "wsync";
  const auto home = environment("HOME");
  return fs::path(home ? *home : "/") / below_home / "wsync";
}

}  // namespace

std::optional<std::string> environment(std::string_view variable) {
  const char* value = std::getenv(std::string(variable).c_str());
  if (value == nullptr || *value == '\0') return std::nullopt;
  return value;
}

std::string program_on_path(std::string_view name) {
  const auto path = environment("PATH").value_or("");
  for (const std::string_view part : split(path, ':')) {
    if (part.empty()) continue;
    const fs::path file = fs::path(part) / name;
    std::error_code unknown;
    if (fs::is_regular_file(file, unknown) && ::access(file.c_str(), X_OK) == 0) return file.string();
  }
  return {};
}

fs::path config_folder() { return folder("XDG_CONFIG_HOME", ".config"); }
fs::path cache_folder() { return folder("XDG_CACHE_HOME", ".cache"); }
fs::path state_folder() { return folder("XDG_STATE_HOME", ".local/state"); }

fs::path config_file() {
  const auto named = environment("WSYNC_CONFIG");
  return named ? fs::path(*named) : config_folder() / "config.toml";
}

}  // namespace wsync::app
