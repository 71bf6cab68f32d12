// SPDX-License-Identifier: MIT
// Columns of text: how wide they become, and cells padded or cut to that width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wsync::app {

/// The widest cell of each column. Where they and two blanks between them exceed `limit` (0: no limit) the widest
/// columns give way first, down to a handful of letters.
std::vector<std::size_t> column_widths(const std::vector<std::vector<std::string>>& lines, std::size_t limit);

/// Appends the cell, padded to `width` columns of a terminal; with `cut` a longer one ends in an ellipsis.
void write_padded(std::string_view cell, std::size_t width, bool right, bool last, bool cut, std::string& out);

/// The front of the text that takes at most that many columns of a terminal.
std::string_view front_of(std::string_view utf8, std::size_t width);

/// Lines of at most `width` columns, broken at blanks; `\n` stays. Each line begins with `indent` blanks but the first.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

/// Paragraphs parted by blank lines, each wrapped anew; lines that begin with a blank stay as they are.
std::vector<std::string> paragraphs(std::string_view text);

}  // namespace wsync::app
