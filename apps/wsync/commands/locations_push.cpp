// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "oresto/clients.hpp"
#include "oresto/locations.hpp"
#include "record_file.hpp"
#include "sync/location_row.hpp"
#include "sync/push_locations.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<sync::LocationRow>(); }

Result<int> run(Context& context) {
  return run_writing(context,
                     {columns, {"", sync::location_key}, "pushing locations", sync::location_planner,
                      sync::location_check});
}

constexpr Example examples[] = {
    {"wsync locations push locations.csv", "Creates locations that are new, updates those that differ."},
    {"wsync locations push locations.csv -o csv --fields key,outcome,message",
     "Tells the Ids of the new locations as well."},
    {"wsync locations push locations.csv --dry-run", "Shows which fields would change."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::clients::get.row, &oresto::locations::get.row,
                                             &oresto::locations::post.row, &oresto::locations::put.row};

}  // namespace

extern const Command locations_push;
const Command locations_push = {
    .noun = "locations",
    .verb = "push",
    .summary = "Create or update locations of clients from a file",
    .about =
        "A row with an `Id` is that location. Without one the location is found by ClientNumber, StreetName, "
        "StreetNumber, PostalCode and Municipality; letter case and accents do not matter. An address that "
        "fits "
        "several locations is a failed row that names their Ids. What differs is updated, what is equal is "
        "left "
        "alone; the Id of a new location is read back and stands in the message of its row.\n"
        "\n"
        "Every row is checked before anything is sent. An empty cell leaves a field as it is, #N/A clears "
        "it.",
    .examples = examples,
    .arguments = record_file,
    .groups = Takes::records | Takes::limits | Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
