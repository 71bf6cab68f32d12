// SPDX-License-Identifier: MIT
// Deleting client products: some of one client, or all of that client through the call made for it.
#pragma once

#include <string>
#include <vector>

#include "oresto/delete_all.hpp"
#include "oresto/client_products.hpp"
#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// One step an article, in the order given. Only reads. What the client does not have is a refusal.
Result<std::vector<Step>> plan_client_product_removals(oresto::Shop& shop, const std::string& client,
                                                       const std::vector<std::string>& articles);

/// All that are of that client. Only reads.
using ClientProducts = std::vector<oresto::client_products::ClientProduct>;
Result<ClientProducts> products_of(oresto::Shop& shop, const std::string& client);

/// One step for each of these, all in one write: the call that deletes whatever the client has.
/// Without a confirmation there is none, and the steps are good for a dry run only.
std::vector<Step> plan_removal_of_all(oresto::Shop& shop, const std::string& client,
                                      const ClientProducts& products, const oresto::DeleteAll* meant);

}  // namespace wsync::sync
