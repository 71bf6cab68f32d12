// SPDX-License-Identifier: MIT
// Locations of clients (manual 3.3): found by Id, else by client and address; a new one's Id is learnt back.
#pragma once

#include "oresto/shop.hpp"
#include "sync/planner.hpp"

namespace wsync::sync {

/// The key of a row (of `LocationRow`), and the check that finds rows that mean the same location. Offline.
std::string location_key(const void* row);
RowCheck location_check();

/// Compares the checked rows with the shop. Only reads. Addresses compare without letter case and accents;
/// one that fits several locations is a step with a refusal that names their Ids. The input must outlive it.
std::unique_ptr<Planner> location_planner(oresto::Shop& shop, const Input& input);

}  // namespace wsync::sync
