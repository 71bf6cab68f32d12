// SPDX-License-Identifier: MIT
// Quantities, prices, tax and validity of PRICAT: what a line says, or its group PGI for all its lines.
#pragma once

#include <optional>
#include <string_view>

#include "hanos/article.hpp"
#include "hanos/edifact.hpp"
#include "hanos/values.hpp"

namespace wsync::hanos {

/// What is no known unit is kept as it is; checking finds it. Nothing where there is none.
std::optional<UnitCode> pricat_unit(std::string_view code);

struct PricatTerms {
  Currency currency{"EUR"};
  std::optional<Date> valid_from{}, valid_to{};
  std::optional<Decimal> vat{};
  std::optional<Decimal> minimum{}, maximum{}, step{};
  std::optional<UnitCode> counted{};  // unit of the quantities to order
  std::optional<Decimal> inside{};    // pieces in the ordered unit
  std::optional<Decimal> price{};     // net, for `basis` of `price_unit`
  Decimal basis{1};
  std::optional<UnitCode> price_unit{};  // 6411 of the price; nothing: the ordered unit
  bool gross_only = false;
  bool own_price = false;  // said by the line, not by its group

  /// Takes QTY, PRI, TAX, CUX and the days of DTM; others are left alone. `mark` is the decimal mark.
  void take(const edifact::Segment& segment, Values& values, char mark);
  /// The same as a line's beginning: its own price is no second one.
  PricatTerms for_line() const;

 private:
  void quantity(const edifact::Segment& segment, Values& values, char mark);
  void priced(const edifact::Segment& segment, Values& values, char mark);
  void dated(const edifact::Segment& segment, Values& values);
};

}  // namespace wsync::hanos
