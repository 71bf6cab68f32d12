// SPDX-License-Identifier: MIT
#include "client_option.hpp"
#include "command.hpp"
#include "oresto/clients.hpp"
#include "oresto/locations.hpp"
#include "reading.hpp"
#include "sync/client_numbers.hpp"

namespace wsync::app {
namespace {

using oresto::locations::Location;

const schema::Record& columns() { return schema::record_of<Location>(); }

Result<int> run(Context& context) {
  const auto client = context.typed().value("client");
  auto listing = Listing::open(
      context, columns(),
      {"ClientNumber", "Id", "Company", "StreetName", "StreetNumber", "PostalCode", "Municipality"});
  if (!listing) return fail(std::move(listing.error()));
  bool any = false;
  auto read = each_of<oresto::locations::get>(listing->shop(), {.client_number = client},
                                              [&](const Location& location) {
                                                // The filter is only inferred: a server may ignore it.
                                                if (client && location.client_number != client) return true;
                                                any = true;
                                                return listing->add(&location);
                                              });
  // Nothing: a client without locations, or a slip in the number?
  if (client && !any && (read || read.error().code == Code::refused))
    if (auto there = sync::must_be_client(listing->shop(), *client); !there) read = std::move(there);
  return listing->finish(std::move(read));
}

constexpr Option options[] = {one_client_only};

constexpr Example examples[] = {
    {"wsync locations list --client 20417", "Where orders of a client are delivered."},
    {"wsync locations list -o csv --to locations.csv", "A file to change and to push."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::locations::get.row, &oresto::clients::get.row};

}  // namespace

extern const Command locations_list;
const Command locations_list = {
    .noun = "locations",
    .verb = "list",
    .summary = "List the locations of clients, where orders are delivered",
    .about = "One row per location, with the Id that delivery days need (`--fields help` lists all columns).",
    .examples = examples,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
