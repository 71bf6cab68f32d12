// SPDX-License-Identifier: MIT
// What became of each row of a command that writes records: one document, or rows, and a summary for people.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "output/rows.hpp"
#include "schema/record.hpp"
#include "sync/row_result.hpp"

namespace wsync::app {

using sync::Counts;
using sync::RowResult;

/// `210 rows: 158 created, 10 updated, 30 unchanged, 12 failed`
std::string summary(const Counts& counts);

/// Made by `Context::results`. json: one document with counts and rows; other formats: the rows as they come;
/// table: only those that failed.
class Results {
 public:
  virtual ~Results() = default;
  Result<void> add(const RowResult& row);
  const Counts& counts() const { return counts_; }
  /// Ends the output and says the summary. `run` names the journal's run; empty where nothing was journaled.
  virtual Result<void> finish(std::string_view run) = 0;

 protected:
  virtual Result<void> write(const RowResult& row) = 0;

 private:
  Counts counts_{};
};

}  // namespace wsync::app
