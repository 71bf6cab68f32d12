// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>

#include "base/interrupt.hpp"
#include "secrets.hpp"

namespace wsync::app {
namespace {

/// The terminal itself, whatever stdin is; its echo comes back whatever happens.
class Terminal {
 public:
  explicit Terminal(bool echo) : descriptor_(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {
    if (descriptor_ < 0 || echo || ::tcgetattr(descriptor_, &before_) != 0) return;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    quiet.c_lflag |= ECHONL;
    changed_ = ::tcsetattr(descriptor_, TCSAFLUSH, &quiet) == 0;
  }
  ~Terminal() {
    if (changed_) ::tcsetattr(descriptor_, TCSAFLUSH, &before_);
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  Terminal(const Terminal&) = delete;
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
  termios before_{};
  bool changed_ = false;
};

std::string read_line(int descriptor) {
  std::string line;
  char c = 0;
  while (true) {
    const ssize_t got = ::read(descriptor, &c, 1);
    if (got < 0 && errno == EINTR && interruptions() == 0) continue;
    if (got <= 0 || c == '\n') break;
    line += c;
  }
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

Result<std::string> ask_on_terminal(std::string_view question, bool echo) {
  catch_interruptions();   // or Ctrl-C would leave the terminal without echo
  const Terminal terminal(echo);
  if (terminal.descriptor() < 0)
    return fail(Code::usage, "there is no terminal to ask on; use --user and --password-stdin");
  const std::string shown = std::string(question) + ": ";
  [[maybe_unused]] const auto put = ::write(terminal.descriptor(), shown.data(), shown.size());
  auto answer = read_line(terminal.descriptor());
  if (interruptions() > 0) return fail(Code::interrupted, "interrupted; nothing is changed");
  if (answer.empty()) return fail(Code::usage, "nothing was typed; nothing is changed");
  return answer;
}

}  // namespace

Result<std::string> ask_secret(std::string_view question) { return ask_on_terminal(question, false); }
Result<std::string> ask(std::string_view question) { return ask_on_terminal(question, true); }

Result<std::string> secret_from_stdin() {
  auto line = read_line(STDIN_FILENO);
  if (line.empty()) return fail(Code::usage, "standard input holds no password");
  return line;
}

}  // namespace wsync::app
