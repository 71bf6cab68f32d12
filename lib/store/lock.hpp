// SPDX-License-Identifier: MIT
// One run at a time: a lock that says who holds it and that ends with its process, however that ends.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace wsync::store {

/// Who works on something; all but `pid` may be empty where the file does not tell.
struct Holder {
  std::int64_t pid = 0;
  std::string host{};
  std::string command{};  // `wsync products link`
  std::string run{};      // its id in the journal
  std::string since{};    // `2026-11-25T06:52:19Z`

  /// This process, now.
  static Holder current(std::string command, std::string run);
};

/// `wsync products link, run 7f3a, process 4711 on shop-pc, since 2026-11-25T06:52:19Z`
std::string to_string(const Holder& holder);

/// An advisory lock (flock) on a file that stays where it is. Whoever is killed leaves no lock behind; what
/// the file says counts only while somebody holds it.
class RunLock {
 public:
  using OnWaiting = std::function<void(const Holder& holder)>;

  /// The lock of `name` (fit for a file's name) in that folder, which is made, mode 0700, where there is
  /// none. Waits for at most so long, and calls `on_waiting` once for each holder that it waits for. Errors:
  /// locked, with who holds it; interrupted, after Ctrl-C while it waits (base/interrupt.hpp); io.
  static Result<RunLock> take(const std::filesystem::path& folder, std::string_view name, const Holder& who,
                              std::chrono::seconds wait, const OnWaiting& on_waiting = {});
  RunLock(RunLock&& other) noexcept;
  RunLock& operator=(RunLock&& other) = delete;
  ~RunLock();

 private:
  RunLock(int descriptor, bool held) : descriptor_(descriptor), held_(held) {}
  int descriptor_;
  bool held_;  // else only opened
};

}  // namespace wsync::store
