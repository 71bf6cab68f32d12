// SPDX-License-Identifier: MIT
#include "net/shared_pace.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <limits>
#include <thread>

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "unit/base/folder.hpp"

using namespace wsync;
using namespace wsync::net;
using namespace std::chrono_literals;
using Catch::Matchers::Contains;

namespace {

const Pace::Clock::time_point start{5h};

/// What stands there as moment, in nanoseconds.
void write_moment(const std::filesystem::path& file, std::int64_t moment) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(8);
  stream.write(reinterpret_cast<const char*>(&moment), sizeof moment);
}

/// Takes so many slots as a request would: waits and asks again.
void take_slots(const std::filesystem::path& file, double rate, int count) {
  const auto pace = open_shared_pace(file, rate);
  for (int taken = 0; pace && taken < count;) {
    const auto wait = (*pace)->take(Pace::Clock::now());
    if (wait == wait.zero())
      ++taken;
    else
      std::this_thread::sleep_for(wait);
  }
}

}  // namespace

TEST_CASE("shared pace: what one took the other waits for", "[net]") {
  const test::Folder folder;
  const auto file = folder.path / "state" / "one.pace";
  const auto one = open_shared_pace(file, 2), other = open_shared_pace(file, 2);
  REQUIRE(one);
  REQUIRE(other);
  CHECK((*one)->take(start) == 0s);
  CHECK((*other)->take(start) == 500ms);
  CHECK((*other)->take(start + 500ms) == 0s);
  CHECK((*one)->take(start + 700ms) == 300ms);
  CHECK((*one)->take(start + 1h) == 0s);  // no burst after a pause
  CHECK((*one)->take(start + 1h) == 500ms);
}

TEST_CASE("shared pace: processes keep the rate together", "[net]") {
  const test::Folder folder;
  const auto file = folder.path / "one.pace";
  const auto began = Pace::Clock::now();
  for (int i = 0; i < 3; ++i)
    if (::fork() == 0) {
      take_slots(file, 100, 30);
      ::_exit(0);
    }
  int ended = 0;
  while (::wait(nullptr) > 0) ++ended;
  CHECK(ended == 3);
  CHECK(Pace::Clock::now() - began >= 800ms);  // 90 slots of 10 ms; up to 50 ms are caught up
}

TEST_CASE("shared pace: a moment that no honest run wrote holds up nobody", "[net]") {
  const test::Folder folder;
  const auto file = folder.path / "one.pace";
  const auto pace = open_shared_pace(file, 10);
  REQUIRE(pace);
  for (const std::int64_t moment : {std::int64_t{-5}, std::numeric_limits<std::int64_t>::max(),
                                    std::numeric_limits<std::int64_t>::min(), std::int64_t{1} << 62}) {
    write_moment(file, moment);
    CHECK((*pace)->take(start) == 0s);
    CHECK((*pace)->take(start) == 100ms);
  }
}

TEST_CASE("shared pace: what is no such file is said", "[net]") {
  const test::Folder folder;
  REQUIRE(write_file(folder.path / "text", "these are not the bytes that you look for"));
  CHECK_THAT(open_shared_pace(folder.path / "text", 1).error().message,
             Contains("something else stands in it"));
  CHECK(*read_file(folder.path / "text") == "these are not the bytes that you look for");
  CHECK_FALSE(open_shared_pace(folder.path, 1));
  CHECK_FALSE(open_shared_pace(folder.path / "text" / "below", 1));
  REQUIRE(::mkfifo((folder.path / "pipe").c_str(), 0600) == 0);
  CHECK_FALSE(open_shared_pace(folder.path / "pipe", 1));
}
