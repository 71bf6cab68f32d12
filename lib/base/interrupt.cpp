// SPDX-License-Identifier: MIT
#include "base/interrupt.hpp"

#include <atomic>
#include <csignal>

namespace wsync {
namespace {
std::atomic<int> count{0};
static_assert(std::atomic<int>::is_always_lock_free);

void on_signal(int) { interrupt(); }
}  // namespace

int interruptions() noexcept { return count.load(std::memory_order_relaxed); }

void interrupt() noexcept {
  if (count.load(std::memory_order_relaxed) < 2) count.fetch_add(1, std::memory_order_relaxed);
}

void catch_interruptions() {
  struct sigaction action {};
  action.sa_handler = on_signal;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

}  // namespace wsync
