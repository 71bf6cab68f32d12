// SPDX-License-Identifier: MIT
// Values that break one rule of a field each, and what must be found then.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/record.hpp"

namespace wsync::test {

/// The value just outside a bound, `step` being -1 or 1.
void put_beyond(const Field& field, std::string_view bound, int step, void* value);
void put_at(const Field& field, std::string_view bound, void* value);

struct Break {
  std::string code{};     // length, range, forbidden, ...
  std::string finding{};  // the same, with `?` where it only warns
  std::function<void(void* value)> apply{};
};

/// Too long, too short, below and above the range, each forbidden character, no such code.
std::vector<Break> breaks_of(const Field& field);

}  // namespace wsync::test
