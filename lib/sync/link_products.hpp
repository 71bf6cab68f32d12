// SPDX-License-Identifier: MIT
// Linking central products (manual 3.5): which rows are new, which differ, which are not central at all.
#pragma once

#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// A few rows are looked up one by one, many with one list.
constexpr std::size_t few_rows = 10;

/// Compares the checked rows (of `link_products::NewProduct`) with the shop. Only reads. A product that is
/// not central is a step with a refusal. Input and rows must outlive the steps.
Result<std::vector<Step>> plan_links(oresto::Shop& shop, const Input& input, const std::vector<Checked>& rows,
                                     std::vector<Problem>& findings);

}  // namespace wsync::sync
