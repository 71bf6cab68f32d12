// SPDX-License-Identifier: MIT
// Files: read whole, and written so that a crash leaves the old content or the new one, never half of it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace wsync {

/// Everything in the file; `-` is standard input.
Result<std::string> read_file(const std::filesystem::path& path);
/// The same piece by piece; an error of `use` ends it.
Result<void> read_pieces(const std::filesystem::path& path,
                         const std::function<Result<void>(std::string_view)>& use);

enum class Privacy { shared, secret };  // secret: mode 0600 whatever the umask says

/// Writes beside the target, fsyncs, renames over it and fsyncs the folder.
Result<void> write_file(const std::filesystem::path& path, std::string_view content,
                        Privacy privacy = Privacy::shared);

/// A file that grows and appears under its name only with `commit`; without it nothing is left behind.
class PendingFile {
 public:
  static Result<PendingFile> create(const std::filesystem::path& target, Privacy privacy = Privacy::shared);
  PendingFile(PendingFile&& other) noexcept;
  PendingFile& operator=(PendingFile&& other) = delete;
  ~PendingFile();

  Result<void> write(std::string_view content);
  /// Durable under its final name when this returns.
  Result<void> commit();

 private:
  PendingFile(int descriptor, std::filesystem::path temporary, std::filesystem::path target);
  int descriptor_;
  std::filesystem::path temporary_;
  std::filesystem::path target_;
};

/// Makes the folder and its parents, mode 0700.
Result<void> make_private_folder(const std::filesystem::path& folder);

}  // namespace wsync
