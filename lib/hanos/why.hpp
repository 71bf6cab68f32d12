// SPDX-License-Identifier: MIT
// Why an article can or cannot be ordered: what each assortment says of it, and the probable cause.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanos/compare.hpp"

namespace wsync::hanos {

struct ArticleState {
  /// `orderable`, `not-orderable`, `not-yet-valid`, `expired`, `absent`.
  std::string_view state{};
  const Article* article = nullptr;  // null: absent
  std::string cause{};               // of all but orderable: what is probably the matter, and what to do
};

/// One answer per customer number, in their order. `today` decides what is valid.
std::vector<ArticleState> why(const ArticleNumber& number, std::span<const Compared> customers,
                              const Date& today);

}  // namespace wsync::hanos
