// SPDX-License-Identifier: MIT
// Counts for people: `1 article`, `2 articles`.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace wsync {

/// `many` is said where it is more than an `s` behind one: `2 entries`.
std::string counted(std::uint64_t count, std::string_view one, std::string_view many = {});
template <std::integral Count>  // not negative
std::string counted(Count count, std::string_view one, std::string_view many = {}) {
  return counted(static_cast<std::uint64_t>(count), one, many);
}

}  // namespace wsync
