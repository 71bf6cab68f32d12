// SPDX-License-Identifier: MIT
// The wholesaler's range as writing commands look at it: an article number is linked, own, or not there.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "oresto/shop.hpp"
#include "oresto/wholesaler_product.hpp"
#include "sync/planner.hpp"

namespace wsync::sync {

/// An article and the part of the range that it stands in.
struct Article {
  oresto::WholesalerProduct product{};
  bool linked = false;
};
using Articles = std::map<std::string, Article, std::less<>>;

/// What the shop has of these numbers: a few are looked up one by one; for many the whole range is read, and
/// more is answered than was asked for.
Result<Articles> read_articles(oresto::Shop& shop, const std::vector<std::string>& numbers);
Result<Articles> read_articles(oresto::Shop& shop, const std::vector<Checked>& few, std::size_t total);

/// The numbers of all articles, linked and own: what a number without its leading zeros is told by.
Result<std::set<std::string, std::less<>>> article_numbers(oresto::Shop& shop);

/// How many articles there are in these parts of the range.
enum class Part : std::uint8_t { linked, own, both };
Result<std::size_t> count_articles(oresto::Shop& shop, Part part);

/// Begins reading an article where it stands; `seen` gets nothing where it is not there.
using ArticleSeen = std::function<void(Result<std::optional<oresto::WholesalerProduct>>)>;
void look_up_article(oresto::Shop& shop, const std::string& number, bool linked, ArticleSeen seen);

}  // namespace wsync::sync
