// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "linking.hpp"
#include "oresto/clients.hpp"
#include "oresto/representatives.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) { return run_representative_linking(context, false); }

constexpr Argument arguments[] = {{"EMAIL", "login of a representative"}};

constexpr Option options[] = {
    {.name = "client", .value = "NUMBER", .text = "client number", .repeated = true},
};

constexpr Example examples[] = {
    {"wsync representatives unlink jan@zaak.example --client 20417 --client 20423",
     "Two clients fewer to look after."},
};

constexpr const api::EndpointRow* calls[] = {
    &oresto::clients::get.row,
    &oresto::representatives::get.row,
    &oresto::representatives::unlink_from_clients.row,
};

}  // namespace

extern const Command representatives_unlink;
const Command representatives_unlink = {
    .noun = "representatives",
    .verb = "unlink",
    .summary = "Unlink a representative from clients",
    .about =
        "The lists are read first: a client who is not linked is left alone, a number that nobody has is a "
        "failed row. "
        "The rest goes out as one call; a call whose answer was lost is read back before it is sent again.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::changes | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
