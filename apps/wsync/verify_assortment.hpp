// SPDX-License-Identifier: MIT
// Whether a file that was fetched may enter the archive.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "hanos/customer.hpp"
#include "hanos/fetch.hpp"

namespace wsync::app {

class Context;

/// Reads it by the profile that is due and compares its length with the newest archived one. Errors: input,
/// with every finding, where it has errors (A001 to A011) or far fewer articles (A007); config, where the
/// profile cannot be used.
Result<void> verify_assortment(Context& context, const hanos::CustomerBook& book,
                               const std::filesystem::path& file, const hanos::Fetched& what);

}  // namespace wsync::app
