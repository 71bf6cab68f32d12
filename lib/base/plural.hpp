// SPDX-License-Identifier: MIT
// Counts for people: `1 article`, `2 articles`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wsync {

/// `many` is said where it is more than an `s` behind one: `2 entries`.
std::string counted(std::uint64_t count, std::string_view one, std::string_view many = {});

}  // namespace wsync
