// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "linking.hpp"
#include "oresto/clients.hpp"
#include "oresto/representatives.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) { return run_representative_linking(context, true); }

constexpr Argument arguments[] = {{"EMAIL", "login of a representative"}};

constexpr Option options[] = {
    {.name = "client", .value = "NUMBER", .text = "client number", .repeated = true},
};

constexpr Example examples[] = {
    {"wsync representatives link jan@zaak.example --client 20417 --client 20423",
     "Two more clients to look after."},
};

constexpr const api::EndpointRow* calls[] = {
    &oresto::clients::get.row,
    &oresto::representatives::get.row,
    &oresto::representatives::link_to_clients.row,
};

}  // namespace

extern const Command representatives_link;
const Command representatives_link = {
    .noun = "representatives",
    .verb = "link",
    .summary = "Link a representative to clients",
    .about =
        "The lists are read first: a client who is linked already is left alone, a number that nobody has is "
        "a failed "
        "row. The rest goes out as one call; a call whose answer was lost is read back before it is sent "
        "again.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::changes | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
