// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "linking.hpp"
#include "oresto/clients.hpp"
#include "oresto/representatives.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) { return run_client_linking(context, false); }

constexpr Argument arguments[] = {{"NUMBER", "client number"}};

constexpr Option options[] = {
    {.name = "user", .value = "EMAIL", .text = "login of a client user", .repeated = true},
    {.name = "representative", .value = "EMAIL", .text = "login of a representative"},
    force_option,
};

constexpr Example examples[] = {
    {"wsync clients unlink 20417 --user an@lepel.example --user bo@lepel.example",
     "Two users no longer order for the client."},
    {"wsync clients unlink 20417 --representative jan@zaak.example",
     "Somebody else looks after the client now."},
};

constexpr const api::EndpointRow* calls[] = {
    &oresto::clients::get.row,
    &oresto::users::get.row,
    &oresto::representatives::get.row,
    &oresto::clients::unlink_from_users.row,
    &oresto::clients::unlink_from_representative.row,
};

}  // namespace

extern const Command clients_unlink;
const Command clients_unlink = {
    .noun = "clients",
    .verb = "unlink",
    .summary = "Unlink a client from users or from a representative",
    .about =
        "The lists are read first: who is not linked is left alone, and a user who shows another client is a "
        "failed "
        "row, unless --force is given. What was sent and not answered is read back before it is sent again.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::changes | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
