// SPDX-License-Identifier: MIT
#include "client_option.hpp"
#include "command.hpp"
#include "oresto/clients.hpp"
#include "oresto/users.hpp"
#include "reading.hpp"
#include "sync/client_numbers.hpp"

namespace wsync::app {
namespace {

using oresto::users::User;

const schema::Record& columns() { return schema::record_of<User>(); }

Result<int> run(Context& context) {
  const auto client = context.typed().value("client");
  auto listing = Listing::open(
      context, columns(),
      {"Email", "Firstname", "Lastname", "LanguageCode", "Client.ClientNumber", "Client.Name", "Active"});
  if (!listing) return fail(std::move(listing.error()));
  bool any = false;
  auto read = each_of<oresto::users::get>(listing->shop(), {}, [&](const User& user) {
    if (client && (!user.client || user.client->client_number != client)) return true;
    any = true;
    return listing->add(&user);
  });
  // Nobody: a client without users, or a slip in the number?
  if (read && client && !any) read = sync::must_be_client(listing->shop(), *client);
  return listing->finish(std::move(read));
}

constexpr Option options[] = {one_client_only};

constexpr Example examples[] = {
    {"wsync users list", "All client users."},
    {"wsync users list --client 20417", "Who may order for a client."},
    {"wsync users list -o csv --fields Email,Firstname,Lastname --to users.csv",
     "A file to change and to push."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::users::get.row, &oresto::clients::get.row};

}  // namespace

extern const Command users_list;
const Command users_list = {
    .noun = "users",
    .verb = "list",
    .summary = "List the client users, who log in to the webshop",
    .about =
        "One row per user, with the client that the user orders for (`--fields help` lists all columns).",
    .examples = examples,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
