// SPDX-License-Identifier: MIT
#include "linking.hpp"

#include "client_option.hpp"
#include "context.hpp"
#include "sync/linking.hpp"
#include "usage.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

Result<int> run_linking(Context& context, const sync::Linking& linking) {
  return run_plan(
      context, [&](oresto::Shop& shop) { return sync::plan_linking(shop, linking); },
      linking.link ? "linking" : "unlinking");
}

}  // namespace

Result<int> run_client_linking(Context& context, bool link) {
  const auto& typed = context.typed();
  const bool users = typed.has("user"), representatives = typed.has("representative");
  if (users == representatives)
    return usage_error(users ? "--user and --representative exclude each other" : "to whom?",
                       "Say it with --user EMAIL, as often as needed, or with --representative EMAIL.");
  if (typed.has("force") && representatives) return usage_error("--force goes with --user");
  return run_linking(context,
                     {.person = users ? sync::Person::user : sync::Person::representative,
                      .from = sync::Side::client,
                      .link = link,
                      .one = typed.arguments().front(),
                      .others = users ? typed.values("user") : std::vector{*typed.value("representative")},
                      .force = typed.has("force")});
}

Result<int> run_user_linking(Context& context, bool link) {
  const auto& typed = context.typed();
  const auto client = needed_client(typed, link ? "to which client?" : "from which client?");
  if (!client) return fail(client.error());
  return run_linking(context, {.person = sync::Person::user,
                               .from = sync::Side::person,
                               .link = link,
                               .one = typed.arguments().front(),
                               .others = {*client},
                               .force = typed.has("force")});
}

Result<int> run_representative_linking(Context& context, bool link) {
  const auto& typed = context.typed();
  const auto last = needed_client(typed, link ? "to which clients?" : "from which clients?");
  if (!last) return fail(last.error());
  return run_linking(context, {.person = sync::Person::representative,
                               .from = sync::Side::person,
                               .link = link,
                               .one = typed.arguments().front(),
                               .others = typed.values("client")});
}

}  // namespace wsync::app
