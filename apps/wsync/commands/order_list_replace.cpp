// SPDX-License-Identifier: MIT
#include <algorithm>

#include "client_option.hpp"
#include "command.hpp"
#include "context.hpp"
#include "oresto/order_list.hpp"
#include "set_difference.hpp"
#include "sync/order_list.hpp"
#include "words.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

constexpr std::int64_t most_removed = 50;  // as with deletions

const schema::Record& columns() { return schema::record_of<sync::ListChange>(); }

Result<void> show(Rows& rows, const std::vector<sync::ListChange>& changes) {
  for (const auto& change : changes)
    if (auto added = rows.add(&change); !added) return added;
  return rows.finish();
}

SetDifference counts_of(const std::vector<sync::ListChange>& changes) {
  const auto count = [&](std::string_view word) {
    return static_cast<std::size_t>(std::ranges::count(changes, word, &sync::ListChange::change));
  };
  return {count("added"), count("removed"), count("kept")};
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
        const auto counts = counts_of(changes);
        if (shows_difference(context.typed())) {
          auto rows = context.rows(columns());
          if (!rows) return fail(std::move(rows.error()));
          if (auto shown = show(**rows, changes); !shown) return fail(std::move(shown.error()));
        }
        context.messages().say(to_string(counts));
        if (auto within = check_removed(context.typed(), counts, "article", most_removed); !within)
          return fail(std::move(within.error()));
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
    .groups = Takes::changes | Takes::removals | Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
