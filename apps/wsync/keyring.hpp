// SPDX-License-Identifier: MIT
// The desktop's keyring, through `secret-tool` where that is installed and a session is there.
#pragma once

#include <optional>
#include <string>

#include "secrets.hpp"

namespace wsync::app {

bool keyring_present();
std::optional<std::string> keyring_find(const SecretName& name);
/// False where there is no keyring or it would not.
bool keyring_store(const SecretName& name, const std::string& value);
/// False where there was nothing.
bool keyring_forget(const SecretName& name);

}  // namespace wsync::app
