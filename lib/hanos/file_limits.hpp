// SPDX-License-Identifier: MIT
// How large files of Hanos may be before they are something else.
#pragma once

#include <cstddef>

namespace wsync::hanos {

/// Bytes of a file of orders or answers: a hundred thousand lines.
inline constexpr std::size_t largest_order_file = 16 * 1024 * 1024;

}  // namespace wsync::hanos
