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
      named, [&](oresto::Shop& shop) { return sync::plan_additions(shop, *client, *articles); },
      "adding articles");
}

constexpr Argument arguments[] = {
    {"ARTICLE", "an article number, a file with one a line, or - for standard input", true, true}};

constexpr Option options[] = {client_option};

constexpr Example examples[] = {
    {"wsync order-list add --client 20417 002641 156117", "Two articles more."},
    {"wsync order-list add --client 20417 articles.txt --dry-run",
     "Says which ones are not on the list yet."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::order_list::get.row, &oresto::order_list::post.row};

}  // namespace

extern const Command order_list_add;
const Command order_list_add = {
    .noun = "order-list",
    .verb = "add",
    .summary = "Add articles to a client's order list",
    .about =
        "The list is read first: what stands there is left alone, the rest goes out as one call. Where that "
        "is refused "
        "each article is tried alone, so that a wrong number spoils no other. A call whose answer was lost "
        "is read "
        "back before it is sent again.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::changes | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
