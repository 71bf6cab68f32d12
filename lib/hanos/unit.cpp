// SPDX-License-Identifier: MIT
#include "hanos/unit.hpp"

#include <array>

#include "base/text.hpp"

namespace wsync::hanos {
namespace {

using enum Dimension;

constexpr Unit table[] = {
    {"GRM", "gram", mass, "0.001", "g", "1"},
    {"HGM", "hectogram", mass, "0.1", "g", "100"},
    {"KGM", "kilogram", mass, "1", "kg", "1"},
    {"MGM", "milligram", mass, "0.000001", "mg", "1"},
    {"TNE", "tonne", mass, "1000", "tonne", "1"},
    {"MLT", "millilitre", volume, "0.001", "l", "0.001"},
    {"CLT", "centilitre", volume, "0.01", "l", "0.01"},
    {"DLT", "decilitre", volume, "0.1", "l", "0.1"},
    {"LTR", "litre", volume, "1", "l", "1"},
    {"HLT", "hectolitre", volume, "100", "l", "100"},
    {"H87", "piece", count, "1", "piece", "1"},
    {"C62", "one", count, "1", "piece", "1"},
    {"EA", "each", count, "1", "piece", "1"},
    {"PCE", "piece (EDIFACT)", count, "1", "piece", "1", false},
    {"XCT", "carton", pack, "", "", ""},
    {"XBX", "box", pack, "", "", ""},
    {"XCS", "case", pack, "", "", ""},
    {"XCR", "crate", pack, "", "", ""},
    {"XBO", "bottle", pack, "", "", ""},
    {"XBG", "bag", pack, "", "", ""},
    {"XPA", "packet", pack, "", "", ""},
    {"XPK", "package", pack, "", "", ""},
    {"XCA", "can", pack, "", "", ""},
    {"XJR", "jar", pack, "", "", ""},
    {"XTU", "tube", pack, "", "", ""},
    {"XPX", "pallet", pack, "", "", ""},
    {"XPU", "tray", pack, "", "", ""},
    {"XBJ", "bucket", pack, "", "", ""},
    {"XBA", "barrel", pack, "", "", ""},
};

struct Word {
  std::string_view word;
  std::string_view code;
};

// Lower case. A profile's own words come first, for the same word means a piece here and a case there.
constexpr Word words[] = {
    {"g", "GRM"},          {"gr", "GRM"},     {"gram", "GRM"},       {"ons", "HGM"},
    {"kg", "KGM"},         {"kilo", "KGM"},   {"kilogram", "KGM"},   {"mg", "MGM"},
    {"ton", "TNE"},        {"ml", "MLT"},     {"milliliter", "MLT"}, {"cl", "CLT"},
    {"centiliter", "CLT"}, {"dl", "DLT"},     {"deciliter", "DLT"},  {"l", "LTR"},
    {"lt", "LTR"},         {"ltr", "LTR"},    {"liter", "LTR"},      {"hl", "HLT"},
    {"st", "H87"},         {"stk", "H87"},    {"stuk", "H87"},       {"stuks", "H87"},
    {"col", "XCT"},        {"collo", "XCT"},  {"colli", "XCT"},      {"doos", "XCT"},
    {"dozen", "XCT"},      {"krat", "XCR"},   {"kratten", "XCR"},    {"fles", "XBO"},
    {"flessen", "XBO"},    {"zak", "XBG"},    {"zakken", "XBG"},     {"pak", "XPA"},
    {"pakken", "XPA"},     {"blik", "XCA"},   {"blikken", "XCA"},    {"pot", "XJR"},
    {"potten", "XJR"},     {"tube", "XTU"},   {"tubes", "XTU"},      {"pallet", "XPX"},
    {"emmer", "XBJ"},      {"emmers", "XBJ"}, {"tray", "XPU"},       {"trays", "XPU"},
    {"vat", "XBA"},        {"fust", "XBA"},
};

}  // namespace

std::string_view to_string(Dimension dimension) {
  constexpr std::array<std::string_view, 4> names{"mass", "volume", "count", "pack"};
  return names[static_cast<std::size_t>(dimension)];
}

std::span<const Unit> units() { return table; }

const Unit* find_unit(const UnitCode& code) {
  for (const auto& unit : table)
    if (unit.code == code.text()) return &unit;
  return nullptr;
}

std::optional<Decimal> in_base_unit(const Decimal& quantity, const UnitCode& code) {
  const Unit* unit = find_unit(code);
  if (unit == nullptr || unit->factor.empty()) return std::nullopt;
  return Decimal::product(quantity, Decimal{unit->factor});
}

bool same_dimension(const UnitCode& a, const UnitCode& b) {
  const Unit *one = find_unit(a), *other = find_unit(b);
  return one != nullptr && other != nullptr && one->dimension == other->dimension;
}

std::optional<UnitCode> UnitWords::find(std::string_view word) const {
  word = trimmed(word);
  if (const auto own = own_.find(word); own != own_.end()) return own->second;
  for (const auto& [text, code] : own_)
    if (same_ignoring_case(text, word)) return code;
  if (word.ends_with('.')) word.remove_suffix(1);
  const std::string small = lower(word);
  for (const auto& known : words)
    if (known.word == small) return UnitCode(known.code);
  for (const auto& unit : table)
    if (same_ignoring_case(unit.code, word)) return UnitCode(unit.code);
  return std::nullopt;
}

}  // namespace wsync::hanos
