// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "linking.hpp"
#include "oresto/clients.hpp"
#include "oresto/representatives.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) { return run_client_linking(context, true); }

constexpr Argument arguments[] = {{"NUMBER", "client number"}};

constexpr Option options[] = {
    {.name = "user", .value = "EMAIL", .text = "login of a client user", .repeated = true},
    {.name = "representative", .value = "EMAIL", .text = "login of a representative"},
    force_option,
};

constexpr Example examples[] = {
    {"wsync clients link 20417 --user an@lepel.example --user bo@lepel.example",
     "Two users who order for the client."},
    {"wsync clients link 20417 --representative jan@zaak.example", "Who looks after the client."},
};

constexpr const api::EndpointRow* calls[] = {
    &oresto::clients::get.row,
    &oresto::users::get.row,
    &oresto::representatives::get.row,
    &oresto::clients::link_to_users.row,
    &oresto::clients::link_to_representative.row,
};

}  // namespace

extern const Command clients_link;
const Command clients_link = {
    .noun = "clients",
    .verb = "link",
    .summary = "Link a client to users or to a representative",
    .about =
        "The lists are read first: who is linked already is left alone, and a user who shows another client "
        "is a failed "
        "row, unless --force is given: whether a user may have several clients is not documented. A link "
        "whose answer "
        "was lost is read back before it is sent again.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::changes | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
