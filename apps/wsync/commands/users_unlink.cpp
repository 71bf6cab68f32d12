// SPDX-License-Identifier: MIT
#include "client_option.hpp"
#include "command.hpp"
#include "linking.hpp"
#include "oresto/clients.hpp"
#include "oresto/users.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) { return run_user_linking(context, false); }

constexpr Argument arguments[] = {{"EMAIL", "login of a client user"}};

constexpr Option options[] = {client_option, force_option};

constexpr Example examples[] = {
    {"wsync users unlink an@lepel.example --client 20417",
     "The user orders for nobody from now on; the login stays."},
};

constexpr const api::EndpointRow* calls[] = {
    &oresto::clients::get.row,
    &oresto::users::get.row,
    &oresto::users::unlink_from_client.row,
};

}  // namespace

extern const Command users_unlink;
const Command users_unlink = {
    .noun = "users",
    .verb = "unlink",
    .summary = "Unlink a client user from a client",
    .about =
        "The lists are read first: a user who has no client is left alone, and one who shows another client "
        "is a "
        "failed row, unless --force is given. What was sent and not answered is read back before it is sent "
        "again.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::changes | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
