// SPDX-License-Identifier: MIT
#include "hanos/with_changes.hpp"

namespace wsync::hanos {

Assortment with_changes(Assortment before, const Assortment& changes) {
  for (const auto& number : changes.removed) before.articles.erase(number);
  for (const auto& [number, article] : changes.articles) {
    auto& now = before.articles[number];
    auto units = article.units;
    for (auto& unit : now.units)
      if (article.find_unit(unit.unit) == nullptr) units.push_back(std::move(unit));
    now = article;
    now.units = std::move(units);
  }
  if (before.customer.empty()) before.customer = changes.customer;
  if (changes.positievoorstel) before.positievoorstel = changes.positievoorstel;
  if (changes.delivery_center) before.delivery_center = changes.delivery_center;
  before.issued_at = changes.issued_at;
  before.mode = Mode::full;
  before.removed.clear();
  before.source = changes.source;
  return before;
}

}  // namespace wsync::hanos
