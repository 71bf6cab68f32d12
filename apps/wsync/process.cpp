// SPDX-License-Identifier: MIT
#include "process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

extern char** environ;

namespace wsync::app {
namespace {

struct Pipe {
  int ends[2] = {-1, -1};
  Pipe() { [[maybe_unused]] const int made = ::pipe2(ends, O_CLOEXEC); }
  ~Pipe() { close(0), close(1); }
  Pipe(const Pipe&) = delete;
  void close(int end) {
    if (ends[end] >= 0) ::close(ends[end]);
    ends[end] = -1;
  }
};

/// Inputs are passwords: far smaller than a pipe holds, so that nobody waits for anybody.
void feed(Pipe& pipe, std::string_view input) {
  [[maybe_unused]] const auto put = ::write(pipe.ends[1], input.data(), input.size());
  pipe.close(1);
}

std::string read_all(int descriptor) {
  std::string out;
  char room[4096];
  while (true) {
    const ssize_t got = ::read(descriptor, room, sizeof room);
    if (got > 0) out.append(room, static_cast<std::size_t>(got));
    if (got == 0 || (got < 0 && errno != EINTR)) return out;
  }
}

}  // namespace

Result<Finished> run_program(const std::vector<std::string>& words, std::string_view input) {
  Pipe in, out;
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.ends[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out.ends[1], STDOUT_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);   // we ignore it; others should not
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t child = 0;
  const int fault = ::posix_spawnp(&child, words.front().c_str(), &actions, &attributes, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (fault != 0) return fail(Code::io, fmt::format("cannot run {}: {}", words.front(), std::strerror(fault)));

  in.close(0);
  out.close(1);
  feed(in, input);
  Finished finished;
  finished.output = read_all(out.ends[0]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  finished.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return finished;
}

}  // namespace wsync::app
