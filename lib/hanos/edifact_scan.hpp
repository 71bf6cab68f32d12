// SPDX-License-Identifier: MIT
// From the bytes of an interchange to its segments: delimiters, release characters, line ends, limits. What
// the segments mean is for the reader.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "hanos/edifact.hpp"

namespace wsync::hanos::edifact {

/// What no honest file exceeds; more ends the reading with an error of code `input`.
struct Limits {
  std::size_t bytes = 256U << 20U;
  std::size_t segments = 4'000'000;
  std::size_t segment_bytes = 16'384;
  std::size_t problems = 1'000;  // that are reported; the rest is counted
};

struct Scanned {
  Delimiters delimiters{};
  std::vector<Segment> segments{};  // components are bytes of the file, of no character set yet
};

/// Places are `file:segment:tag`; `name` is the file's. Fails (`input`) where the bytes are no interchange at
/// all or exceed a limit.
Result<Scanned> scan(std::string_view bytes, const std::string& name, const Limits& limits,
                     std::vector<Problem>& problems);

/// `prices.edi:12:LIN`
std::string place(const std::string& name, const Segment& segment);

}  // namespace wsync::hanos::edifact
