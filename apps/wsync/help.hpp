// SPDX-License-Identifier: MIT
// Help for people, made from the tables; at most 80 columns wide.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "command.hpp"

namespace wsync::app {

std::string help_of_wsync();
/// Its verbs with their summaries; the command's own help where the noun stands alone.
std::string help_of_noun(std::string_view noun);
std::string help_of(const Command& command);

}  // namespace wsync::app
