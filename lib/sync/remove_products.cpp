// SPDX-License-Identifier: MIT
#include "sync/remove_products.hpp"

#include <fmt/format.h>

#include <set>

#include "oresto/link_products_endpoints.hpp"
#include "oresto/products_endpoints.hpp"
#include "sync/range.hpp"
#include "sync/refusal.hpp"
#include "sync/sending.hpp"

namespace wsync::sync {
namespace {

Error not_there(const std::string& number, const Articles& articles) {
  Error error{.code = Code::not_found, .message = fmt::format("there is no product {}", number)};
  if (const auto twin = twin_but_for_zeros(number, articles))
    error.hint = fmt::format("{} is there: leading zeros count.", *twin);
  return error;
}

Error in_other_part(const std::string& number, bool linked) {
  return linked ? refusal("article.linked", fmt::format("{} is a linked product", number),
                          "Leave --own out to remove its link.")
                : refusal("article.own", fmt::format("{} is an own product", number),
                          "Leave --linked out to delete it.");
}

}  // namespace

Write removal_of(oresto::Shop& shop, const std::string& number, bool linked) {
  Write write;
  if (linked)
    write.send = sending<oresto::link_products::remove>(shop, {number}, {});
  else
    write.send = sending<oresto::products::remove>(shop, {number}, {});
  write.read_back = [&shop, number, linked](Write::Seen seen) {
    look_up_article(shop, number, linked,
                    [seen = std::move(seen)](Result<std::optional<oresto::WholesalerProduct>> left) {
                      if (!left) return seen(fail(std::move(left.error())));
                      seen(!left->has_value());
                    });
  };
  return write;
}

Result<std::vector<Step>> plan_product_removals(oresto::Shop& shop, const std::vector<std::string>& numbers,
                                                RangePart part) {
  const auto articles = read_articles(shop, numbers);
  if (!articles) return fail(articles.error());
  std::vector<Step> steps;
  std::set<std::string, std::less<>> named;
  for (const auto& number : numbers) {
    Step step{.row = static_cast<std::int64_t>(steps.size() + 1), .key = number, .action = "delete"};
    const auto found = articles->find(number);
    if (!named.insert(number).second) {
      step.refusal = refusal("key.twice", fmt::format("product {} was named before", number));
    } else if (found == articles->end()) {
      step.refusal = not_there(number, *articles);
    } else if (part != RangePart::both && found->second.linked != (part == RangePart::linked)) {
      step.refusal = in_other_part(number, found->second.linked);
    } else {
      step.before = image_of(found->second.product);
      step.about = found->second.linked ? "linked product" : "own product";
      step.writes.push_back(removal_of(shop, number, found->second.linked));
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace wsync::sync
