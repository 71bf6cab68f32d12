// SPDX-License-Identifier: MIT
#include "net/shared_pace.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <new>

#include "base/file.hpp"

namespace wsync::net {
namespace {

using Nanoseconds = std::chrono::nanoseconds;

constexpr std::uint64_t mark = 0x3165636170637977;  // "wycpace1" on a little-endian machine

/// What stands in the file; a new one is all zeros.
struct Shared {
  std::atomic<std::uint64_t> mark;
  std::atomic<std::int64_t> next;  // ns of the steady clock, which all processes of a machine share
};
static_assert(std::atomic<std::uint64_t>::is_always_lock_free &&
              std::atomic<std::int64_t>::is_always_lock_free);

Failure failed(const std::filesystem::path& file, std::string_view why) {
  return fail(Code::io, "the pace in " + file.string() + " cannot be shared: " + std::string(why));
}

class SharedPace : public Pace {
 public:
  SharedPace(Shared* shared, double per_second)
      : shared_(shared), per_second_(per_second), farthest_(std::max<double>(10, 2 / per_second)) {}
  SharedPace(const SharedPace&) = delete;
  SharedPace& operator=(const SharedPace&) = delete;
  ~SharedPace() override { ::munmap(shared_, sizeof(Shared)); }

  Clock::duration take(Clock::time_point now) override {
    std::int64_t before = shared_->next.load(std::memory_order_relaxed);
    while (true) {
      Clock::time_point next{std::chrono::duration_cast<Clock::duration>(Nanoseconds(before))};
      if (before < 0 || before == 0 || next - now > farthest_) next = now;
      const Slot slot = next_slot(next, now, per_second_);
      if (slot.wait > slot.wait.zero()) return slot.wait;
      const std::int64_t after =
          std::chrono::duration_cast<Nanoseconds>(slot.next.time_since_epoch()).count();
      if (shared_->next.compare_exchange_weak(before, after, std::memory_order_relaxed)) return {};
    }
  }

 private:
  Shared* shared_;
  double per_second_;
  std::chrono::duration<double> farthest_;  // no honest moment lies further ahead
};

/// All zeros, or one of ours: the first who comes marks it.
bool is_ours(Shared& shared) {
  std::uint64_t found = 0;
  return shared.mark.compare_exchange_strong(found, mark) || found == mark;
}

}  // namespace

Result<std::unique_ptr<Pace>> open_shared_pace(const std::filesystem::path& file, double per_second) {
  if (per_second <= 0) return std::make_unique<RateLimiter>(0);
  if (auto made = make_private_folder(file.parent_path()); !made) return failed(file, made.error().message);
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0600);
  if (descriptor < 0) return failed(file, std::strerror(errno));
  struct stat about {};
  if (::fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode)) {
    ::close(descriptor);
    return failed(file, "it is no file");
  }
  // A mapping without room behind it would end the process when it is touched.
  const int fault = ::posix_fallocate(descriptor, 0, sizeof(Shared));
  void* place = fault != 0
                    ? MAP_FAILED
                    : ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  const int reason = fault != 0 ? fault : errno;
  ::close(descriptor);
  if (place == MAP_FAILED) return failed(file, std::strerror(reason));
  auto* shared = std::launder(static_cast<Shared*>(place));
  if (is_ours(*shared)) return std::make_unique<SharedPace>(shared, per_second);
  ::munmap(place, sizeof(Shared));
  return failed(file, "something else stands in it; delete it");
}

}  // namespace wsync::net
