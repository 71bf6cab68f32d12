// SPDX-License-Identifier: MIT
// Everything for people goes to stderr, through here: warnings, summaries, progress, errors.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace wsync::app {

struct Progress {
  std::uint64_t done = 0;
  std::uint64_t failed = 0;
  std::uint64_t total = 0;   // 0: unknown
};

class Messages {
 public:
  struct Style {
    bool quiet = false;
    bool colour = false;     // stderr is a terminal, NO_COLOR, TERM and --color allow it
    bool terminal = false;
    bool json_errors = false;   // -o json: the last line of stderr is one JSON object
  };
  explicit Messages(Style style) : style_(style) {}

  /// A line for people; nothing with -q.
  void say(std::string_view line);
  void warn(std::string_view line);
  /// Findings, one a line: `prices.csv:7:EanCode: gtin.check-digit: ...`; printed with -q too.
  void findings(const std::vector<Problem>& problems);
  /// `wsync: error[CODE]: what happened`, its findings, what to do.
  void error(const Error& error);
  /// A bar on a terminal; else a plain line every 10 s; nothing with -q.
  void progress(std::string_view what, const Progress& progress);
  /// Takes the bar away; called before anything else is printed.
  void clear_progress();

 private:
  Style style_;
  bool bar_shown_ = false;
  std::chrono::steady_clock::time_point last_line_{};
  std::chrono::steady_clock::time_point started_{};
};

}  // namespace wsync::app
