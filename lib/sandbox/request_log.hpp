// SPDX-License-Identifier: MIT
// What was asked and what came of it, one JSON object a line: never a body, a password or an Authorization header.
#pragma once

#include <cstdio>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "schema/record.hpp"

namespace wsync::sandbox {

struct LogEntry {
  Moment time{};
  std::string method{};
  std::string path{};                        // with its query
  std::optional<std::string> operation{};
  std::int64_t status = 0;                   // 0: the connection was dropped
  bool effect = false;
  std::optional<std::string> fault{};
  std::optional<std::string> key{};          // of what a write was about
  std::vector<std::string> items{};          // of a Multiple call: the keys of those that took effect
  std::optional<std::string> remark{};       // why a body counted as null
};
const Record& describe(const LogEntry*);

/// Written to by many threads; lines are complete and flushed one by one.
class RequestLog {
 public:
  /// Appends to that file from now on.
  Result<void> open(const std::filesystem::path& file);
  void write(const LogEntry& entry);
  /// The lines of the latest requests, 100 000 at most.
  std::string text() const;

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  mutable std::mutex mutex_{};
  std::deque<std::string> lines_{};
  std::unique_ptr<std::FILE, Close> file_{};
};

}  // namespace wsync::sandbox
