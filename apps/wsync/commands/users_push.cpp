// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "oresto/clients.hpp"
#include "oresto/users.hpp"
#include "record_file.hpp"
#include "sync/person_rows.hpp"
#include "sync/push_people.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<sync::UserRow>(); }

Result<int> run(Context& context) {
  return run_writing(context, {columns, {"Email"}, "pushing users", sync::user_planner, sync::user_check});
}

constexpr Example examples[] = {
    {"wsync users push users.csv", "Creates users who are new, updates those who differ."},
    {"wsync users push users.csv --dry-run", "Shows which fields would change."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::clients::get.row, &oresto::users::get.row,
                                             &oresto::users::post.row, &oresto::users::put.row};

}  // namespace

extern const Command users_push;
const Command users_push = {
    .noun = "users",
    .verb = "push",
    .summary = "Create or update client users from a file",
    .about =
        "Users are found by Email, whatever its letter case; what differs is updated, what is equal is left "
        "alone. `NewEmail` changes the login. A new user needs `ClientNumber`, `LanguageCode` and "
        "`Password`; the "
        "password of a user who is there already is never compared or changed. The shop does not show "
        "portraits: a row with `Image` is sent every time.\n"
        "\n"
        "A user who belongs to another client is a failed row: `wsync users unlink` comes first.\n"
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
