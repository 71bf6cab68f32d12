// SPDX-License-Identifier: MIT
// Units by UN/ECE Recommendation 20 (measures) and 21 (packages, with an X in front), and the Dutch words for
// them.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/decimal.hpp"
#include "hanos/identity.hpp"

namespace wsync::hanos {

/// `KGM`, `H87`, `XCT`. Any text can be one; `find_unit` says whether it is known.
using UnitCode = Identity<struct UnitCodeTag>;

/// A package holds something (a carton, a bottle); how much is another question.
enum class Dimension : std::uint8_t { mass, volume, count, pack };
std::string_view to_string(Dimension dimension);

/// One row of the table of units. Sources: Rec 20 revision 11e, Rec 21; Apicbase, valid base units.
struct Unit {
  std::string_view code;
  std::string_view name;
  Dimension dimension;
  std::string_view factor;           // to kilogram, litre or piece; empty: a package
  std::string_view apicbase;         // its name there; empty: an outer level, never a base unit
  std::string_view apicbase_factor;  // a quantity times this is in that unit
  bool writable = true;              // false: accepted when read, never written (PCE is not in Rec 20)
};

std::span<const Unit> units();
/// Null where the table has none of that code. Letter case counts, as in Rec 20.
const Unit* find_unit(const UnitCode& code);

/// A quantity in kilograms, litres or pieces; nothing for packages, unknown codes and beyond 34 digits.
std::optional<Decimal> in_base_unit(const Decimal& quantity, const UnitCode& code);

/// Whether both are known and measure the same: KGM and GRM do, H87 and XCT do not.
bool same_dimension(const UnitCode& a, const UnitCode& b);

/// What a wholesaler's texts mean: the words of a profile, then the Dutch ones, then the codes themselves.
class UnitWords {
 public:
  /// A profile's own word; it wins over the default of the same spelling.
  void add(std::string_view word, UnitCode code) {
    own_.insert_or_assign(std::string(word), std::move(code));
  }
  /// Own words by exact spelling, then ignoring letter case; spaces and a point at the end do not count.
  std::optional<UnitCode> find(std::string_view word) const;
  const std::map<std::string, UnitCode, std::less<>>& own() const { return own_; }

 private:
  std::map<std::string, UnitCode, std::less<>> own_{};
};

}  // namespace wsync::hanos
