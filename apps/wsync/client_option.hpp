// SPDX-License-Identifier: MIT
// --client, as all commands that need it take it.
#pragma once

#include <string>
#include <string_view>

#include "command.hpp"
#include "typed.hpp"

namespace wsync::app {

inline constexpr Option client_option = {.name = "client", .value = "NUMBER", .text = "client number"};
inline constexpr Option one_client_only = {
    .name = "client", .value = "NUMBER", .text = "only those of this client"};

/// A usage error where it was not given, or is empty: the question, and how to answer it.
Result<std::string> needed_client(const Typed& typed, std::string_view question);

}  // namespace wsync::app
