// SPDX-License-Identifier: MIT
// What is wrong with the rows of a file, as a file beside it: --findings FILE.
#pragma once

#include <vector>

#include "base/error.hpp"
#include "base/result.hpp"

namespace wsync::app {

class Context;

/// All of them, as JSON where FILE ends in .json, else as CSV in the way of --csv-dialect; does nothing where
/// the option was not typed. Without findings the file holds none: what an earlier run left would be taken
/// for this one's. Errors: io.
Result<void> write_findings(Context& context, const std::vector<Problem>& problems);

}  // namespace wsync::app
