// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "client_option.hpp"
#include "command.hpp"
#include "context.hpp"
#include "oresto/order_list.hpp"
#include "sync/order_list.hpp"
#include "words.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<sync::ListChange>(); }

Result<void> show(Rows& rows, const std::vector<sync::ListChange>& changes) {
  for (const auto& change : changes)
    if (auto added = rows.add(&change); !added) return added;
  return rows.finish();
}

/// For programs standard output has the results.
bool is_for_programs(const Typed& typed) {
  return typed.value("output").value_or("table") != "table" || typed.has("jq") || typed.has("fields") ||
         typed.has("to");
}

/// `1 added, 1 removed, 3 kept`
std::string counted(const std::vector<sync::ListChange>& changes) {
  const auto count = [&](std::string_view word) {
    return std::count_if(changes.begin(), changes.end(), [&](const auto& one) { return one.change == word; });
  };
  return fmt::format("{} added, {} removed, {} kept", count("added"), count("removed"), count("kept"));
}

Result<int> run(Context& context) {
  const auto client = needed_client(context.typed(), "whose order list?");
  if (!client) return fail(client.error());
  const auto articles = articles_of(context.typed());
  if (!articles) return fail(articles.error());
  // The journal has the articles themselves: a file of them may say something else by the time of a resume.
  Context named(context.command(), with_words(context.typed(), *articles));
  named.assign(context.assignment());
  return run_plan(
      named,
      [&](oresto::Shop& shop) -> Result<std::vector<sync::Step>> {
        const auto before = shop.call<oresto::order_list::get>({*client});
        if (!before) return fail(before.error());
        const auto changes = sync::list_changes(*before, *articles);
        if (!is_for_programs(context.typed())) {
          auto rows = context.rows(columns());
          if (!rows) return fail(std::move(rows.error()));
          if (auto shown = show(**rows, changes); !shown) return fail(std::move(shown.error()));
        }
        context.messages().say(counted(changes));
        return std::vector{sync::replacement_step(shop, *client, *before, *articles)};
      },
      "replacing the order list");
}

constexpr Argument arguments[] = {
    {"ARTICLE", "an article number, a file with one a line, or - for standard input", true, true}};

constexpr Option options[] = {client_option};

constexpr Example examples[] = {
    {"wsync order-list replace --client 20417 articles.txt", "Exactly these articles."},
    {"wsync order-list replace --client 20417 articles.txt --dry-run",
     "Shows what would be added and removed."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::order_list::get.row, &oresto::order_list::put.row};

}  // namespace

extern const Command order_list_replace;
const Command order_list_replace = {
    .noun = "order-list",
    .verb = "replace",
    .summary = "Replace a client's order list, showing the difference first",
    .about =
        "The server overwrites the whole list: an article that is not named is removed. So the list is read "
        "first, and the difference is printed before anything is sent; --dry-run stops there. Where nothing "
        "differs but the order nothing is sent. An empty list is refused: `wsync order-list remove` takes "
        "the last "
        "articles away.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::changes | Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
