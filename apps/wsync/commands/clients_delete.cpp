// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "context.hpp"
#include "oresto/client_products.hpp"
#include "oresto/locations.hpp"
#include "oresto/order_list.hpp"
#include "oresto/users.hpp"
#include "sync/remove_clients.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) {
  return run_plan(
      context,
      [&](oresto::Shop& shop) {
        auto steps = sync::plan_client_removals(shop, context.typed().arguments());
        if (steps)
          for (const auto& step : *steps)
            if (!step.about.empty()) context.messages().warn(step.about);
        return steps;
      },
      "deleting clients");
}

constexpr Argument arguments[] = {{"NUMBER", "client number", true, true}};

constexpr Example examples[] = {
    {"wsync clients delete 20417", "Deletes one client."},
    {"wsync clients delete 20417 20423 --dry-run", "Says which of them are there to be deleted."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::clients::get.row,   &oresto::clients::remove.row,
                                             &oresto::locations::get.row, &oresto::users::get.row,
                                             &oresto::order_list::get.row, &oresto::client_products::get.row};

}  // namespace

extern const Command clients_delete;
const Command clients_delete = {
    .noun = "clients",
    .verb = "delete",
    .summary = "Delete clients",
    .about =
        "The clients are looked up first; a number that nobody has is a failed row. A deletion whose answer "
        "was lost "
        "is read back before it is sent again. With a client go its locations, its order list and prices, "
        "and the links "
        "of its users and its representative: what goes is said, and stands in the journal.",
    .examples = examples,
    .arguments = arguments,
    .groups = Takes::changes | Takes::removals | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
