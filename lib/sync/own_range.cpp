// SPDX-License-Identifier: MIT
#include "sync/own_range.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "oresto/central_products_endpoints.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/pages.hpp"
#include "oresto/products_endpoints.hpp"
#include "sync/planner.hpp"
#include "sync/range.hpp"

namespace wsync::sync {
namespace {

namespace links = oresto::link_products;
namespace own = oresto::products;
namespace photos = oresto::photos;
using oresto::Shop;
using oresto::WholesalerProduct;
using Numbers = std::set<std::string, std::less<>>;

std::string number_of(const WholesalerProduct& product) {
  return product.wholesaler_article_number.value_or("");
}

/// One look-up a number; `use` gets what is there. A server that knows no leading zeros may find another
/// article.
template <class Use>
Result<void> look_up_each(Shop& shop, const Numbers& numbers, bool linked, Use use) {
  std::optional<Error> failure;
  for (const auto& number : numbers)
    look_up_article(shop, number, linked,
                    [&failure, &use, number](Result<std::optional<WholesalerProduct>> found) {
                      if (!found && !failure) failure = std::move(found.error());
                      if (found && *found && (*found)->wholesaler_article_number.value_or(number) == number)
                        use(number, std::move(**found));
                    });
  shop.run();
  if (failure) return fail(std::move(*failure));
  return {};
}

Result<void> read_own(Shop& shop, const Numbers& numbers, bool all, OwnRange& range) {
  const auto keep = [&](const std::string& number, WholesalerProduct product) {
    product.wholesaler_article_number = number;
    range.own.insert_or_assign(number, std::move(product));
  };
  if (!all && numbers.size() <= few_rows) return look_up_each(shop, numbers, false, keep);
  return oresto::each_item<own::get>(shop, own::ProductFilter{}, number_of, [&](WholesalerProduct product) {
    const auto number = number_of(product);
    if (!number.empty() && (all || numbers.contains(number))) keep(number, std::move(product));
    return true;
  });
}

Result<void> read_central(Shop& shop, OwnRange& range) {
  if (range.own.size() > few_rows) {
    auto codes = shop.call<oresto::central_products::get_ean>();
    if (!codes) return fail(std::move(codes.error()));
    range.central.insert(codes->begin(), codes->end());
    return {};
  }
  std::optional<Error> failure;
  for (const auto& [number, product] : range.own) {
    if (!product.ean_code || product.ean_code->empty()) continue;
    shop.start<oresto::central_products::get_by_ean>(
        {.ean_code = *product.ean_code}, {},
        [&, ean = *product.ean_code](Result<oresto::central_products::Product> found) {
          if (found)
            range.central.insert(ean);
          else if (found.error().code != Code::not_found && !failure)
            failure = std::move(found.error());
        });
  }
  shop.run();
  if (failure) return fail(std::move(*failure));
  return {};
}

Result<void> read_links(Shop& shop, const Numbers& numbers, OwnRange& range) {
  const auto keep = [&](const std::string& number, const WholesalerProduct& product) {
    range.linked.insert_or_assign(number, product.id.value_or(0));
  };
  if (numbers.size() <= few_rows) return look_up_each(shop, numbers, true, keep);
  return oresto::each_item<links::get>(shop, links::ProductFilter{}, number_of,
                                       [&](const WholesalerProduct& product) {
                                         if (const auto number = number_of(product); numbers.contains(number))
                                           keep(number, product);
                                         return true;
                                       });
}

}  // namespace

Result<OwnRange> read_own_range(Shop& shop, const std::vector<std::string>& numbers, bool all) {
  OwnRange range;
  Numbers concerned(numbers.begin(), numbers.end());
  if (auto read = read_own(shop, concerned, all, range); !read) return fail(std::move(read.error()));
  if (auto read = read_central(shop, range); !read) return fail(std::move(read.error()));
  for (const auto& [number, product] : range.own)
    if (range.central.contains(product.ean_code.value_or(""))) concerned.insert(number);
  if (concerned.empty()) return range;
  if (auto read = read_links(shop, concerned, range); !read) return fail(std::move(read.error()));
  if (std::none_of(concerned.begin(), concerned.end(),
                   [&](const auto& one) { return range.own.contains(one); }))
    return range;
  auto pictures = shop.call<photos::get>();
  if (!pictures && pictures.error().code != Code::not_found) return fail(std::move(pictures.error()));
  if (pictures)
    for (auto& photo : *pictures)
      if (concerned.contains(photo.wholesaler_article_number.value_or("")))
        range.photos.push_back(std::move(photo));
  return range;
}

}  // namespace wsync::sync
