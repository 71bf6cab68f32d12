// SPDX-License-Identifier: MIT
// Assortments of several customer numbers, to be looked at side by side.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assortment_files.hpp"

namespace wsync::app {

/// All arguments as files, or `--customers A,B,C` (also `all`) out of the archive: sound ones, of different
/// customer numbers. `usual` stands for --customers where nothing was typed. Errors: usage where there are
/// fewer than `least`.
Result<std::vector<OpenedAssortment>> open_several(Context& context, const hanos::CustomerBook& book,
                                                   const std::vector<std::string>& files, std::size_t least,
                                                   std::string_view usual = {});

}  // namespace wsync::app
