// SPDX-License-Identifier: MIT
// Lists that come in pages: read to the end, which no server announces.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "oresto/shop.hpp"

namespace wsync::oresto {

constexpr std::int64_t default_page_size = 100;

/// Calls `use` with each item of every page. The end is an empty page or one that brings nothing new: a
/// server may give fewer items than asked for, so a short page ends nothing. `key_of` tells items apart. A
/// page that fails ends the listing with its error: what was read until then is not the whole list. `use`
/// returns false to stop early.
template <const auto& endpoint, class Params, class KeyOf, class Use>
Result<void> each_item(Shop& shop, Params params, KeyOf key_of, Use use) {
  std::set<std::string, std::less<>> seen;
  if (!params.page_size) params.page_size = default_page_size;
  for (std::int64_t number = 1;; ++number) {
    params.page = number;
    auto page = shop.call<endpoint>(params);
    if (!page) {
      if (number > 1)
        page.error().message +=
            "; the list ends after page " + std::to_string(number - 1) + " and is incomplete";
      return fail(std::move(page.error()));
    }
    bool news = false;
    for (auto& item : *page) {
      if (!seen.insert(key_of(item)).second) continue;
      news = true;
      if (!use(std::move(item))) return {};
    }
    if (!news) return {};
  }
}

}  // namespace wsync::oresto
