// SPDX-License-Identifier: MIT
// Prices and products for one client (manual 3.9): many rows in one call, what is equal left alone.
#pragma once

#include <cstddef>

#include "oresto/shop.hpp"
#include "sync/planner.hpp"

namespace wsync::sync {

/// Compares the checked rows (of `client_products::ClientProductForm`) with the shop. Only reads. Rows that
/// are to be sent share batches of `batch_size` rows at most; one alone goes by itself. The input must outlive it.
std::unique_ptr<Planner> client_product_planner(oresto::Shop& shop, const Input& input,
                                                std::size_t batch_size);

}  // namespace wsync::sync
