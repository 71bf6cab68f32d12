// SPDX-License-Identifier: MIT
// Assortments of several customer numbers, to be looked at side by side.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assortment_files.hpp"

namespace wsync::app {

struct Several {
  std::vector<OpenedAssortment> opened{};
  std::vector<Error> unread{};  // of `all`: files of single customer numbers that could not be read
};

/// All arguments as files, or `--customers A,B,C` (also `all`) out of the archive: sound ones, of different
/// customer numbers. `usual` stands for --customers where nothing was typed. Of `all` one
/// whose file cannot be read does not stop the others. Errors: usage where there are fewer than `least`.
Result<Several> open_several(Context& context, const hanos::CustomerBook& book,
                             const std::vector<std::string>& files, std::size_t least,
                             std::string_view usual = {});

/// Says which customer numbers could not be looked at; 5 where there is one, else `status`.
int status_of(Context& context, const Several& several, int status);

}  // namespace wsync::app
