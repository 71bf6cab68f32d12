// SPDX-License-Identifier: MIT
// Deleting clients by their numbers.
#pragma once

#include <string>
#include <vector>

#include "oresto/clients.hpp"
#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// One step a number, in the order given. Only reads. A number that no client has is a step with a refusal.
Result<std::vector<Step>> plan_client_removals(oresto::Shop& shop, const std::vector<std::string>& numbers);

}  // namespace wsync::sync
