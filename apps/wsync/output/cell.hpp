// SPDX-License-Identifier: MIT
// What a cell of CSV or TSV needs once its text stands at the end of the buffer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wsync::app {

/// Puts quotes around the text from `start` where RFC 4180 wants them or blanks would get lost.
void quote_cell(std::string& out, std::size_t start, char separator);

/// `\t`, `\n`, `\r`, `\\` for these characters.
void escape_cell(std::string& out, std::size_t start);

/// A ' before text that a spreadsheet would take for a formula; plain numbers stay.
void disarm_formula(std::string& out, std::size_t start);

}  // namespace wsync::app
