// SPDX-License-Identifier: MIT
#include "client_option.hpp"
#include "command.hpp"
#include "oresto/order_list.hpp"
#include "reading.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<ArticleNumber>(); }

Result<int> run(Context& context) {
  const auto client = needed_client(context.typed(), "whose order list?");
  if (!client) return fail(client.error());
  return list_codes<oresto::order_list::get, ArticleNumber>(context, {*client});
}

constexpr Option options[] = {client_option};

constexpr Example examples[] = {
    {"wsync order-list list --client 20417", "The articles that the client is to order from."},
    {"wsync order-list list --client 20417 -o tsv | tail -n +2 >list.txt", "A file for `replace`."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::order_list::get.row};

}  // namespace

extern const Command order_list_list;
const Command order_list_list = {
    .noun = "order-list",
    .verb = "list",
    .summary = "List the articles on a client's order list",
    .about = "One row per article, in the order of the list that the wholesaler made for the client.",
    .examples = examples,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
