// SPDX-License-Identifier: MIT
// The order list that the wholesaler makes for a client (manual 8.15): articles added, removed, or the whole
// list replaced.
#pragma once

#include <string>
#include <vector>

#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// What can be no article number, and every article that stands there twice, as findings. `places` says where
/// each of them stands: `articles.txt:7`.
std::vector<Problem> wrong_articles(const std::vector<std::string>& articles, const std::vector<std::string>& places);

/// One step an article, in the order given; only reads. What is on the list already is left alone, the rest
/// goes out as one call.
Result<std::vector<Step>> plan_additions(oresto::Shop& shop, const std::string& client,
                                         const std::vector<std::string>& articles);

/// One step an article, in the order given; only reads. What is not on the list is a step with a refusal.
Result<std::vector<Step>> plan_order_list_removals(oresto::Shop& shop, const std::string& client,
                                                   const std::vector<std::string>& articles);

/// What replacing does to one article.
struct ListChange {
  std::string wholesaler_article_number{};
  std::string change{};  // added, removed, kept
};
const Record& describe(const ListChange*);

/// The new list in its order, then what is removed. Two lists with the same articles are the same list.
std::vector<ListChange> list_changes(const std::vector<std::string>& before,
                                     const std::vector<std::string>& after);

/// The overwriting of the whole list as one step, keyed by the client, with both lists as its change; read back
/// where the answer was lost. Nothing where both have the same articles.
Step replacement_step(oresto::Shop& shop, const std::string& client, const std::vector<std::string>& before,
                      const std::vector<std::string>& after);

}  // namespace wsync::sync
