// SPDX-License-Identifier: MIT
// Promotions that end before they begin: no document forbids them, and nobody means them.
#pragma once

#include <fmt/format.h>

#include "sync/checked.hpp"

namespace wsync::sync {

/// Warns of such a row; `Row` is what the rows are bound to. By their days, for times may have other zones.
template <class Row>
void find_backwards_promotion(const Input& input, const Checked& checked, std::vector<Problem>& findings) {
  const auto& row = *static_cast<const Row*>(checked.object.get());
  const auto look = [&](const std::optional<Moment>& from, const std::optional<Moment>& until,
                        std::string_view field) {
    if (!from || !until || until->date >= from->date) return;
    findings.push_back({input.place(*checked.row, field), "promotion.backwards",
                        fmt::format("the promotion ends on {}, before it begins on {}",
                                    until->date.to_string(), from->date.to_string()),
                        "", true});
  };
  look(row.promo_valid_from, row.promo_valid_until, "PromoValidUntil");
  if constexpr (requires { row.promo_valid_from_utc; })
    look(row.promo_valid_from_utc, row.promo_valid_until_utc, "PromoValidUntilUtc");
}

template <class Row>
RowCheck promotion_check() {
  return find_backwards_promotion<Row>;
}

}  // namespace wsync::sync
