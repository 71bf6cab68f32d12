// SPDX-License-Identifier: MIT
#include "base/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace wsync {
namespace {

Failure failed(std::string_view what, const std::filesystem::path& path) {
  const int fault = errno;
  Error error{.code = Code::io, .message = fmt::format("cannot {} {}: {}", what, path.string(), std::strerror(fault))};
  if (fault == ENOSPC || fault == EDQUOT) error.hint = "The disk is full: make room, then go on.";
  return fail(std::move(error));
}

Result<void> read_from(int descriptor, const std::filesystem::path& path,
                       const std::function<Result<void>(std::string_view)>& use) {
  std::string room(262144, '\0');
  while (true) {
    const ssize_t got = ::read(descriptor, room.data(), room.size());
    if (got == 0) return {};
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failed("read", path);
    if (auto used = use(std::string_view(room).substr(0, static_cast<std::size_t>(got))); !used) return used;
  }
}

/// The rename itself survives a power cut only when the folder is on disk.
Result<void> sync_folder(std::filesystem::path folder) {
  if (folder.empty()) folder = ".";
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return failed("open", folder);
  const int outcome = ::fsync(descriptor);
  ::close(descriptor);
  if (outcome != 0 && errno != EINVAL) return failed("sync", folder);
  return {};
}

}  // namespace

Result<void> read_pieces(const std::filesystem::path& path,
                         const std::function<Result<void>(std::string_view)>& use) {
  if (path == "-") return read_from(STDIN_FILENO, "standard input", use);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return failed("open", path);
  auto read = read_from(descriptor, path, use);
  ::close(descriptor);
  return read;
}

Result<std::string> read_file(const std::filesystem::path& path) {
  std::string content;
  auto read = read_pieces(path, [&](std::string_view piece) -> Result<void> {
    content += piece;
    return {};
  });
  if (!read) return fail(std::move(read.error()));
  return content;
}

Result<void> write_file(const std::filesystem::path& path, std::string_view content, Privacy privacy) {
  auto file = PendingFile::create(path, privacy);
  if (!file) return fail(std::move(file.error()));
  if (auto written = file->write(content); !written) return written;
  return file->commit();
}

PendingFile::PendingFile(int descriptor, std::filesystem::path temporary, std::filesystem::path target)
    : descriptor_(descriptor), temporary_(std::move(temporary)), target_(std::move(target)) {}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      temporary_(std::move(other.temporary_)),
      target_(std::move(other.target_)) {}

PendingFile::~PendingFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  ::unlink(temporary_.c_str());
}

Result<PendingFile> PendingFile::create(const std::filesystem::path& target, Privacy privacy) {
  // Renaming over a pipe or a device would take it away from everybody.
  std::error_code unknown;
  const auto there = std::filesystem::symlink_status(target, unknown);
  if (std::filesystem::exists(there) && !std::filesystem::is_regular_file(there) &&
      !std::filesystem::is_symlink(there))
    return fail(Code::io, fmt::format("cannot write {}: it is no file", target.string()));
  std::string name = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
  const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
  if (descriptor < 0) return failed("write", target);
  if (privacy == Privacy::shared) {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    if (::fchmod(descriptor, 0666 & ~mask) != 0) {
      ::close(descriptor);
      ::unlink(name.c_str());
      return failed("write", target);
    }
  }
  return PendingFile(descriptor, name, target);
}

Result<void> PendingFile::write(std::string_view content) {
  while (!content.empty()) {
    const ssize_t put = ::write(descriptor_, content.data(), content.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return failed("write", target_);
    content.remove_prefix(static_cast<std::size_t>(put));
  }
  return {};
}

Result<void> PendingFile::commit() {
  if (::fsync(descriptor_) != 0) return failed("sync", target_);
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) return failed("write", target_);
  ::close(std::exchange(descriptor_, -1));
  return sync_folder(target_.parent_path());
}

Result<void> make_private_folder(const std::filesystem::path& folder) {
  std::filesystem::path made;
  for (const auto& part : folder) {
    made /= part;
    if (::mkdir(made.c_str(), 0700) == 0) continue;
    const int fault = errno;
    if (std::error_code unknown; std::filesystem::is_directory(made, unknown)) continue;
    errno = fault;
    return failed("make the folder", made);
  }
  return {};
}

}  // namespace wsync
