// SPDX-License-Identifier: MIT
// Clients and their users (manual 3.1): made or changed by difference, the client before its user.
#pragma once

#include "oresto/shop.hpp"
#include "sync/planner.hpp"

namespace wsync::sync {

/// Compares the checked rows (of `ClientRow`) with the shop. Only reads. A new user without password or
/// language is a finding. The input must outlive it.
std::unique_ptr<Planner> client_planner(oresto::Shop& shop, const Input& input);

/// Finds users who stand in two rows: they would go from client to client with every run. Offline.
RowCheck client_check();

}  // namespace wsync::sync
