// SPDX-License-Identifier: MIT
// What became of the rows of a file, as files that look like it: success, failed and unprocessed. failed.csv
// can be handed in again as it is.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "base/result.hpp"
#include "sync/input.hpp"
#include "sync/row_result.hpp"

namespace wsync::sync {

/// Rows come in any order and are written at once; nothing is kept. Cells stand there exactly as in the
/// input; behind them come `row` and `outcome`, or `code`, `message` and `row`, or only `row`. Inputs of
/// objects make .jsonl files. Where the input says secrets, the files are for their owner only (mode 0600), and
/// rows that are done say them no more: empty cells, no members.
class ResultFiles {
 public:
  /// Makes the folder where there is none. The input must outlive the files. Errors: io.
  static Result<ResultFiles> open(const std::filesystem::path& folder, const Input& input);

  Result<void> add(const RowResult& result);
  /// All three appear, those without rows too: what an earlier run left there would be taken for this one's.
  Result<void> finish();

 private:
  enum Kind : std::size_t { of_success, of_failed, of_unprocessed };
  struct Out {
    PendingFile file;
    std::string buffer{};
  };
  explicit ResultFiles(const Input& input) : input_(&input) {}

  static Kind kind_of(const RowResult& result);
  using Added = std::vector<std::pair<std::string_view, std::string>>;
  static Added added_to(Kind kind, const RowResult& result);
  void write_header(Kind kind, std::string& out) const;
  void write_cells(std::size_t index, Kind kind, const Added& added, std::string& out) const;
  void write_object(std::size_t index, Kind kind, const Added& added, std::string& out) const;
  void write_cell(std::string_view cell, bool first, std::string& out) const;

  const Input* input_;
  std::vector<bool> own_{};  // columns that an earlier result file has not added
  std::vector<Out> files_{};
};

}  // namespace wsync::sync
