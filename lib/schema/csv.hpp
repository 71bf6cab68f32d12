// SPDX-License-Identifier: MIT
// CSV files as people's spreadsheets write them: rows of cells, the delimiter found out or declared, never
// guessed.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace wsync::schema {

struct CsvDialect {
  char delimiter = ',';
  bool byte_order_mark = false;
};

/// What the first line and the bytes tell. Fails (`input`) on an empty file, binary content, text that is not
/// UTF-8, and where two delimiters would fit equally well.
Result<CsvDialect> detect_csv(std::string_view content, std::optional<char> declared = std::nullopt);

/// What parts the columns, by the header. Fails (`input`) where two would fit equally well.
Result<char> find_delimiter(std::string_view content);

/// The error of a row whose quotation marks are not sound.
Error csv_fault(std::size_t row);

/// Gets the cells of a row and its number as a spreadsheet counts: the header is row 1. False stops.
using CsvRow = std::function<bool(std::size_t row, const std::vector<std::string_view>& cells)>;

/// RFC 4180, quotes strict. Fails on a quote that is not closed, naming its row.
Result<void> read_csv(std::string_view content, const CsvDialect& dialect, const CsvRow& row);

/// Appends a cell, quoted where it must be.
void write_csv_cell(std::string_view text, char delimiter, std::string& out);

}  // namespace wsync::schema
