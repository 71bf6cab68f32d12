// SPDX-License-Identifier: MIT
#include "sync/remove_clients.hpp"

#include "sync/client_belongings.hpp"
#include "sync/removal.hpp"

namespace wsync::sync {

using oresto::clients::Client;

Result<std::vector<Step>> plan_client_removals(oresto::Shop& shop, const std::vector<std::string>& numbers) {
  std::vector<Removal<Client>> removals;
  for (const auto& number : numbers)
    removals.push_back({number, "client " + number,
                        [number](const Client& client) { return client.client_number == number; }});
  auto steps = plan_removals<oresto::clients::get>(shop, {}, std::move(removals), [&](const Client& client) {
    return sending<oresto::clients::remove>(shop, {*client.client_number}, {});
  });
  if (!steps) return steps;
  ClientBelongings all;
  for (auto& step : *steps) {
    if (step.refusal) continue;
    Client client;
    std::vector<Problem> unused;
    if (auto read = schema::read_json(step.before, schema::record_of<Client>(), &client, unused); !read)
      return fail(std::move(read.error()));
    auto belongings = all.of(shop, client);
    if (!belongings) return fail(std::move(belongings.error()));
    step.changes = std::move(*belongings);
    if (!step.changes.empty()) step.about = fmt::format("with client {} go {}", step.key, named(step.changes));
  }
  return steps;
}

}  // namespace wsync::sync
