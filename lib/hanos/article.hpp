// SPDX-License-Identifier: MIT
// An article as one customer number's assortment has it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "hanos/amount.hpp"
#include "hanos/gtin.hpp"
#include "hanos/identity.hpp"
#include "hanos/pack.hpp"

namespace wsync::hanos {

/// One way to order it. The price may be for another unit: ordered by the piece, priced by the kilogram.
struct OrderableUnit {
  UnitCode unit{};
  Money price{};                     // for `price_basis` times `price_unit`, without VAT
  bool priced = true;                // false: the file says no price; `price` is 0 then
  UnitCode price_unit{};             // equal to `unit`, or KGM or LTR
  Decimal price_basis{1};            // for how many price units the price is
  std::optional<Decimal> minimum{};  // smallest quantity of an order, in `unit`
  std::optional<Decimal> maximum{};
  std::optional<Decimal> step{};            // quantities are multiples of it
  std::optional<Decimal> factor_to_base{};  // how many base units (usually pieces) one of these is
  bool orderable = true;                    // false: the article can be ordered, but not by this unit
  std::size_t line = 0;                     // of the file; 0: unknown
  friend bool operator==(const OrderableUnit&, const OrderableUnit&) = default;
};

enum class ArticleStatus : std::uint8_t { unknown, active, announced, discontinued, temporary };
std::string_view to_string(ArticleStatus status);
/// By its name, letter case ignored.
std::optional<ArticleStatus> parse_article_status(std::string_view text);

struct Article {
  ArticleNumber number{};
  std::string name{};
  std::string description{};
  std::string brand{};
  std::string category{};
  std::string subcategory{};
  std::optional<Gtin> gtin{};
  std::string gtin_text{};  // as delivered, sound or not; empty: none
  PackDescription pack{};
  std::vector<OrderableUnit> units{};  // in the file's order; one per unit code
  std::optional<Decimal> vat_percent{};
  bool variable_weight = false;
  bool orderable = true;
  ArticleStatus status = ArticleStatus::unknown;
  std::optional<std::int64_t> lead_time_days{};
  std::optional<Date> valid_from{};
  std::optional<Date> valid_to{};  // the last day on which it is valid
  std::optional<ArticleNumber> replaces{};
  std::optional<ArticleNumber> replaced_by{};
  std::size_t line = 0;  // where the file first has it; 0: unknown

  /// The way to order it by that unit; null where there is none.
  const OrderableUnit* find_unit(const UnitCode& unit) const;
};

}  // namespace wsync::hanos
