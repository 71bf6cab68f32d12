// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "mirror.hpp"
#include "oresto/clients.hpp"
#include "oresto/reference_tables.hpp"
#include "reading.hpp"

namespace wsync::app {
namespace {

using oresto::clients::Client;

const schema::Record& columns() { return schema::record_of<Client>(); }

Result<int> run(Context& context) {
  const bool active = context.typed().has("active");
  std::optional<std::string> segment = context.typed().value("segment");
  if (segment) {
    auto id = id_of_name(context, "client-segments", *segment);
    if (!id) return fail(std::move(id.error()));
    segment = std::move(*id);
  }
  return list_all<oresto::clients::get>(
      context, {"ClientNumber", "Name", "Email", "PhoneNumber", "Location.Municipality", "Active"}, {},
      [=](const Client& client) {
        const bool in_segment =
            client.segment && client.segment->id && std::to_string(*client.segment->id) == segment;
        return (!active || client.active.value_or(false)) && (!segment || in_segment);
      });
}

constexpr Option options[] = {
    {.name = "active", .text = "only clients that may order"},
    {.name = "segment", .value = "SEGMENT", .text = "only clients of this segment (Id or name)"},
};

constexpr Example examples[] = {
    {"wsync clients list", "All clients."},
    {"wsync clients list -o csv --fields ClientNumber,Name,Email --to clients.csv",
     "A file for a spreadsheet."},
    {"wsync clients list -o json | jq length", "How many there are."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::clients::get.row,
                                             &oresto::reference_tables::get_client_segments.row};

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
