// SPDX-License-Identifier: MIT
// Reads an interchange: characters, envelope, counts. Reports all that is wrong with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "hanos/edifact.hpp"
#include "hanos/edifact_scan.hpp"

namespace wsync::hanos::edifact {

/// Fails (`input`) only where there is nothing to go on with. Of `problems` those that are no warnings say
/// that the file is damaged: counts or references that disagree, a missing end, characters that its set has
/// not.
Result<Interchange> read(std::string_view bytes, const std::string& name, std::vector<Problem>& problems,
                         const Limits& limits = {});

}  // namespace wsync::hanos::edifact
