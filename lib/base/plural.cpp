// SPDX-License-Identifier: MIT
#include "base/plural.hpp"

#include <fmt/format.h>

namespace wsync {

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  if (count == 1 || many.empty()) return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
  return fmt::format("{} {}", count, many);
}

}  // namespace wsync
