// SPDX-License-Identifier: MIT
#include "sandbox/exchange.hpp"

#include "base/text.hpp"

namespace wsync::sandbox {

std::string_view Incoming::header(std::string_view name) const {
  for (const auto& header : headers)
    if (same_ignoring_case(header.name, name)) return header.value;
  return {};
}

}  // namespace wsync::sandbox
