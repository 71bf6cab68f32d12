// SPDX-License-Identifier: MIT
// Linking central products (manual 3.5): which rows are new, which differ, which are not central at all.
#pragma once

#include "oresto/shop.hpp"
#include "sync/planner.hpp"

namespace wsync::sync {

/// Compares the checked rows (of `link_products::NewProduct`) with the shop. Only reads. A product that is
/// not central is a step with a refusal. The input must outlive it.
std::unique_ptr<Planner> link_planner(oresto::Shop& shop, const Input& input);

}  // namespace wsync::sync
