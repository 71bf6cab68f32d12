// SPDX-License-Identifier: MIT
#include "hanos/identity.hpp"

#include <algorithm>

namespace wsync::hanos {

bool same_but_for_zeros(std::string_view a, std::string_view b) {
  const auto bare = [](std::string_view text) {
    return text.substr(std::min(text.find_first_not_of('0'), text.size()));
  };
  return a != b && !bare(a).empty() && bare(a) == bare(b);
}

}  // namespace wsync::hanos
