// SPDX-License-Identifier: MIT
// Where the rows of a text begin, 8 bytes a row, and which numbers they have where they are not simply
// counted on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace wsync::sync {

class RowIndex {
 public:
  /// Numbers only grow.
  void add(std::size_t offset, std::size_t number);

  std::size_t size() const { return offsets_.size(); }
  std::size_t offset(std::size_t index) const { return offsets_[index]; }
  std::size_t number(std::size_t index) const;
  /// The row of that number; nothing where none has it.
  std::optional<std::size_t> find(std::size_t number) const;

 private:
  struct Jump {
    std::size_t index;   // from this row on
    std::size_t number;  // the number of that row
  };
  std::vector<std::uint64_t> offsets_{};
  std::vector<Jump> jumps_{};  // blank lines make them: few
};

}  // namespace wsync::sync
