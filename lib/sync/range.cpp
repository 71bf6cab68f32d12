// SPDX-License-Identifier: MIT
#include "sync/range.hpp"

#include <algorithm>
#include <utility>

#include "oresto/link_products_endpoints.hpp"
#include "oresto/pages.hpp"
#include "oresto/products_endpoints.hpp"
#include "sync/refusal.hpp"

namespace wsync::sync {
namespace {

namespace links = oresto::link_products;
namespace own = oresto::products;
using oresto::Shop;
using oresto::WholesalerProduct;

/// Pages of one part; what is there already stays: linked ones may stand in the list of own ones too.
template <const auto& list, class Filter>
Result<void> add_list(Shop& shop, bool linked, Articles& articles) {
  const auto number = [](const WholesalerProduct& product) {
    return product.wholesaler_article_number.value_or("");
  };
  return oresto::each_item<list>(shop, Filter{}, number, [&](WholesalerProduct product) {
    auto key = number(product);
    articles.try_emplace(std::move(key), Article{std::move(product), linked});
    return true;
  });
}

Result<Articles> read_lists(Shop& shop) {
  Articles articles;
  if (auto read = add_list<links::get, links::ProductFilter>(shop, true, articles); !read)
    return fail(std::move(read.error()));
  if (auto read = add_list<own::get, own::ProductFilter>(shop, false, articles); !read)
    return fail(std::move(read.error()));
  return articles;
}

/// A server that knows no leading zeros or letter case may find another article.
bool is_called(const WholesalerProduct& product, const std::string& number) {
  return product.wholesaler_article_number.value_or(number) == number;
}

/// Two look-ups a number; not found is an answer, anything else ends the reading.
Result<Articles> read_singly(Shop& shop, const std::vector<std::string>& numbers) {
  Articles articles;
  std::optional<Error> failure;
  for (const auto& number : numbers)
    for (const bool linked : {true, false})
      look_up_article(
          shop, number, linked,
          [&articles, &failure, number, linked](Result<std::optional<WholesalerProduct>> found) {
            if (!found) {
              if (!failure) failure = std::move(found.error());
            } else if (*found && is_called(**found, number) && (linked || !articles.contains(number))) {
              articles.insert_or_assign(number, Article{std::move(**found), linked});
            }
          });
  shop.run();
  if (failure) return fail(std::move(*failure));
  return articles;
}

template <const auto& endpoint>
void look_up(Shop& shop, const std::string& number, ArticleSeen seen) {
  shop.start<endpoint>({.wholesaler_article_number = number}, {},
                       [seen = std::move(seen)](Result<WholesalerProduct> product) {
                         if (product) return seen(std::optional(std::move(*product)));
                         if (product.error().code == Code::not_found) return seen(std::nullopt);
                         seen(fail(std::move(product.error())));
                       });
}

Result<std::set<std::string, std::less<>>> numbers_of(Shop& shop, Part part) {
  std::set<std::string, std::less<>> all;
  const auto add = [&](Result<std::vector<std::string>> numbers) -> Result<void> {
    if (!numbers && numbers.error().code != Code::not_found) return fail(std::move(numbers.error()));
    if (numbers) all.insert(numbers->begin(), numbers->end());
    return {};
  };
  if (part != Part::own)
    if (auto added = add(shop.call<links::get_wholesaler_article_numbers>()); !added) return fail(added.error());
  if (part != Part::linked)
    if (auto added = add(shop.call<own::get_wholesaler_article_numbers>()); !added) return fail(added.error());
  return all;
}

}  // namespace

void look_up_article(Shop& shop, const std::string& number, bool linked, ArticleSeen seen) {
  if (linked)
    look_up<links::get_by_wholesaler_article_number>(shop, number, std::move(seen));
  else
    look_up<own::get_by_wholesaler_article_number>(shop, number, std::move(seen));
}

Result<std::set<std::string, std::less<>>> article_numbers(Shop& shop) { return numbers_of(shop, Part::both); }

Result<std::size_t> count_articles(Shop& shop, Part part) {
  const auto numbers = numbers_of(shop, part);
  if (!numbers) return fail(numbers.error());
  return numbers->size();
}

Result<Articles> read_articles(Shop& shop, const std::vector<std::string>& numbers) {
  if (numbers.size() > few_rows) return read_lists(shop);
  auto articles = read_singly(shop, numbers);
  const auto is_there = [&](const std::string& number) { return articles->contains(number); };
  if (!articles || std::all_of(numbers.begin(), numbers.end(), is_there)) return articles;
  // What is not there may be there with other zeros: those are told, never taken.
  const auto known = article_numbers(shop);
  if (!known) return fail(known.error());
  for (const auto& number : numbers)
    if (const auto twin = is_there(number) ? std::nullopt : twin_but_for_zeros(number, *known))
      articles->try_emplace(*twin);
  return articles;
}

Result<Articles> read_articles(Shop& shop, const std::vector<Checked>& few, std::size_t total) {
  if (total > few_rows) return read_lists(shop);
  std::vector<std::string> numbers;
  for (const auto& row : few) numbers.push_back(row.key);
  return read_articles(shop, numbers);
}

}  // namespace wsync::sync
