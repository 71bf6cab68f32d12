// SPDX-License-Identifier: MIT
// Text that is read in passes and by offset: small ones in memory, larger ones mapped from a temporary file
// without a name, which nobody can change any more and which takes no memory that others need.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace wsync::sync {

/// Copies share the text.
class SpooledText {
 public:
  SpooledText() = default;
  std::string_view view() const { return view_; }
  /// So many bytes were looked at: now and then what was read is given back to the system.
  void passed(std::size_t bytes) const;

 private:
  friend class Spool;
  struct Store;
  std::shared_ptr<Store> store_{};
  std::string_view view_{};
};

/// Grows by `add` and becomes a text. Errors: io, where the temporary folder is full (TMPDIR chooses it).
class Spool {
 public:
  Spool() = default;
  Spool(Spool&& other) noexcept;
  Spool& operator=(Spool&&) = delete;
  ~Spool();

  Result<void> add(std::string_view text);
  Result<SpooledText> finish();

 private:
  Result<void> write_out();

  std::string buffer_{};
  int file_ = -1;  // once it no longer fits into memory
  std::size_t size_ = 0;
};

}  // namespace wsync::sync
