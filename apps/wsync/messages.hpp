// SPDX-License-Identifier: MIT
// Everything for people goes to stderr, through here: warnings, summaries, progress, errors.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace wsync::app {

struct Progress {
  std::uint64_t done = 0;    // well
  std::uint64_t failed = 0;  // beside them
  std::uint64_t total = 0;   // of both; 0: unknown
};

/// The last line of stderr with -o json: `{"error":{"code":...}}`; members without a value are null.
std::string error_as_json(const Error& error);

class Messages {
 public:
  struct Style {
    bool quiet = false;
    bool verbose = false;
    bool colour = false;  // stderr is a terminal, NO_COLOR, TERM and --color allow it
    bool terminal = false;
    bool json_errors = false;  // -o json: the last line of stderr is one JSON object
    std::string findings{};    // the file that holds all findings, whatever is shown of them
  };
  using Clock = std::function<std::chrono::steady_clock::time_point()>;
  explicit Messages(Style style, Clock clock = std::chrono::steady_clock::now)
      : style_(style), clock_(std::move(clock)) {}

  /// These texts are masked in everything that is printed; what is added to the list later too.
  void hide(std::shared_ptr<const std::vector<std::string>> secrets) { secrets_ = std::move(secrets); }

  /// A line for people; nothing with -q.
  void say(std::string_view line);
  /// The same, but of lines about one thing only the first.
  void say_once(const std::string& thing, std::string_view line);
  void warn(std::string_view line);
  /// Only with -v.
  void detail(std::string_view line);
  /// With -q too: lines of --trace-http, help in place of a command.
  void trace(std::string_view line);
  /// Findings, one a line: `prices.csv:7:EanCode: gtin.check-digit: ...`; printed with -q too.
  void findings(const std::vector<Problem>& problems);
  /// `wsync: error[CODE]: what happened`, its first 100 findings, what to do; with -o json one line of JSON comes last.
  void error(const Error& error);
  /// What a run ends with whose rows were told already: only the line of JSON, with -o json.
  void ending(const Error& error);
  /// A bar on a terminal; else a plain line every 10 s; nothing with -q.
  void progress(std::string_view what, const Progress& progress);
  /// Shows the last progress again where it is due: time passes though nothing ends.
  void tick();
  /// There is no progress any more: takes the bar away.
  void clear_progress();

 private:
  void print(std::string_view text);
  void draw_bar(std::chrono::steady_clock::time_point now);
  void take_bar_away();
  std::string coloured(std::string_view text, std::string_view colour) const;

  Style style_;
  Clock clock_;
  std::shared_ptr<const std::vector<std::string>> secrets_{};
  std::set<std::string> said_{};  // things that a line was about
  std::string what_{};  // is in progress; empty: nothing
  Progress progress_{};
  bool bar_shown_ = false;
  std::chrono::steady_clock::time_point last_bar_{};
  std::chrono::steady_clock::time_point last_line_{};
  std::chrono::steady_clock::time_point started_{};
};

}  // namespace wsync::app
