// SPDX-License-Identifier: MIT
// Environment variables and the folders they name (XDG Base Directory Specification).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wsync::app {

/// The variable's value; nothing where it is unset or empty.
std::optional<std::string> environment(std::string_view variable);

/// The first of that name on PATH; empty where there is none.
std::string program_on_path(std::string_view name);

}  // namespace wsync::app
