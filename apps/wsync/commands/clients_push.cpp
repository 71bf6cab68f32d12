// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "oresto/client_products.hpp"
#include "oresto/clients.hpp"
#include "oresto/locations.hpp"
#include "oresto/order_list.hpp"
#include "oresto/reference_tables.hpp"
#include "oresto/users.hpp"
#include "record_file.hpp"
#include "sync/client_row.hpp"
#include "sync/push_clients.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<sync::ClientRow>(); }

Result<int> run(Context& context) {
  return run_writing(context, {columns, {"ClientNumber"}, "pushing clients", sync::client_planner, sync::client_check});
}

constexpr Example examples[] = {
    {"wsync clients push clients.csv", "Creates clients that are new, updates those that differ."},
    {"wsync clients push clients.csv --dry-run", "Shows which fields would change."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::clients::get.row,
                                             &oresto::clients::post.row,
                                             &oresto::clients::put.row,
                                             &oresto::clients::remove.row,
                                             &oresto::locations::get.row,
                                             &oresto::client_products::get.row,
                                             &oresto::order_list::get.row,
                                             &oresto::users::get.row,
                                             &oresto::users::post.row,
                                             &oresto::users::put.row,
                                             &oresto::reference_tables::get_client_segments.row};

}  // namespace

extern const Command clients_push;
const Command clients_push = {
    .noun = "clients",
    .verb = "push",
    .summary = "Create or update clients and their users from a file",
    .about =
        "Clients are found by ClientNumber; what differs is updated, what is equal is left alone. `Segment` "
        "takes "
        "the name of a client segment in any language, or its id. The columns `User.Email`, `User.Firstname` "
        "... "
        "make or change the client's user, after the client. A new user needs `User.Password` and "
        "`User.LanguageCode`; the password of a user who is there already is never compared or changed.\n"
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
