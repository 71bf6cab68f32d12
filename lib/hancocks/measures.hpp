// SPDX-License-Identifier: MIT
// Numbers in Hancocks' texts: `13.5%` and `750ml`.
#pragma once

#include <optional>
#include <string_view>

#include "hancocks/stock.hpp"

namespace wsync::hancocks {

/// `13.5%`, `13.5 % vol`, `40`; nothing where it is no number from 0 to 100.
std::optional<Decimal> alcohol_percent(std::string_view text);

/// Millilitres: `750ml`, `75 cl`, `1L`, `1.5 litre`. Nothing without a unit that is known.
std::optional<Decimal> volume_ml(std::string_view text);

/// Fills both numbers of an item beside its texts.
void measure(StockItem& item);

}  // namespace wsync::hancocks
