// SPDX-License-Identifier: MIT
// Client users and representatives (manual 8.9, 8.12): found by their logins, made or changed by difference.
#pragma once

#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// Finds rows (of `UserRow`, `RepresentativeRow`) that mean the same login in another letter case, or that
/// give one login to two. Offline.
void check_users(const Input& input, std::vector<Checked>& rows, std::vector<Problem>& findings);
void check_representatives(const Input& input, std::vector<Checked>& rows, std::vector<Problem>& findings);

/// Compares the checked rows with the shop. Only reads. A user who belongs to another client is a step with a
/// refusal. A representative's clients are linked and unlinked by the calls made for that; the call that
/// changes the rest always says those who are linked already. Input and rows must outlive the steps.
Result<std::vector<Step>> plan_users(oresto::Shop& shop, const Input& input, const std::vector<Checked>& rows,
                                     std::vector<Problem>& findings);
Result<std::vector<Step>> plan_representatives(oresto::Shop& shop, const Input& input,
                                               const std::vector<Checked>& rows,
                                               std::vector<Problem>& findings);

}  // namespace wsync::sync
