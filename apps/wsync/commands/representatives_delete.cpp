// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "context.hpp"
#include "oresto/representatives.hpp"
#include "sync/remove_people.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) {
  return run_plan(
      context,
      [&](oresto::Shop& shop) {
        return sync::plan_representative_removals(shop, context.typed().arguments());
      },
      "deleting representatives");
}

constexpr Argument arguments[] = {{"EMAIL", "login of a representative", true, true}};

constexpr Example examples[] = {
    {"wsync representatives delete jan@zaak.example", "Deletes one representative."},
    {"wsync representatives delete jan@zaak.example els@zaak.example --dry-run",
     "Says which of them are there to be deleted."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::representatives::get.row,
                                             &oresto::representatives::remove.row};

}  // namespace

extern const Command representatives_delete;
const Command representatives_delete = {
    .noun = "representatives",
    .verb = "delete",
    .summary = "Delete representatives",
    .about =
        "The logins are looked up first, whatever their letter case; one that nobody has is a failed row. A "
        "deletion whose answer was lost is read back before it is sent again.",
    .examples = examples,
    .arguments = arguments,
    .groups = Takes::changes | Takes::removals | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
