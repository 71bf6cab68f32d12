// SPDX-License-Identifier: MIT
#include "hanos/trade_unit.hpp"

namespace wsync::hanos {
namespace {

bool is_of(const UnitCode& unit, Dimension dimension) {
  const auto* known = find_unit(unit);
  return known != nullptr && known->dimension == dimension;
}

}  // namespace

std::string edifact_unit(const UnitCode& unit) {
  if (is_of(unit, Dimension::count)) return "PCE";
  if (is_of(unit, Dimension::pack) && unit.text().starts_with('X')) return unit.text().substr(1);
  return unit.text();
}

std::optional<UnitCode> from_edifact_unit(std::string_view code) {
  const UnitCode same(code), packed("X" + std::string(code));
  if (is_of(same, Dimension::count)) return UnitCode("H87");
  if (find_unit(same) != nullptr) return same;
  if (is_of(packed, Dimension::pack)) return packed;
  return std::nullopt;
}

std::string ubl_unit(const UnitCode& unit) {
  const auto* known = find_unit(unit);
  return known != nullptr && !known->writable ? "H87" : unit.text();
}

bool is_measure(const UnitCode& unit) {
  return is_of(unit, Dimension::mass) || is_of(unit, Dimension::volume);
}

}  // namespace wsync::hanos
