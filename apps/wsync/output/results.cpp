// SPDX-License-Identifier: MIT
#include "output/results.hpp"
#include "base/plural.hpp"

#include <fmt/format.h>

#include <utility>

namespace wsync::app {

std::string summary(const Counts& counts) {
  std::string out = counted(counts.total, "row");
  char mark = ':';
  for (const auto& [number, name] : {std::pair{counts.created, "created"}, {counts.updated, "updated"},
                                     {counts.unchanged, "unchanged"}, {counts.deleted, "deleted"},
                                     {counts.reversed, "reversed"}, {counts.kept, "kept (changed since)"},
                                     {counts.failed, "failed"}, {counts.unprocessed, "unprocessed"}}) {
    if (number == 0) continue;
    out += fmt::format("{} {} {}", mark, number, name);
    mark = ',';
  }
  return out;
}

Result<void> Results::add(const RowResult& row) {
  sync::count(row, counts_);
  return write(row);
}

}  // namespace wsync::app
