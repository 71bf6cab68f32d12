// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "oresto/clients.hpp"
#include "reading.hpp"

namespace wsync::app {
namespace {

using oresto::clients::Client;

const schema::Record& columns() { return schema::record_of<Client>(); }

Result<int> run(Context& context) {
  const bool active = context.typed().has("active");
  return list_all<oresto::clients::get>(
      context, {"ClientNumber", "Name", "Email", "PhoneNumber", "Location.Municipality", "Active"}, {},
      [=](const Client& client) { return !active || client.active.value_or(false); });
}

constexpr Option options[] = {
    {.name = "active", .text = "only clients that may order"},
};

constexpr Example examples[] = {
    {"wsync clients list", "All clients."},
    {"wsync clients list -o csv --fields ClientNumber,Name,Email --to clients.csv",
     "A file for a spreadsheet."},
    {"wsync clients list -o json | jq length", "How many there are."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::clients::get.row};

}  // namespace

extern const Command clients_list;
const Command clients_list = {
    .noun = "clients",
    .verb = "list",
    .summary = "List the clients of the wholesaler",
    .about =
        "One row per client, with its address, segment and representative (`--fields help` lists all "
        "columns).",
    .examples = examples,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
