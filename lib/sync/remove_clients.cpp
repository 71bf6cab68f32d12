// SPDX-License-Identifier: MIT
#include "sync/remove_clients.hpp"

#include "sync/removal.hpp"

namespace wsync::sync {

using oresto::clients::Client;

Result<std::vector<Step>> plan_client_removals(oresto::Shop& shop, const std::vector<std::string>& numbers) {
  std::vector<Removal<Client>> removals;
  for (const auto& number : numbers)
    removals.push_back({number, "client " + number,
                        [number](const Client& client) { return client.client_number == number; }});
  return plan_removals<oresto::clients::get>(shop, {}, std::move(removals), [&](const Client& client) {
    return sending<oresto::clients::remove>(shop, {*client.client_number}, {});
  });
}

}  // namespace wsync::sync
