// SPDX-License-Identifier: MIT
// Deleting client users and representatives by their logins; letter case does not matter.
#pragma once

#include <string>
#include <vector>

#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// One step a login, in the order given. Only reads. Who is not there is a step with a refusal.
Result<std::vector<Step>> plan_user_removals(oresto::Shop& shop, const std::vector<std::string>& emails);
Result<std::vector<Step>> plan_representative_removals(oresto::Shop& shop,
                                                       const std::vector<std::string>& emails);

}  // namespace wsync::sync
