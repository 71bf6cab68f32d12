// SPDX-License-Identifier: MIT
// Files: the old content or the new one, never half of it, and nothing left lying about.
#include "base/file.hpp"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "catch2/catch.hpp"
#include "unit/base/folder.hpp"

using namespace wsync;
namespace fs = std::filesystem;

namespace {

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

mode_t mode_of(const fs::path& path) {
  struct stat there {};
  REQUIRE(::stat(path.c_str(), &there) == 0);
  return there.st_mode & 07777;
}

/// Runs `work` in a child and returns its exit status.
template <class Work>
int in_child(Work work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace

TEST_CASE("a file is written whole and read whole") {
  const test::Folder folder;
  const auto file = folder.path / "a.txt";
  std::string content("line\r\n\0tail", 11);
  content += std::string(200'000, 'x');
  REQUIRE(write_file(file, content));
  CHECK(read_file(file) == content);
  REQUIRE(write_file(file, "short"));
  CHECK(read_file(file) == std::string("short"));
  REQUIRE(write_file(file, ""));
  CHECK(read_file(file) == std::string());
  CHECK(files_in(folder.path) == 1);
}

TEST_CASE("without commit the old content stays and nothing is left behind") {
  const test::Folder folder;
  const auto file = folder.path / "a.txt";
  REQUIRE(write_file(file, "old"));
  {
    auto pending = PendingFile::create(file);
    REQUIRE(pending);
    REQUIRE(pending->write("new, but only half of"));
    CHECK(read_file(file) == std::string("old"));
  }
  CHECK(read_file(file) == std::string("old"));
  CHECK(files_in(folder.path) == 1);
}

TEST_CASE("a process killed between writing and commit leaves the old content") {
  const test::Folder folder;
  const auto file = folder.path / "a.txt";
  REQUIRE(write_file(file, "old"));
  const int status = in_child([&] {
    auto pending = PendingFile::create(file);
    if (!pending || !pending->write("new, but only half of")) return 1;
    ::kill(::getpid(), SIGKILL);
    return 0;
  });
  CHECK(status == -SIGKILL);
  CHECK(read_file(file) == std::string("old"));
  REQUIRE(write_file(file, "new"));  // and what was left behind is in nobody's way
  CHECK(read_file(file) == std::string("new"));
}

TEST_CASE("a full disk is an error and leaves the old content") {
  const test::Folder folder;
  const auto file = folder.path / "a.txt";
  REQUIRE(write_file(file, "old"));
  const int status = in_child([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit most{1000, 1000};
    ::setrlimit(RLIMIT_FSIZE, &most);
    const auto written = write_file(file, std::string(5000, 'x'));
    if (written) return 1;
    if (written.error().code != Code::io) return 2;
    return written.error().message.find(file.string()) == std::string::npos ? 3 : 0;
  });
  CHECK(status == 0);
  CHECK(read_file(file) == std::string("old"));
  CHECK(files_in(folder.path) == 1);
}

TEST_CASE("modes: shared as the umask says, secret for the owner alone") {
  const test::Folder folder;
  const mode_t before = ::umask(022);
  CHECK(write_file(folder.path / "shared", "x").has_value());
  CHECK(write_file(folder.path / "secret", "x", Privacy::secret).has_value());
  ::umask(0);
  CHECK(write_file(folder.path / "wide", "x", Privacy::secret).has_value());
  ::umask(077);
  CHECK(write_file(folder.path / "narrow", "x").has_value());
  CHECK(::umask(before) == 077);
  CHECK(mode_of(folder.path / "shared") == 0644);
  CHECK(mode_of(folder.path / "secret") == 0600);
  CHECK(mode_of(folder.path / "wide") == 0600);
  CHECK(mode_of(folder.path / "narrow") == 0600);
}

TEST_CASE("what cannot be read or written is an error that names it") {
  const test::Folder folder;
  const auto missing = read_file(folder.path / "nothing.csv");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == Code::io);
  CHECK(missing.error().message.find("nothing.csv") != std::string::npos);
  CHECK_FALSE(read_file(folder.path));
  CHECK_FALSE(write_file(folder.path / "no" / "such" / "folder.txt", "x"));
  CHECK_FALSE(write_file(folder.path, "x"));  // a folder stands there
  CHECK(fs::is_directory(folder.path));
}

TEST_CASE("private folders are made with their parents") {
  const test::Folder folder;
  const auto deep = folder.path / "a" / "b" / "c";
  REQUIRE(make_private_folder(deep));
  CHECK(mode_of(deep) == 0700);
  CHECK(mode_of(folder.path / "a") == 0700);
  CHECK(make_private_folder(deep));
  REQUIRE(write_file(folder.path / "file", "x"));
  CHECK_FALSE(make_private_folder(folder.path / "file" / "below"));
  CHECK_FALSE(make_private_folder(folder.path / "file"));
}

TEST_CASE("a device is never replaced by a file") {
  const test::Folder folder;
  const auto pipe = folder.path / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_FALSE(write_file(pipe, "x"));
  CHECK(fs::is_fifo(pipe));
}
