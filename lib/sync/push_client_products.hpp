// SPDX-License-Identifier: MIT
// Prices and products for one client (manual 3.9): many rows in one call, what is equal left alone.
#pragma once

#include <cstddef>

#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// Compares the checked rows (of `client_products::ClientProductForm`) with the shop. Only reads. Rows that
/// are to be sent share batches of `batch_size` rows at most; one alone goes by itself. Input and rows must
/// outlive the steps.
Result<std::vector<Step>> plan_client_products(oresto::Shop& shop, const Input& input,
                                               const std::vector<Checked>& rows, std::size_t batch_size);

}  // namespace wsync::sync
