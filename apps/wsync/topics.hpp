// SPDX-License-Identifier: MIT
// The topics of `wsync help TOPIC`, which are man pages of section 7 too.
#pragma once

#include <span>
#include <string_view>

#include "page.hpp"

namespace wsync::app {

struct Topic {
  std::string_view name;     // exit-codes
  std::string_view summary;  // for the NAME line of the man page
  Page (*page)();
};

std::span<const Topic> topics();
/// Null where there is none.
const Topic* find_topic(std::string_view name);

}  // namespace wsync::app
