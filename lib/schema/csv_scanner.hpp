// SPDX-License-Identifier: MIT
// One record of a CSV or TSV text at a time, cells as views of the text: for files that are read in passes
// and by offset.
#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace wsync::schema {

/// The cells of one record. They point into the text, or into `own` where quotes or escapes were taken away;
/// the next record overwrites them.
struct CsvCells {
  std::vector<std::string_view> cells{};
  std::deque<std::string> own{};
};

class CsvScanner {
 public:
  enum class Quoting : std::uint8_t {
    quotes,   // RFC 4180, strict: a quote begins a cell and ends it, or is doubled
    escapes,  // as -o tsv writes: \t \n \r \\, quotes mean nothing; other escapes stay as they are
  };
  enum class Outcome : std::uint8_t { record, blank, fault, end };

  explicit CsvScanner(char delimiter, Quoting quoting = Quoting::quotes);

  /// Reads what begins at `at` and moves `at` behind its line end (CR LF, CR or LF). Blank: a line with
  /// nothing in it, or one empty cell in quotes. Fault: a quotation mark that is not closed or stands where
  /// none may.
  Outcome next(std::string_view text, std::size_t& at, CsvCells& row) const;

  char delimiter() const { return delimiter_; }
  Quoting quoting() const { return quoting_; }

 private:
  bool quoted_cell(std::string_view text, std::size_t& at, CsvCells& row) const;

  char delimiter_;
  Quoting quoting_;
  std::array<bool, 256> ends_{};  // what a plain cell stops at
};

}  // namespace wsync::schema
