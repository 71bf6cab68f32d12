// SPDX-License-Identifier: MIT
#include "secrets.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include "base/file.hpp"
#include "folders.hpp"
#include "keyring.hpp"
#include "process.hpp"
#include "settings_toml.hpp"

namespace wsync::app {
namespace {

namespace fs = std::filesystem;

Failure open_to_others(const fs::path& path) {
  Error error;
  error.code = Code::config;
  error.message = fmt::format("{} can be read by others", path.string());
  error.hint = fmt::format("Close it with `chmod 600 {}`.", path.string());
  return fail(std::move(error));
}

/// Empty where there is no such file.
Result<std::string> read_secrets(const fs::path& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) return std::string{};
  if ((facts.st_mode & 077) != 0) return open_to_others(path);
  return read_file(path);
}

Result<std::optional<Setting>> in_file(const SecretName& name) {
  const auto path = secrets_file();
  const auto text = read_secrets(path);
  if (!text) return fail(text.error());
  const auto file = read_settings(path, *text);
  if (!file) return fail(file.error());
  const auto profile = file->profiles.find(name.profile);
  if (profile == file->profiles.end()) return std::nullopt;
  const auto value = profile->second.values.find(name.key);
  if (value == profile->second.values.end()) return std::nullopt;
  return Setting{value->second, path.string()};
}

Result<std::optional<Setting>> from_command(const SecretName& name, const std::string& command) {
  const auto run = run_program({"/bin/sh", "-c", command});
  if (!run) return fail(run.error());
  auto value = run->output.substr(0, run->output.find_first_of("\r\n"));
  if (run->status == 0 && !value.empty()) return Setting{std::move(value), "command"};
  return fail(Code::config, fmt::format("the command for {} {}", name.key,
                                        run->status == 0 ? std::string("printed nothing")
                                                         : fmt::format("failed with status {}", run->status)));
}

Result<void> write_secrets(std::string_view text) {
  const auto path = secrets_file();
  if (auto made = make_private_folder(path.parent_path()); !made) return made;
  return write_file(path, text, Privacy::secret);
}

}  // namespace

fs::path secrets_file() { return config_file().parent_path() / "secrets.toml"; }

Result<std::optional<Setting>> look_up_secret(const SecretName& name, const std::string& command,
                                              std::string_view variable) {
  auto found = in_file(name);
  if (!found || *found) return found;
  if (!command.empty()) return from_command(name, command);
  if (auto value = keyring_find(name)) return Setting{std::move(*value), "keyring"};
  if (auto value = environment(variable)) return Setting{std::move(*value), std::string(variable)};
  return std::nullopt;
}

Result<std::string> store_secret(const SecretName& name, const std::string& value, bool keyring) {
  if (keyring && keyring_store(name, value)) return "keyring";
  auto text = read_secrets(secrets_file());
  if (!text) return fail(std::move(text.error()));
  auto changed = with_setting(std::move(*text), name.profile, name.key, value);
  if (!changed) return fail(std::move(changed.error()));
  if (auto written = write_secrets(*changed); !written) return fail(std::move(written.error()));
  return secrets_file().string();
}

Result<bool> forget_secret(const SecretName& name) {
  const bool was_in_keyring = keyring_forget(name);
  auto text = read_secrets(secrets_file());
  if (!text) return fail(std::move(text.error()));
  auto changed = without_setting(*text, name.profile, name.key);
  if (!changed) return fail(std::move(changed.error()));
  if (*changed == *text) return was_in_keyring;
  if (auto written = write_secrets(*changed); !written) return fail(std::move(written.error()));
  return true;
}

}  // namespace wsync::app
