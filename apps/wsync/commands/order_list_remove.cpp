// SPDX-License-Identifier: MIT
#include "client_option.hpp"
#include "command.hpp"
#include "context.hpp"
#include "oresto/order_list.hpp"
#include "sync/order_list.hpp"
#include "words.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) {
  const auto client = needed_client(context.typed(), "whose order list?");
  if (!client) return fail(client.error());
  const auto articles = articles_of(context.typed());
  if (!articles) return fail(articles.error());
  Context named(context.command(), with_words(context.typed(), *articles));
  named.assign(context.assignment());
  return run_plan(
      named, [&](oresto::Shop& shop) { return sync::plan_order_list_removals(shop, *client, *articles); },
      "removing articles");
}

constexpr Argument arguments[] = {
    {"ARTICLE", "an article number, a file with one a line, or - for standard input", true, true}};

constexpr Option options[] = {client_option};

constexpr Example examples[] = {
    {"wsync order-list remove --client 20417 002641 156117", "Two articles fewer."},
    {"wsync order-list remove --client 20417 articles.txt --dry-run", "Says which ones are on the list."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::order_list::get.row, &oresto::order_list::remove.row};

}  // namespace

extern const Command order_list_remove;
const Command order_list_remove = {
    .noun = "order-list",
    .verb = "remove",
    .summary = "Remove articles from a client's order list",
    .about =
        "The list is read first: an article that is not there is a failed row. A removal whose answer was "
        "lost is read "
        "back before it is sent again.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::changes | Takes::removals | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
