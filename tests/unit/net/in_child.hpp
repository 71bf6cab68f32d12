// SPDX-License-Identifier: MIT
// Ctrl-C counts for the whole process and is never taken back: what tests it runs in a process of its own.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <functional>

namespace wsync::test {

/// Whether `holds` returned true in a child process.
inline bool in_child(const std::function<bool()>& holds) {
  const pid_t child = fork();
  if (child == 0) _exit(holds() ? 0 : 1);
  int status = 0;
  return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace wsync::test
