// SPDX-License-Identifier: MIT
// Clients and their users (manual 3.1): made or changed by difference, the client before its user.
#pragma once

#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// Compares the checked rows (of `ClientRow`) with the shop. Only reads. A new user without password or
/// language is a finding. Input and rows must outlive the steps.
Result<std::vector<Step>> plan_clients(oresto::Shop& shop, const Input& input,
                                       const std::vector<Checked>& rows, std::vector<Problem>& findings);

}  // namespace wsync::sync
