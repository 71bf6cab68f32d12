// SPDX-License-Identifier: MIT
// Client users and representatives (manual 8.9, 8.12): found by their logins, made or changed by difference.
#pragma once

#include "oresto/shop.hpp"
#include "sync/planner.hpp"

namespace wsync::sync {

/// Finds rows (of `UserRow`, `RepresentativeRow`) that mean the same login in another letter case, or that
/// give one login to two. Offline.
RowCheck user_check();
RowCheck representative_check();

/// Compares the checked rows with the shop. Only reads. A user who belongs to another client is a step with a
/// refusal. A representative's clients are linked and unlinked by the calls made for that; the call that
/// changes the rest always says those who are linked already. The input must outlive it.
std::unique_ptr<Planner> user_planner(oresto::Shop& shop, const Input& input);
std::unique_ptr<Planner> representative_planner(oresto::Shop& shop, const Input& input);

}  // namespace wsync::sync
