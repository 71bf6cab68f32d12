// SPDX-License-Identifier: MIT
// Results in the format that was asked for.
#pragma once

#include <memory>

#include "messages.hpp"
#include "output/choice.hpp"
#include "output/results.hpp"

namespace wsync::app {

/// `messages` must outlive what is returned.
Result<std::unique_ptr<Results>> open_results(const OutputChoice& choice, Messages& messages, bool colour);

}  // namespace wsync::app
