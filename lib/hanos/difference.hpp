// SPDX-License-Identifier: MIT
// In what an article differs from the same article elsewhere: with another customer number, or on another
// day.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hanos/article.hpp"

namespace wsync::hanos {

enum class What : std::uint8_t {
  missing,
  not_orderable,
  price,
  pack,
  unit,
  vat,
  gtin,
  name,
  min_step,
  validity,
};
/// `missing`, `not-orderable`, `min-step`.
std::string_view to_string(What what);

/// What one side says; of `before` and `after` each as a person reads it: `12.30 EUR per XCT`.
struct ArticleDifference {
  What what = What::name;
  std::string before{};
  std::string after{};
};

/// What an article says there, for the same comparison: equal texts mean equal articles.
std::string said(const Article& article, What what);

/// All but `missing`. Prices are compared by unit, of units that both have; letter case of names counts.
std::vector<ArticleDifference> differences(const Article& before, const Article& after);

}  // namespace wsync::hanos
