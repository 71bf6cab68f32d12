// SPDX-License-Identifier: MIT
// Own products (manual 3.6): made or changed by difference, unless the central catalogue has them.
#pragma once

#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// Compares the checked rows (of `products::NewProduct`) with range and catalogue. Only reads. An EAN that is
/// central, and an article number that is linked, are steps with a refusal. Input and rows must outlive the
/// steps.
Result<std::vector<Step>> plan_products(oresto::Shop& shop, const Input& input,
                                        const std::vector<Checked>& rows, std::vector<Problem>& findings);

}  // namespace wsync::sync
