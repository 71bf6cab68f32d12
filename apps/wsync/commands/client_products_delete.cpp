// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "oresto/client_products.hpp"
#include "secrets.hpp"
#include "sync/remove_client_products.hpp"
#include "terminal.hpp"
#include "usage.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

Failure stopped(std::string message, std::string hint) {
  Error error{.code = Code::limit, .message = std::move(message)};
  error.hint = std::move(hint);
  return fail(std::move(error));
}

bool can_ask() { return is_terminal(STDIN_FILENO) && is_terminal(STDERR_FILENO); }

/// What was typed a second time: the value of --confirm, or the answer on a terminal, where it is known by
/// then how much would go. Nothing in a dry run.
Result<std::optional<std::string>> typed_again(const Typed& typed, const std::string& client,
                                               std::size_t count) {
  if (typed.has("dry-run")) return std::nullopt;
  if (auto confirmed = typed.value("confirm")) return confirmed;
  auto answer = ask(fmt::format("Type {} to delete all its client products ({})", client, count));
  if (!answer) return fail(std::move(answer.error()));
  return std::optional(std::move(*answer));
}

/// What can be refused before anything is asked.
Result<void> check_confirmation(const Typed& typed, const std::string& client) {
  const auto confirmed = typed.value("confirm");
  if (confirmed && *confirmed != client)
    return stopped(fmt::format("--confirm says {}, but --client says {}", *confirmed, client),
                   "Nothing was sent. Both must be the same number.");
  if (!confirmed && !typed.has("dry-run") && !can_ask())
    return stopped(fmt::format("all client products of client {} would be deleted", client),
                   fmt::format("If this is meant, add --confirm {}.", client));
  return {};
}

Result<int> delete_all(Context& context, const std::string& client) {
  if (auto checked = check_confirmation(context.typed(), client); !checked) return fail(checked.error());
  auto shop = open_shop_to_change(context);
  if (!shop) return fail(std::move(shop.error()));
  const auto products = sync::products_of(*shop, client);
  if (!products) return fail(products.error());
  std::vector<sync::Step> steps;
  if (products->empty()) {
    context.messages().say(fmt::format("client {} has no client products", client));
  } else {
    const auto again = typed_again(context.typed(), client, products->size());
    if (!again) return fail(again.error());
    std::optional<oresto::DeleteAll> meant;
    if (*again) {
      auto confirmed = oresto::confirm_delete_all(oresto::AllOf::client_products, client, **again);
      if (!confirmed) return fail(std::move(confirmed.error()));
      meant = std::move(*confirmed);
    }
    steps = sync::plan_removal_of_all(*shop, client, *products, meant ? &*meant : nullptr);
  }
  return run_steps(context, *shop, std::move(steps), "deleting client products");
}

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const auto& articles = typed.arguments();
  const std::string client(trimmed(typed.value("client").value_or("")));
  if (typed.has("all") && client.empty())
    return stopped("the client products of every client at once are never deleted",
                   "Name one client: --client NUMBER --all --confirm NUMBER.");
  if (client.empty()) return usage_error("whose client products?", "Say it with --client NUMBER.");
  if (typed.has("all") != articles.empty())
    return usage_error(articles.empty() ? "which articles?" : "articles and --all exclude each other",
                       "Name them, or say --all for all of the client's.");
  if (typed.has("all")) return delete_all(context, client);
  if (typed.has("confirm")) return usage_error("--confirm goes with --all");
  if (std::any_of(articles.begin(), articles.end(), [](const auto& one) { return trimmed(one).empty(); }))
    return usage_error("an article number is empty", "To the server that would mean every article.");
  return run_plan(
      context, [&](oresto::Shop& shop) { return sync::plan_client_product_removals(shop, client, articles); },
      "deleting client products");
}

constexpr Argument arguments[] = {{"ARTICLE", "article number at the wholesaler", false, true}};

constexpr Option options[] = {
    {.name = "client", .value = "NUMBER", .text = "client number"},
    {.name = "all", .text = "all client products of that client"},
    {.name = "confirm",
     .value = "NUMBER",
     .text = "with --all: the client's number again, where nobody can be asked"},
};

constexpr Example examples[] = {
    {"wsync client-products delete --client 20417 002556", "The client pays the list price again."},
    {"wsync client-products delete --client 20417 --all --dry-run", "Says what the client has."},
    {"wsync client-products delete --client 20417 --all --confirm 20417", "All of one client, in a script."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::client_products::get.row,
                                             &oresto::client_products::remove.row,
                                             &oresto::client_products::remove_all.row};

}  // namespace

extern const Command client_products_delete;
const Command client_products_delete = {
    .noun = "client-products",
    .verb = "delete",
    .summary = "Delete prices and products that are meant for one client",
    .about =
        "They are looked up first; what the client does not have is a failed row. --all deletes all of one "
        "client in one call: on a terminal its number must be typed, elsewhere --confirm must say it again "
        "(else exit status 9). That allows any number of them, unless --max-delete says otherwise. Those of "
        "every client at once are never deleted.\n"
        "\n"
        "A deletion whose answer was lost is read back before it is sent again.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::changes | Takes::removals | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
