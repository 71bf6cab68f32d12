// SPDX-License-Identifier: MIT
// Every operation of Oresto through the typed client, with its types forgotten.
#pragma once

#include <span>
#include <string>

#include "oresto/shop.hpp"

namespace wsync::test {

struct Call {
  const api::EndpointRow* row;
  /// The decoded data of the answer as JSON; empty where there are none.
  Result<std::string> (*call)(oresto::Shop& shop, const void* params, const void* body);
};

/// In the order of `oresto::endpoints()`.
std::span<const Call> every_call();

/// Null where there is none.
const Call* find_call(std::string_view id);

}  // namespace wsync::test
