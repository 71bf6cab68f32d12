// SPDX-License-Identifier: MIT
// Deleting locations of a client: some by their Ids, or all by the operation that is made for that.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "oresto/locations.hpp"
#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// One step an Id, in the order given. Only reads. What is not there, or is another client's, is a step with
/// a refusal.
Result<std::vector<Step>> plan_location_removals(oresto::Shop& shop, const std::string& client,
                                                 const std::vector<std::int64_t>& ids);

/// All locations of that client, each with its Id. not_found where there is no such client.
Result<std::vector<oresto::locations::Location>> locations_of(oresto::Shop& shop, const std::string& client);

/// One step for each of these, done by the one call that deletes all locations of the client, as it was
/// confirmed. Null is for --dry-run: steps that can only be told.
std::vector<Step> plan_all_location_removals(oresto::Shop& shop, const std::string& client,
                                             const std::vector<oresto::locations::Location>& all,
                                             const oresto::DeleteAll* meant);

}  // namespace wsync::sync
