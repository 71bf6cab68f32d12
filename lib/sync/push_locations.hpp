// SPDX-License-Identifier: MIT
// Locations of clients (manual 3.3): found by Id, else by client and address; a new one's Id is learnt back.
#pragma once

#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// Makes the keys of the rows (of `LocationRow`) and finds those that mean the same location. Offline.
void check_locations(const Input& input, std::vector<Checked>& rows, std::vector<Problem>& findings);

/// Compares the checked rows with the shop. Only reads. Addresses compare without letter case and accents;
/// one that fits several locations is a step with a refusal that names their Ids. Input and rows must outlive
/// the steps.
Result<std::vector<Step>> plan_locations(oresto::Shop& shop, const Input& input,
                                         const std::vector<Checked>& rows, std::vector<Problem>& findings);

}  // namespace wsync::sync
