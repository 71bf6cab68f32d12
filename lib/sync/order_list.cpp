// SPDX-License-Identifier: MIT
#include "sync/order_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "oresto/order_list.hpp"
#include "sync/batch.hpp"
#include "sync/planner.hpp"
#include "sync/removal.hpp"

namespace wsync::sync {
namespace {

namespace order_list = oresto::order_list;
using Articles = std::vector<std::string>;

bool holds(const Articles& list, const std::string& article) {
  return std::find(list.begin(), list.end(), article) != list.end();
}

constexpr std::size_t longest_number = 50;  // in UTF-16 code units; Source: help pages
// What the rules of products forbid, and what parts cells from one another.
constexpr std::string_view never_in_number = "\\+<>?#%@&*:./,;|\"\t";

/// Why it can be none; nothing where it can. A line of a CSV file is none.
std::optional<Problem> no_article_number(const std::string& text) {
  const std::string advice = "one article number a line, and nothing else";
  if (text.starts_with('-'))
    return Problem{"", "article.invalid", fmt::format("\"{}\" is no article number: it begins with -", text),
                   "options stand before the articles", false};
  if (const auto at = text.find_first_of(never_in_number); at != text.npos)
    return Problem{"", "article.invalid",
                   fmt::format("\"{}\" is no article number: it holds {}", text,
                               text[at] == '\t' ? "a tab" : std::string(1, text[at])),
                   advice, false};
  if (text.find(' ') != text.npos)
    return Problem{"", "article.invalid", fmt::format("\"{}\" is no article number: it holds a blank", text),
                   advice, false};
  if (const auto length = utf16_length(text); length > longest_number)
    return Problem{"", "length",
                   fmt::format("\"{}\" has {} characters, at most {} fit", text, length, longest_number),
                   advice, false};
  return std::nullopt;
}

/// Reads the list and says whether `done` holds for it.
std::function<void(Write::Seen)> list_read_back(oresto::Shop& shop, const std::string& client,
                                                std::function<bool(const Articles&)> done) {
  return [&shop, client, done = std::move(done)](Write::Seen seen) {
    shop.start<order_list::get>({client}, {}, [done, seen = std::move(seen)](Result<Articles> list) {
      if (!list) return seen(fail(std::move(list.error())));
      seen(done(*list));
    });
  };
}

}  // namespace

const Record& describe(const ListChange*) {
  static constexpr Field fields[] = {
      field<&ListChange::wholesaler_article_number>("WholesalerArticleNumber",
                                                    "Article number at the wholesaler.",
                                                    {.key = Key::primary, .source = Source::ours}),
      field<&ListChange::change>("Change", "added, removed or kept.", {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it =
      record<ListChange>("OrderListItem", "What replacing does to one article.", fields);
  return it;
}

std::vector<Problem> wrong_articles(const Articles& articles, const std::vector<std::string>& places) {
  std::vector<Problem> findings;
  std::map<std::string, std::string> first;  // where an article stands
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (auto wrong = no_article_number(articles[i])) {
      wrong->where = places[i];
      findings.push_back(std::move(*wrong));
      continue;
    }
    const auto [twin, fresh] = first.emplace(articles[i], places[i]);
    if (!fresh)
      findings.push_back(
          {places[i], "key.twice", fmt::format("{} is {} already", articles[i], twin->second), "", false});
  }
  return findings;
}

Result<std::vector<Step>> plan_additions(oresto::Shop& shop, const std::string& client,
                                         const Articles& articles) {
  const auto before = shop.call<order_list::get>({client});
  if (!before) return fail(before.error());
  Batch batch([&shop, client](const Articles& wanted, Write::Sent sent) {
    sending<order_list::post>(shop, {client, wanted})(std::move(sent));
  });
  std::vector<Step> steps;
  for (const auto& article : articles) {
    Step step{.row = static_cast<std::int64_t>(steps.size() + 1), .key = article, .action = "none"};
    if (!holds(*before, article)) {
      step.action = "create";
      step.writes.push_back(
          {batch.add(article),
           list_read_back(shop, client, [article](const Articles& list) { return holds(list, article); })});
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

Result<std::vector<Step>> plan_order_list_removals(oresto::Shop& shop, const std::string& client,
                                                   const Articles& articles) {
  std::vector<Removal<std::string>> removals;
  for (const auto& article : articles)
    removals.push_back({article, fmt::format("article {} on the order list of client {}", article, client),
                        [article](const std::string& item) { return item == article; }});
  return plan_removals<order_list::get>(shop, {client}, std::move(removals), [&](const std::string& article) {
    return sending<order_list::remove>(shop, oresto::ByClientAndProduct{article, client}, {});
  });
}

std::vector<ListChange> list_changes(const Articles& before, const Articles& after) {
  std::vector<ListChange> changes;
  for (const auto& article : after) changes.push_back({article, holds(before, article) ? "kept" : "added"});
  for (const auto& article : before)
    if (!holds(after, article)) changes.push_back({article, "removed"});
  return changes;
}

Step replacement_step(oresto::Shop& shop, const std::string& client, const Articles& before,
                      const Articles& after) {
  const std::set<std::string> there(before.begin(), before.end()), wanted(after.begin(), after.end());
  Step step{.row = 1, .key = client, .action = "none"};
  if (there == wanted) return step;
  const order_list::OrderListItems was{client, before}, becomes{client, after};
  const auto& record = schema::record_of<order_list::OrderListItems>();
  step.action = "update";
  step.changes = schema::changes(record, &was, &becomes);
  step.before = image_of(was);
  step.writes.push_back(
      {sending<order_list::put>(shop, becomes), list_read_back(shop, client, [wanted](const Articles& list) {
         return std::set<std::string>(list.begin(), list.end()) == wanted;
       })});
  return step;
}

}  // namespace wsync::sync
