// SPDX-License-Identifier: MIT
// OpenSSL writes to sockets in a way that raises SIGPIPE when the other side is gone.
#pragma once

#include <csignal>
#include <ctime>

namespace wsync::net {

/// While it lives, this thread gets no SIGPIPE; what the rest of the program does with the signal stays as it
/// is.
class QuietPipe {
 public:
  QuietPipe() {
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  QuietPipe(const QuietPipe&) = delete;
  QuietPipe& operator=(const QuietPipe&) = delete;
  ~QuietPipe() {
    if (sigismember(&before_, SIGPIPE) == 1) return;
    const timespec now{};
    sigtimedwait(&pipe_, nullptr, &now);  // takes the one that came meanwhile
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

 private:
  sigset_t pipe_{};
  sigset_t before_{};
};

}  // namespace wsync::net
