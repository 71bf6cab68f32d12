// SPDX-License-Identifier: MIT
// Where bytes go: standard output or the file of --to, through one buffer of 64 KiB.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "base/file.hpp"
#include "base/result.hpp"

namespace wsync::app {

class Sink {
 public:
  /// Nothing or `-` is standard output. A file appears under its name only with `finish`; what is there and is no
  /// plain file (a pipe, /dev/null) is written straight away.
  static Result<std::unique_ptr<Sink>> open(const std::optional<std::string>& to);
  ~Sink();
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;

  /// Append here, then call `passed`.
  std::string& buffer() { return buffer_; }
  /// Writes the buffer out when it is full or has waited for a while.
  Result<void> passed();
  Result<void> flush();
  Result<void> finish();
  /// False once a reader has closed the pipe.
  bool wanted() const { return wanted_; }
  /// The descriptor written to, to ask about a terminal; -1: a file that is not there yet.
  int descriptor() const { return pending_ ? -1 : descriptor_; }

 private:
  Sink() = default;
  Result<void> write_out(std::string_view content);

  std::string buffer_{};
  std::string name_{"standard output"};
  int descriptor_ = 1;
  bool owned_ = false;      // the descriptor is ours to close
  bool eager_ = false;      // a terminal: every record at once
  bool wanted_ = true;
  std::optional<PendingFile> pending_{};
  std::chrono::steady_clock::time_point written_{};
};

}  // namespace wsync::app
