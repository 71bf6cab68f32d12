// SPDX-License-Identifier: MIT
// Units as EDIFACT D.96A writes them (6411): packages without the X of Rec 21, pieces as PCE.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hanos/unit.hpp"

namespace wsync::hanos {

/// `XCT` is `CT`, pieces are `PCE`, all others as they are.
std::string edifact_unit(const UnitCode& unit);
/// The other way round; pieces are `H87`. Nothing where no such unit is known.
std::optional<UnitCode> from_edifact_unit(std::string_view code);

/// What UBL may carry: PCE is in no list of it and becomes H87.
std::string ubl_unit(const UnitCode& unit);

/// Mass or volume: weighed or poured, so that a number without it says nothing.
bool is_measure(const UnitCode& unit);

}  // namespace wsync::hanos
