// SPDX-License-Identifier: MIT
#include "terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

namespace wsync::app {

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

bool can_redraw(int descriptor) {
  const char* terminal = std::getenv("TERM");
  return is_terminal(descriptor) && terminal != nullptr && std::string_view(terminal) != "dumb";
}

bool colour_allowed(std::string_view when, int descriptor) {
  if (when == "always") return true;
  if (when == "never") return false;
  const char* no_colour = std::getenv("NO_COLOR");
  return (no_colour == nullptr || *no_colour == '\0') && can_redraw(descriptor);
}

std::optional<std::size_t> terminal_width(int descriptor) {
  winsize size{};
  if (!is_terminal(descriptor)) return std::nullopt;
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return size.ws_col;
}

std::string harmless(std::string_view utf8, bool lines) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    const auto next = i + 1 < utf8.size() ? static_cast<unsigned char>(utf8[i + 1]) : 0U;
    if (byte == 0xC2 && next >= 0x80 && next < 0xA0) {   // U+0080 to U+009F
      out += ' ';
      ++i;
    } else if ((byte < 0x20 && !(lines && byte == '\n')) || byte == 0x7F) {
      out += ' ';
    } else {
      out += utf8[i];
    }
  }
  return out;
}

}  // namespace wsync::app
