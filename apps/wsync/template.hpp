// SPDX-License-Identifier: MIT
// A file to start from: the columns that a command reads, and no rows. --template FILE.
#pragma once

#include "base/result.hpp"

namespace wsync::app {

class Context;

/// The header in CSV (in the way of --csv-dialect) or, where FILE ends in .tsv, TSV; what a record must have
/// stands first. A file that is there already is left alone. Errors: usage, io.
Result<int> write_template(Context& context);

}  // namespace wsync::app
