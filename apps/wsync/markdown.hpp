// SPDX-License-Identifier: MIT
// Pieces of Markdown as GitHub reads it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace wsync::app {

/// Text that nothing in it is taken for markup, also in a cell of a table.
std::string markdown(std::string_view text);
/// `code`; nothing where the text is empty.
std::string code(std::string_view text);
/// Where a heading of that text is jumped to: letters small, blanks become hyphens, signs go.
std::string anchor(std::string_view heading);
std::string link(std::string_view text, std::string_view target);
/// `| a | b |` and the line end. The cells are Markdown already.
std::string table_row(std::initializer_list<std::string_view> cells);
/// The first two lines of a table.
std::string table_head(std::initializer_list<std::string_view> names);

}  // namespace wsync::app
