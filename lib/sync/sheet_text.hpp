// SPDX-License-Identifier: MIT
// The rows of a workbook's sheet as text that `Input` reads like a file: once, with the numbers that the rows
// have in the sheet.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "sync/spool.hpp"

namespace wsync::sync {

/// RFC 4180 with commas, one record a row; rows that the sheet leaves out become blank lines. A row has as
/// many cells as the first one that is not blank, empty ones behind its last are added and taken away.
class SheetText {
 public:
  static constexpr char delimiter = ',';  // so that a point is a decimal point without proof

  /// Numbers count from 1 and only grow. Errors: io, and input where a number does not grow.
  Result<void> add(std::size_t number, std::vector<std::string> cells);
  Result<SpooledText> finish() { return spool_.finish(); }

 private:
  Spool spool_{};
  std::size_t last_ = 0;
  std::size_t width_ = 0;
};

}  // namespace wsync::sync
