// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "context.hpp"
#include "sync/remove_clients.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) {
  return run_plan(
      context,
      [&](oresto::Shop& shop) { return sync::plan_client_removals(shop, context.typed().arguments()); },
      "deleting clients");
}

constexpr Argument arguments[] = {{"NUMBER", "client number", true, true}};

constexpr Example examples[] = {
    {"wsync clients delete 20417", "Deletes one client."},
    {"wsync clients delete 20417 20423 --dry-run", "Says which of them are there to be deleted."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::clients::get.row, &oresto::clients::remove.row};

}  // namespace

extern const Command clients_delete;
const Command clients_delete = {
    .noun = "clients",
    .verb = "delete",
    .summary = "Delete clients",
    .about =
        "The clients are looked up first; a number that nobody has is a failed row. A deletion whose answer "
        "was lost "
        "is read back before it is sent again.",
    .examples = examples,
    .arguments = arguments,
    .groups = Takes::changes | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
