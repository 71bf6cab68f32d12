// SPDX-License-Identifier: MIT
// The options that are not a command's own: those of wsync itself and the groups that many commands take.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"

namespace wsync::app {

struct OptionGroup {
  Takes takes;               // nothing: the options of wsync itself, which every command takes
  std::string_view title;    // heads the list in the help
  std::span<const Option> options;
};

/// In the order of the help.
std::span<const OptionGroup> option_groups();
bool applies(const OptionGroup& group, const Command& command);

/// An option that the command declares itself stands in for one of the same name in a group.
bool owns(const Command& command, std::string_view option);

/// What one title of the help and the manual stands above.
struct OptionSection {
  std::string_view title;
  std::vector<const Option*> options{};
};
/// The groups that apply to a command, without what it declares itself; groups of one title are one section.
std::vector<OptionSection> sections_of(const Command& command);
/// The options of wsync itself.
OptionSection global_section();

/// All that the command understands: its own options first.
std::vector<const Option*> options_of(const Command& command);

/// Options of all groups: what may stand before the noun.
std::vector<const Option*> shared_options();

/// `-o, --output FORMAT`, `    --live`.
std::string spelling(const Option& option);

}  // namespace wsync::app
