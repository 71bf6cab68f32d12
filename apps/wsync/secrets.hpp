// SPDX-License-Identifier: MIT
// Passwords and tokens: where they are kept and how they are asked for. Never on a command line, never printed.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "settings.hpp"

namespace wsync::app {

/// Which secret: `test`, `oresto.password`.
struct SecretName {
  std::string profile{};
  std::string key{};
};

/// secrets.toml beside config.toml.
std::filesystem::path secrets_file();

/// The secrets file, the command, the keyring, the environment last. Errors: config, where the file is open to
/// others or the command failed.
Result<std::optional<Setting>> look_up_secret(const SecretName& name, const std::string& command,
                                              std::string_view variable);

/// Into the keyring where there is one, else into the secrets file (mode 0600). Says where.
Result<std::string> store_secret(const SecretName& name, const std::string& value, bool keyring = true);

/// Out of both; false where there was none.
Result<bool> forget_secret(const SecretName& name);

/// Asks on the terminal itself, without echo. Errors: usage, where there is no terminal.
Result<std::string> ask_secret(std::string_view question);
/// The same with echo, for user names.
Result<std::string> ask(std::string_view question);

/// The first line of standard input.
Result<std::string> secret_from_stdin();

}  // namespace wsync::app
