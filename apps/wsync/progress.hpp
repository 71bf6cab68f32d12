// SPDX-License-Identifier: MIT
// How progress reads, as a bar and as a plain line: pure functions.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "messages.hpp"

namespace wsync::app {

/// `linking  [##########..........]  50%  105/210, 2 failed, 21 a second, 5 s left`, in fewer than `width` columns so
/// that no terminal wraps it: what has no room is left out, the drawn bar first, then the time left, then the pace;
/// how many are done and failed stays until the end. Pace and time left stand there after a second.
std::string progress_bar(std::string_view what, const Progress& progress, std::chrono::duration<double> elapsed,
                         std::size_t width);

/// `linking: 105 of 210 (50%), 2 failed, 21 a second, 5 s left`
std::string progress_line(std::string_view what, const Progress& progress, std::chrono::duration<double> elapsed);

/// `45 s`, `12 min`, `3 h 20 min`, `2 days 4 h`
std::string in_words(std::chrono::duration<double> time);

}  // namespace wsync::app
