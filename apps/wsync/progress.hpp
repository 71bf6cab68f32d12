// SPDX-License-Identifier: MIT
// How progress reads, as a bar and as a plain line.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "messages.hpp"

namespace wsync::app {

/// `linking  [#####.....]  50%  105/210, 2 failed, 12 a second, 9 s left`, at most `width` columns.
std::string progress_bar(std::string_view what, const Progress& progress, std::chrono::duration<double> elapsed,
                         std::size_t width);

/// `linking: 105 of 210 (50%), 2 failed, 12 a second, 9 s left`
std::string progress_line(std::string_view what, const Progress& progress, std::chrono::duration<double> elapsed);

}  // namespace wsync::app
