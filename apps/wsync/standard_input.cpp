// SPDX-License-Identifier: MIT
#include "standard_input.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string_view>

#include "base/file.hpp"
#include "base/sha256.hpp"

namespace wsync::app {
namespace {

/// For nobody else; -1 where there can be none.
int nameless_file(const std::filesystem::path& folder) {
  const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) return file;
  std::string name = (folder / "wsync.XXXXXX").string();
  const int named = ::mkostemp(name.data(), O_CLOEXEC);
  if (named >= 0) ::unlink(name.c_str());
  return named;
}

bool write_all(int file, std::string_view rest) {
  while (!rest.empty()) {
    const ssize_t put = ::write(file, rest.data(), rest.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    rest.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

}  // namespace

Result<std::string> keep_standard_input() {
  std::error_code none;
  auto folder = std::filesystem::temp_directory_path(none);
  if (none) folder = "/tmp";
  const auto failed = [&] {
    Error error{.code = Code::io,
                .message = fmt::format("cannot write a temporary file in {}: {}", folder.string(), std::strerror(errno))};
    error.hint = "The variable TMPDIR chooses another folder.";
    return fail(std::move(error));
  };
  const int file = nameless_file(folder);
  if (file < 0) return failed();
  Sha256 hash;
  const auto read = read_pieces("-", [&](std::string_view piece) -> Result<void> {
    hash.add(piece);
    if (!write_all(file, piece)) return failed();
    return {};
  });
  const bool turned = read && ::dup2(file, STDIN_FILENO) >= 0;
  ::close(file);
  if (!read) return fail(read.error());
  if (!turned) return failed();
  rewind_standard_input();
  return hash.hex();
}

void rewind_standard_input() { ::lseek(STDIN_FILENO, 0, SEEK_SET); }

}  // namespace wsync::app
