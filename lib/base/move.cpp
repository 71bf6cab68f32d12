// SPDX-License-Identifier: MIT
#include "base/move.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace wsync {
namespace {

namespace fs = std::filesystem;

Failure failed(std::string_view what, const fs::path& path) {
  return fail(Code::io, fmt::format("cannot {} {}: {}", what, path.string(), std::strerror(errno)));
}

Result<void> to_disk(const fs::path& path, int flags) {
  const int descriptor = ::open(path.empty() ? "." : path.c_str(), O_RDONLY | O_CLOEXEC | flags);
  if (descriptor < 0) return failed("open", path);
  const int outcome = ::fsync(descriptor);
  const int fault = errno;
  ::close(descriptor);
  errno = fault;
  if (outcome != 0 && fault != EINVAL) return failed("sync", path);
  return {};
}

/// 0, or the reason as in errno. File systems without RENAME_NOREPLACE have links.
int rename_without_replacing(const fs::path& from, const fs::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  if (::link(from.c_str(), to.c_str()) != 0) return errno;
  ::unlink(from.c_str());
  return 0;
}

}  // namespace

Result<void> move_new(const fs::path& from, const fs::path& to) {
  if (auto synced = to_disk(from, 0); !synced) return synced;
  errno = rename_without_replacing(from, to);
  if (errno == EEXIST)
    return fail(Code::conflict, fmt::format("{} is there already; it was left as it is", to.string()));
  if (errno != 0) return failed("write", to);
  if (auto synced = to_disk(to.parent_path(), O_DIRECTORY); !synced) return synced;
  if (from.parent_path() == to.parent_path()) return {};
  return to_disk(from.parent_path(), O_DIRECTORY);
}

}  // namespace wsync
