// SPDX-License-Identifier: MIT
// What changed between two files of one customer number.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hanos/assortment.hpp"
#include "hanos/difference.hpp"

namespace wsync::hanos {

struct Change {
  enum class Kind { added, removed, not_orderable, orderable_again, changed };
  Kind kind = Kind::changed;
  ArticleNumber article{};
  std::string name{};
  What what = What::missing;  // of `changed`
  std::string before{};
  std::string after{};
};
/// `added`, `removed`, `not-orderable`, `orderable-again`; of `changed` what it is: `price`, `pack`.
std::string_view to_string(const Change& change);

/// By article number. Where `after` is a delta, only what it says is removed is.
std::vector<Change> diff(const Assortment& before, const Assortment& after);

}  // namespace wsync::hanos
