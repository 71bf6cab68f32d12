// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "context.hpp"
#include "oresto/users.hpp"
#include "sync/remove_people.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) {
  return run_plan(
      context,
      [&](oresto::Shop& shop) { return sync::plan_user_removals(shop, context.typed().arguments()); },
      "deleting users");
}

constexpr Argument arguments[] = {{"EMAIL", "login of a client user", true, true}};

constexpr Example examples[] = {
    {"wsync users delete an@lepel.example", "Deletes one user."},
    {"wsync users delete an@lepel.example bo@lepel.example --dry-run",
     "Says which of them are there to be deleted."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::users::get.row, &oresto::users::remove.row};

}  // namespace

extern const Command users_delete;
const Command users_delete = {
    .noun = "users",
    .verb = "delete",
    .summary = "Delete client users",
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
