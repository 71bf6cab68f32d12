// SPDX-License-Identifier: MIT
#include <algorithm>

#include "command.hpp"
#include "oresto/clients.hpp"
#include "reading.hpp"
#include "sync/client_numbers.hpp"

namespace wsync::app {
namespace {

using oresto::clients::Client;

const schema::Record& columns() { return schema::record_of<Client>(); }

/// There is no call for one client: the list is read and searched.
Result<int> run(Context& context) {
  const auto& number = context.typed().arguments().front();
  auto listing = Listing::open(
      context, columns(), {"ClientNumber", "Name", "Email", "PhoneNumber", "Location.Municipality", "Active"},
      Amount::one);
  if (!listing) return fail(std::move(listing.error()));
  const auto clients = listing->shop().call<oresto::clients::get>();
  if (!clients) return fail(clients.error());
  const auto found = std::find_if(clients->begin(), clients->end(),
                                  [&](const Client& client) { return client.client_number == number; });
  if (found == clients->end()) return fail(sync::ClientNumbers(*clients).not_found(number));
  listing->add(&*found);
  return listing->finish();
}

constexpr Argument arguments[] = {{"NUMBER", "client number"}};

constexpr Example examples[] = {
    {"wsync clients get 20417", "One client."},
    {"wsync clients get 20417 -o json --fields Representative.Email,Segment.Id", "Whom it belongs to."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::clients::get.row};

}  // namespace

extern const Command clients_get;
const Command clients_get = {
    .noun = "clients",
    .verb = "get",
    .summary = "Show one client",
    .about =
        "One record, with address, segment and representative (`--fields help` lists all columns); in JSON "
        "an "
        "object. Oresto has no call for one client: the list is read and searched.",
    .examples = examples,
    .arguments = arguments,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
