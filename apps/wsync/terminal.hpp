// SPDX-License-Identifier: MIT
// What a terminal allows: colour, a width, and which characters may reach it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace wsync::app {

bool is_terminal(int descriptor);

/// A terminal on which a line can be written anew: not with TERM=dumb.
bool can_redraw(int descriptor);

/// `when` is that of --color; NO_COLOR and TERM=dumb speak for `auto`.
bool colour_allowed(std::string_view when, int descriptor);

/// Columns; nothing where the descriptor is no terminal.
std::optional<std::size_t> terminal_width(int descriptor);

/// Control characters, escape sequences among them, become spaces: what servers say must not steer a terminal.
/// Line ends stay when `lines` is true.
std::string harmless(std::string_view utf8, bool lines = true);

}  // namespace wsync::app
