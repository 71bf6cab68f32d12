// SPDX-License-Identifier: MIT
#include "client_option.hpp"
#include "command.hpp"
#include "linking.hpp"
#include "oresto/clients.hpp"
#include "oresto/users.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) { return run_user_linking(context, true); }

constexpr Argument arguments[] = {{"EMAIL", "login of a client user"}};

constexpr Option options[] = {client_option, force_option};

constexpr Example examples[] = {
    {"wsync users link an@lepel.example --client 20417", "The user orders for that client from now on."},
};

constexpr const api::EndpointRow* calls[] = {
    &oresto::clients::get.row,
    &oresto::users::get.row,
    &oresto::users::link_to_client.row,
};

}  // namespace

extern const Command users_link;
const Command users_link = {
    .noun = "users",
    .verb = "link",
    .summary = "Link a client user to a client",
    .about =
        "The lists are read first: a user who is linked already is left alone, and one who shows another "
        "client is a "
        "failed row, unless --force is given: whether a user may have several clients is not documented. A "
        "link whose "
        "answer was lost is read back before it is sent again.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::changes | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
