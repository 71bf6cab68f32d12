// SPDX-License-Identifier: MIT
// Completion scripts, made from the tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "manual.hpp"

namespace wsync::app {

std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

/// wsync.bash, _wsync, wsync.fish.
std::vector<GeneratedFile> completions();

/// What the words of a value can be completed with.
enum class Completes : std::uint8_t { nothing, choices, files, folders };
Completes completes(std::string_view value, std::string_view choices);

/// The words that are completed in place of an argument; empty where these are files or unknown.
std::string argument_words(const Command& command);
bool takes_files(const Command& command);

}  // namespace wsync::app
