// SPDX-License-Identifier: MIT
// Looking commands up by what they are called.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"

namespace wsync::app {

/// `stock list`; what journals and plans call it.
std::string noun_and_verb(const Command& command);
/// `wsync stock list`.
std::string name(const Command& command);

/// The command of that noun and verb; null where there is none. An empty verb finds the noun that stands alone.
const Command* find_command(std::string_view noun, std::string_view verb);
/// The same by `noun_and_verb`.
const Command* find_command(std::string_view noun_and_verb);

/// The noun's commands, sorted by verb; hidden ones too.
std::vector<const Command*> commands_of(std::string_view noun);

/// Every noun once, sorted, hidden commands left out.
std::vector<std::string_view> nouns();

/// The noun's verbs, hidden ones left out; `stock` has none where it stands alone.
std::vector<std::string_view> verbs_of(std::string_view noun);

}  // namespace wsync::app
