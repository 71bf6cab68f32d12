// SPDX-License-Identifier: MIT
// Own products (manual 3.6): made or changed by difference, unless the central catalogue has them.
#pragma once

#include "oresto/shop.hpp"
#include "sync/planner.hpp"

namespace wsync::sync {

/// Compares the checked rows (of `products::NewProduct`) with range and catalogue. Only reads. An EAN that is
/// central, and an article number that is linked, are steps with a refusal. The input must outlive it.
std::unique_ptr<Planner> product_planner(oresto::Shop& shop, const Input& input);

}  // namespace wsync::sync
