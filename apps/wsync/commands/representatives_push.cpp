// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "oresto/clients.hpp"
#include "oresto/representatives.hpp"
#include "record_file.hpp"
#include "sync/person_rows.hpp"
#include "sync/push_people.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<sync::RepresentativeRow>(); }

Result<int> run(Context& context) {
  return run_writing(context, {columns, {"Email"}, "pushing representatives", sync::representative_planner,
                               sync::representative_check});
}

constexpr Example examples[] = {
    {"wsync representatives push people.csv", "Creates those who are new, updates those who differ."},
    {"wsync representatives push people.csv --dry-run", "Shows which fields would change."},
};

constexpr const api::EndpointRow* calls[] = {
    &oresto::clients::get.row,
    &oresto::representatives::get.row,
    &oresto::representatives::post.row,
    &oresto::representatives::put.row,
    &oresto::representatives::link_to_clients.row,
    &oresto::representatives::unlink_from_clients.row,
};

}  // namespace

extern const Command representatives_push;
const Command representatives_push = {
    .noun = "representatives",
    .verb = "push",
    .summary = "Create or update representatives and their clients from a file",
    .about =
        "Representatives are found by Email, whatever its letter case; what differs is updated, what is "
        "equal is "
        "left alone. `NewEmail` changes the login. The password of somebody who is there already is never "
        "compared or changed. The shop does not show portraits: a row with `Image` is sent every time.\n"
        "\n"
        "`ClientNumbers` holds all clients of a representative, such as 20417|20423: those who are missing "
        "there are unlinked, #N/A unlinks all. Without the column, or with an empty cell, the links stay.\n"
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
