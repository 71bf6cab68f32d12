// SPDX-License-Identifier: MIT
#include "net/curl/drop_live.hpp"

namespace wsync::net {

void trace_lines(const DropLive& live, std::string_view mark, std::string_view text) {
  if (!live.trace) return;
  constexpr std::string_view digits = "0123456789abcdef";
  while (!text.empty()) {
    const auto end = text.find('\n');
    std::string line(mark);
    for (const char c : live.redactor.text(text.substr(0, end))) {
      const auto byte = static_cast<unsigned char>(c);
      if (c == '\r') continue;
      if (byte >= ' ' && c != '\x7f')
        line += c;
      else
        line.append({'\\', 'x', digits[byte >> 4], digits[byte & 15]});
    }
    if (line.size() > mark.size()) live.trace(line);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
}

}  // namespace wsync::net
