// SPDX-License-Identifier: MIT
#include "store/lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <optional>
#include <thread>
#include <utility>

#include "base/date.hpp"
#include "base/file.hpp"
#include "base/interrupt.hpp"
#include "base/text.hpp"

namespace wsync::store {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto pause = 100ms;  // between two looks at a lock that is held

std::string host_name() {
  std::array<char, 256> room{};
  return ::gethostname(room.data(), room.size() - 1) == 0 ? room.data() : "";
}

/// One line each, for people and for us.
std::string as_text(const Holder& holder) {
  std::string text;
  const auto add = [&](std::string_view name, std::string value) {
    std::replace_if(
        value.begin(), value.end(), [](unsigned char c) { return c < ' '; }, ' ');
    if (!value.empty()) text += fmt::format("{}: {}\n", name, value);
  };
  add("process", std::to_string(holder.pid));
  add("host", holder.host);
  add("command", holder.command);
  add("run", holder.run);
  add("since", holder.since);
  return text;
}

Holder from_text(std::string_view text) {
  Holder holder;
  for (const auto line : split(text, '\n')) {
    const auto colon = line.find(": ");
    if (colon == line.npos) continue;
    const auto name = line.substr(0, colon), value = line.substr(colon + 2);
    if (name == "process") std::from_chars(value.data(), value.data() + value.size(), holder.pid);
    if (name == "host") holder.host = value;
    if (name == "command") holder.command = value;
    if (name == "run") holder.run = value;
    if (name == "since") holder.since = value;
  }
  return holder;
}

Holder read_holder(int descriptor) {
  std::array<char, 4096> room{};
  const auto got = ::pread(descriptor, room.data(), room.size(), 0);
  return got > 0 ? from_text({room.data(), static_cast<std::size_t>(got)}) : Holder{};
}

/// The file is empty, or still tells of a run that is over.
bool is_outdated(const Holder& holder) {
  if (holder.pid <= 0) return true;
  return holder.host == host_name() && ::kill(static_cast<pid_t>(holder.pid), 0) != 0 && errno == ESRCH;
}

/// Between the lock and its description there is a moment; it is worth waiting for.
Holder holder_of(int descriptor) {
  Holder holder = read_holder(descriptor);
  for (int i = 0; i < 10 && is_outdated(holder); ++i) {
    std::this_thread::sleep_for(10ms);
    holder = read_holder(descriptor);
  }
  return is_outdated(holder) ? Holder{} : holder;
}

Result<void> describe_holder(int descriptor, const std::filesystem::path& file, const Holder& holder) {
  const auto text = as_text(holder);
  if (::ftruncate(descriptor, 0) == 0 &&
      ::pwrite(descriptor, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()))
    return {};
  return fail(Code::io, fmt::format("cannot write {}: {}", file.string(), std::strerror(errno)));
}

Failure held(const Holder& holder, std::chrono::seconds waited) {
  Error error{.code = Code::locked, .message = "another run holds the lock: " + to_string(holder)};
  if (waited > 0s) error.message += fmt::format("; waited {} s", waited.count());
  error.hint =
      waited > 0s ? "Run it again later, or see `wsync runs list`: nothing was sent."
                  : "Nothing was sent. Wait for the other run with --lock-wait 60, or see `wsync runs list`.";
  return fail(std::move(error));
}

}  // namespace

Holder Holder::current(std::string command, std::string run) {
  return {.pid = ::getpid(),
          .host = host_name(),
          .command = std::move(command),
          .run = std::move(run),
          .since = now_utc().to_string()};
}

std::string to_string(const Holder& holder) {
  if (holder.pid <= 0) return "a process that does not say which";
  std::string text = holder.command.empty() ? "wsync" : holder.command;
  if (!holder.run.empty()) text += ", run " + holder.run;
  text += fmt::format(", process {}", holder.pid);
  if (!holder.host.empty()) text += " on " + holder.host;
  if (!holder.since.empty()) text += ", since " + holder.since;
  return text;
}

Result<RunLock> RunLock::take(const std::filesystem::path& folder, std::string_view name, const Holder& who,
                              std::chrono::seconds wait, const OnWaiting& on_waiting) {
  if (auto made = make_private_folder(folder); !made) return fail(std::move(made.error()));
  const auto file = folder / fmt::format("{}.lock", name);
  RunLock lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600), false);
  const auto failed = [&] {
    return fail(Code::io, fmt::format("cannot lock {}: {}", file.string(), std::strerror(errno)));
  };
  if (lock.descriptor_ < 0) return failed();
  const auto end = Clock::now() + wait;
  std::optional<std::int64_t> waiting_for;
  while (::flock(lock.descriptor_, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK) return failed();
    const auto now = Clock::now();
    const Holder holder = holder_of(lock.descriptor_);
    if (now >= end) return held(holder, wait);
    if (on_waiting && waiting_for != holder.pid) on_waiting(holder);
    waiting_for = holder.pid;
    std::this_thread::sleep_for(std::min<Clock::duration>(pause, end - now));
    if (interruptions() > 0)
      return fail(Code::interrupted, "interrupted while waiting for another run; nothing was sent");
  }
  lock.held_ = true;
  if (auto described = describe_holder(lock.descriptor_, file, who); !described)
    return fail(std::move(described.error()));
  return lock;
}

RunLock::RunLock(RunLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), held_(other.held_) {}

/// The file stays: were it deleted, two could hold locks of the same name on different files.
RunLock::~RunLock() {
  if (descriptor_ < 0) return;
  // What the file says belongs to the holder alone.
  if (held_ && ::ftruncate(descriptor_, 0) != 0) errno = 0;
  ::close(descriptor_);
}

}  // namespace wsync::store
