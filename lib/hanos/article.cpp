// SPDX-License-Identifier: MIT
#include "hanos/article.hpp"

#include <array>

#include "base/text.hpp"

namespace wsync::hanos {
namespace {
constexpr std::array<std::string_view, 5> names{"unknown", "active", "announced", "discontinued",
                                                "temporary"};
}

std::string_view to_string(ArticleStatus status) { return names[static_cast<std::size_t>(status)]; }

std::optional<ArticleStatus> parse_article_status(std::string_view text) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (same_ignoring_case(names[i], text)) return static_cast<ArticleStatus>(i);
  return std::nullopt;
}

const OrderableUnit* Article::find_unit(const UnitCode& unit) const {
  for (const auto& one : units)
    if (one.unit == unit) return &one;
  return nullptr;
}

}  // namespace wsync::hanos
