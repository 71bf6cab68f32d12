// SPDX-License-Identifier: MIT
// Pages of lists and periods of change, as the list operations take them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sandbox/handler.hpp"

namespace wsync::sandbox {

struct PageRule {
  std::int64_t size = 10;       // where only the number of the page is given
  std::int64_t largest = 100;   // more is refused
  bool always = true;           // pages even where nothing is asked for; else the whole list
};
inline constexpr PageRule product_pages{100, 10'000, false};
inline constexpr PageRule order_pages{10, 100, true};

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Which of `count` items stand on the page; page numbers begin with 1. Refuses what cannot be.
Range page_of(Call& call, std::size_t count, const std::optional<std::int64_t>& page,
              const std::optional<std::int64_t>& page_size, PageRule rule);

/// Whether something was changed from a moment on and up to another one, both included.
class Period {
 public:
  Period(const std::optional<Moment>& from, const std::optional<Moment>& until);

  template <class Product>
  bool holds(const Product& product) const {
    return holds(product.last_modified_utc ? product.last_modified_utc : product.last_modified);
  }
  bool holds(const std::optional<Moment>& moment) const;

 private:
  std::optional<std::int64_t> from_{};
  std::optional<std::int64_t> until_{};
};

/// The items of a page of that choice, copied.
template <class T, class Filter>
std::vector<T> page_of_chosen(Call& call, const std::vector<const T*>& chosen, const Filter& filter, PageRule rule) {
  const auto range = page_of(call, chosen.size(), filter.page, filter.page_size, rule);
  std::vector<T> items;
  items.reserve(range.end - range.begin);
  for (auto i = range.begin; i < range.end; ++i) items.push_back(*chosen[i]);
  return items;
}

}  // namespace wsync::sandbox
