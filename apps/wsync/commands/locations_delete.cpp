// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <unistd.h>

#include "base/decimal.hpp"
#include "base/plural.hpp"
#include "client_option.hpp"
#include "command.hpp"
#include "context.hpp"
#include "oresto/clients.hpp"
#include "oresto/locations.hpp"
#include "secrets.hpp"
#include "sync/remove_locations.hpp"
#include "terminal.hpp"
#include "usage.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

Result<std::vector<std::int64_t>> ids_of(const Typed& typed) {
  std::vector<std::int64_t> ids;
  std::vector<Problem> mistakes;
  for (const auto& word : typed.arguments()) {
    const auto number = Decimal::parse(word, false);
    if (number && number->scale() == 0 && number->to_integer() && *number->to_integer() > 0)
      ids.push_back(*number->to_integer());
    else
      mistakes.push_back({.where = {},
                          .code = "usage.argument",
                          .message = fmt::format("\"{}\" is no Id of a location", word),
                          .advice = "Ids are whole numbers; `wsync locations list` shows them."});
  }
  if (!mistakes.empty()) return usage_error(std::move(mistakes));
  return ids;
}

/// What a person said to "do you mean all of them": --confirm, or what is typed on the terminal.
Result<std::string> confirmation(const Typed& typed, const std::string& client, std::size_t locations) {
  if (auto confirmed = typed.value("confirm")) return std::move(*confirmed);
  const auto all = fmt::format("client {} has {}", client, counted(locations, "location"));
  if (is_terminal(STDIN_FILENO)) return ask(all + "; type the client number to delete all of them");
  Error error{.code = Code::limit, .message = all + "; all of them are deleted only with --confirm"};
  error.hint = fmt::format("If this is meant, add --confirm {}.", client);
  return fail(std::move(error));
}

Result<int> delete_all(Context& context, const std::string& client) {
  auto shop = open_shop_to_change(context);
  if (!shop) return fail(std::move(shop.error()));
  const auto all = sync::locations_of(*shop, client);
  if (!all) return fail(all.error());
  if (all->empty()) context.messages().say(fmt::format("client {} has no locations", client));
  std::optional<oresto::DeleteAll> meant;
  if (!all->empty() && !context.typed().has("dry-run")) {
    const auto typed = confirmation(context.typed(), client, all->size());
    if (!typed) return fail(typed.error());
    auto confirmed = oresto::confirm_delete_all(oresto::AllOf::locations, client, *typed);
    if (!confirmed) return fail(std::move(confirmed.error()));
    meant.emplace(std::move(*confirmed));
  }
  auto steps = sync::plan_all_location_removals(*shop, client, *all, meant ? &*meant : nullptr);
  return run_steps(context, *shop, std::move(steps), "deleting locations");
}

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const auto client = needed_client(typed, "whose locations?");
  if (!client) return fail(client.error());
  const bool all = typed.has("all");
  if (all != typed.arguments().empty())
    return usage_error(all ? "Ids and --all exclude each other" : "which locations?",
                       "Name their Ids, or say --all --confirm NUMBER.");
  if (!all && typed.has("confirm")) return usage_error("--confirm goes with --all");
  if (all) return delete_all(context, *client);

  const auto ids = ids_of(typed);
  if (!ids) return fail(ids.error());
  return run_plan(
      context, [&](oresto::Shop& shop) { return sync::plan_location_removals(shop, *client, *ids); },
      "deleting locations");
}

constexpr Argument arguments[] = {{"ID", "Id of a location", false, true}};

constexpr Option options[] = {
    client_option,
    {.name = "all", .text = "all locations of the client, instead of Ids"},
    {.name = "confirm", .value = "NUMBER", .text = "the client number once more, for --all"},
};

constexpr Example examples[] = {
    {"wsync locations delete --client 20417 4101", "Deletes one location."},
    {"wsync locations delete --client 20417 --all --dry-run", "Says which ones --all would delete."},
    {"wsync locations delete --client 20417 --all --confirm 20417", "Deletes all of them."},
};

constexpr const api::EndpointRow* calls[] = {
    &oresto::clients::get.row,
    &oresto::locations::get.row,
    &oresto::locations::remove.row,
    &oresto::locations::remove_by_client.row,
};

}  // namespace

extern const Command locations_delete;
const Command locations_delete = {
    .noun = "locations",
    .verb = "delete",
    .summary = "Delete locations of a client, some or all",
    .about =
        "The locations are looked up first; an Id that the client does not have is a failed row. The "
        "delivery "
        "days of a location go with it. A deletion whose answer was lost is read back before it is sent "
        "again.\n"
        "\n"
        "--all has to be confirmed with the client number: typed on the terminal, or by --confirm. That "
        "allows "
        "any number of them, unless --max-delete says otherwise.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::changes | Takes::removals | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
