// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "oresto/representatives.hpp"
#include "reading.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<oresto::representatives::Representative>(); }

Result<int> run(Context& context) {
  return list_all<oresto::representatives::get>(
      context, {"Email", "Firstname", "Lastname", "LanguageCode", "Telephone", "Active"});
}

constexpr Example examples[] = {
    {"wsync representatives list", "All representatives."},
    {"wsync representatives list --jq '.[] | {Email, Clients: (.Clients | length)}'",
     "How many clients each looks after."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::representatives::get.row};

}  // namespace

extern const Command representatives_list;
const Command representatives_list = {
    .noun = "representatives",
    .verb = "list",
    .summary = "List the representatives of the wholesaler",
    .about =
        "One row per representative; their clients stand in the column Clients, which JSON shows best "
        "(`--fields help` lists all columns).",
    .examples = examples,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
