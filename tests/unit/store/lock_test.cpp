// SPDX-License-Identifier: MIT
#include "store/lock.hpp"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "base/file.hpp"
#include "base/interrupt.hpp"
#include "catch2/catch.hpp"
#include "unit/base/folder.hpp"
#include "unit/net/in_child.hpp"

using namespace wsync;
using namespace wsync::store;
using namespace std::chrono_literals;
using Catch::Matchers::Contains;

namespace {

const Holder me = Holder::current("wsync products link", "7f3a");

/// A process that holds the lock until it is killed.
class Other {
 public:
  explicit Other(const std::filesystem::path& folder) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    child_ = ::fork();
    if (child_ == 0) {
      const auto lock = RunLock::take(folder, "one", Holder::current("wsync products push", "b2"), 0s);
      if (lock && ::write(ends[1], "x", 1) == 1) std::this_thread::sleep_for(60s);
      ::_exit(1);
    }
    char ready = 0;
    CHECK(::read(ends[0], &ready, 1) == 1);
    ::close(ends[0]);
    ::close(ends[1]);
  }
  Other(const Other&) = delete;
  Other& operator=(const Other&) = delete;
  ~Other() { kill(); }
  void kill() {
    if (child_ <= 0) return;
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
    child_ = 0;
  }
  pid_t child() const { return child_; }

 private:
  pid_t child_ = 0;
};

}  // namespace

TEST_CASE("lock: private, says who holds it, and is free again when it goes", "[store]") {
  const test::Folder folder;
  const auto locks = folder.path / "state" / "locks";
  {
    const auto lock = RunLock::take(locks, "one", me, 0s);
    REQUIRE(lock);
    struct stat about {};
    REQUIRE(::stat((locks / "one.lock").c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
    REQUIRE(::stat(locks.c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0700);
    CHECK_THAT(*read_file(locks / "one.lock"), Contains("process: " + std::to_string(::getpid()) + "\n") &&
                                                   Contains("command: wsync products link\n") &&
                                                   Contains("run: 7f3a\n") && Contains("since: "));
    const auto second = RunLock::take(locks, "one", me, 0s);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == Code::locked);
    CHECK_THAT(second.error().message,
               Contains("wsync products link, run 7f3a, process " + std::to_string(::getpid()) + " on ") &&
                   Contains(", since "));
    CHECK_THAT(second.error().hint, Contains("--lock-wait 60") && Contains("wsync runs list"));
    CHECK_THAT(RunLock::take(locks, "one", me, 0s).error().message,
               Contains("wsync products link"));  // still
    CHECK(RunLock::take(locks, "two", me, 0s));
  }
  CHECK(read_file(locks / "one.lock")->empty());
  CHECK(RunLock::take(locks, "one", me, 0s));
}

TEST_CASE("lock: of a process that was killed nothing is left", "[store]") {
  const test::Folder folder;
  Other other(folder.path);
  const auto refused = RunLock::take(folder.path, "one", me, 0s);
  REQUIRE_FALSE(refused);
  CHECK_THAT(refused.error().message,
             Contains("wsync products push, run b2, process " + std::to_string(other.child())));
  other.kill();
  CHECK_THAT(*read_file(folder.path / "one.lock"), Contains("wsync products push"));
  CHECK(RunLock::take(folder.path, "one", me, 0s));
}

TEST_CASE("lock: waits as long as it may, and tells once for whom", "[store]") {
  const test::Folder folder;
  Other other(folder.path);
  int told = 0;
  const auto on_waiting = [&](const Holder& holder) { told += holder.pid == other.child() ? 1 : 100; };
  const auto began = std::chrono::steady_clock::now();
  const auto refused = RunLock::take(folder.path, "one", me, 1s, on_waiting);
  REQUIRE_FALSE(refused);
  CHECK_THAT(refused.error().message, Contains("; waited 1 s"));
  CHECK(std::chrono::steady_clock::now() - began >= 1s);
  CHECK(told == 1);
  const std::jthread hand([&] {
    std::this_thread::sleep_for(200ms);
    other.kill();
  });
  CHECK(RunLock::take(folder.path, "one", me, 60s));
}

TEST_CASE("lock: Ctrl-C ends the waiting", "[store]") {
  const test::Folder folder;
  const Other other(folder.path);
  CHECK(test::in_child([&] {
    const auto lock = RunLock::take(folder.path, "one", me, 60s, [](const Holder&) { interrupt(); });
    return !lock && lock.error().code == Code::interrupted;
  }));
}

TEST_CASE("lock: line breaks in a description do no harm", "[store]") {
  const test::Folder folder;
  const auto lock = RunLock::take(folder.path, "one", {.pid = ::getpid(), .command = "a\nprocess: 1"}, 0s);
  REQUIRE(lock);
  CHECK_THAT(RunLock::take(folder.path, "one", me, 0s).error().message,
             Contains("a process: 1, process " + std::to_string(::getpid())));
}

TEST_CASE("lock: a folder that cannot be written is an error, never a run without a lock", "[store]") {
  const test::Folder folder;
  REQUIRE(write_file(folder.path / "file", "x"));
  const auto lock = RunLock::take(folder.path / "file" / "locks", "one", me, 0s);
  REQUIRE_FALSE(lock);
  CHECK(lock.error().code == Code::io);
}
