// SPDX-License-Identifier: MIT
#include "sync/row_index.hpp"

#include <algorithm>

namespace wsync::sync {

void RowIndex::add(std::size_t offset, std::size_t number) {
  const std::size_t index = offsets_.size();
  if (jumps_.empty() || jumps_.back().number + (index - jumps_.back().index) != number)
    jumps_.push_back({index, number});
  offsets_.push_back(offset);
}

std::size_t RowIndex::number(std::size_t index) const {
  const auto behind = std::upper_bound(jumps_.begin(), jumps_.end(), index,
                                       [](std::size_t at, const Jump& jump) { return at < jump.index; });
  const Jump& jump = *(behind - 1);
  return jump.number + (index - jump.index);
}

std::optional<std::size_t> RowIndex::find(std::size_t number) const {
  const auto behind = std::upper_bound(jumps_.begin(), jumps_.end(), number,
                                       [](std::size_t one, const Jump& jump) { return one < jump.number; });
  if (behind == jumps_.begin()) return std::nullopt;
  const Jump& jump = *(behind - 1);
  const std::size_t index = jump.index + (number - jump.number);
  const std::size_t end = behind == jumps_.end() ? size() : behind->index;
  return index < end ? std::optional(index) : std::nullopt;
}

}  // namespace wsync::sync
