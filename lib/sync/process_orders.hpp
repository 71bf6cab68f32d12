// SPDX-License-Identifier: MIT
// Ticking orders off (manual 10.2): one call a client, read back where the answer was lost.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// Client numbers by order number.
using OrderOwners = std::map<std::int64_t, std::string>;

/// One step an order, keyed by its number, in the order given; a number that is none of `owners` is a step with
/// a refusal. Those of one client share a call; a number that the server refuses spoils no other.
std::vector<Step> processing_steps(oresto::Shop& shop, const std::vector<std::int64_t>& numbers,
                                   const OrderOwners& owners);

/// The same for numbers whose clients are read from the open orders, with `client` from that client's alone.
/// Only reads.
Result<std::vector<Step>> plan_processing(oresto::Shop& shop, const std::vector<std::int64_t>& numbers,
                                          const std::optional<std::string>& client);

}  // namespace wsync::sync
