// SPDX-License-Identifier: MIT
// The results of an earlier run, as a writing command printed them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/result.hpp"
#include "sync/row_result.hpp"

namespace wsync::app {

struct RunFile {
  std::vector<sync::RowResult> rows{};
  std::int64_t ended = 0;  // when it was written, in units of 100 ns since 1970 in UTC
};

/// The document of -o json, an array of its rows, a row a line, or CSV with a header; `-` is standard input,
/// which has ended just now. Errors: input, where it is none of these.
Result<RunFile> read_run_file(const std::filesystem::path& path);

}  // namespace wsync::app
