// SPDX-License-Identifier: MIT
#include "hanos/pricat_terms.hpp"

#include <fmt/format.h>

#include "hanos/edifact_text.hpp"
#include "hanos/message_reader.hpp"
#include "hanos/trade_unit.hpp"

namespace wsync::hanos {
std::optional<UnitCode> pricat_unit(std::string_view code) {
  if (code.empty()) return std::nullopt;
  return from_edifact_unit(code).value_or(UnitCode(code));
}

PricatTerms PricatTerms::for_line() const {
  PricatTerms terms = *this;
  terms.own_price = false;
  return terms;
}

void PricatTerms::take(const edifact::Segment& segment, Values& values, char mark) {
  const auto& tag = segment.tag;
  if (tag == "QTY") quantity(segment, values, mark);
  if (tag == "PRI") priced(segment, values, mark);
  if (tag == "DTM") dated(segment, values);
  if (tag == "TAX" && segment.at(0) == "7" && segment.at(1) == "VAT")
    if (const auto rate = values.number(segment.at(4, 3), spot_of(segment), mark)) vat = rate;
  if (tag == "CUX" && segment.at(0) == "2") currency = Currency(segment.at(0, 1));
}

/// 53 least and 54 most of an order, 43E its steps, 59 consumer units in the traded unit, 17E units in the
/// lower level.
void PricatTerms::quantity(const edifact::Segment& segment, Values& values, char mark) {
  const auto what = segment.at(0);
  const auto value = values.number(segment.at(0, 1), spot_of(segment), mark);
  if (!value) return;
  const bool is_order = what == "53" || what == "54" || what == "43E";
  if (what == "53") minimum = value;
  if (what == "54") maximum = value;
  if (what == "43E") step = value;
  if (what == "59" || what == "17E") inside = value;
  if (is_order && !segment.at(0, 2).empty()) counted = pricat_unit(segment.at(0, 2));
}

/// AAA is the net price; AAB (gross) says nothing without its allowances; AAE, AAF and INF are for
/// information.
void PricatTerms::priced(const edifact::Segment& segment, Values& values, char mark) {
  if (segment.at(0) == "AAB") gross_only = !price;
  if (segment.at(0) != "AAA") return;
  const auto spot = spot_of(segment);
  const auto amount = values.number(segment.at(0, 1), spot, mark);
  const auto for_how_many = values.number(segment.at(0, 4), spot, mark);
  if (!amount) return;
  if (own_price && !(*price == *amount)) values.error("A008", spot, "a second net price");
  price = amount, own_price = true, gross_only = false;
  basis = for_how_many.value_or(Decimal{1});
  price_unit = pricat_unit(segment.at(0, 5));
}

/// 157 and 194 the beginning, 36 and 206 the end of validity, 273 both.
void PricatTerms::dated(const edifact::Segment& segment, Values& values) {
  const auto what = segment.at(0), text = segment.at(0, 1), format = segment.at(0, 2);
  const bool begins = what == "157" || what == "194" || what == "273", ends = what == "36" || what == "206";
  if (!begins && !ends) return;
  const auto moment = edifact::moment_of(text, format);
  if (!moment)
    return values.error("A011", spot_of(segment),
                        fmt::format("\"{}\" is no date of format {}", text, format));
  (begins ? valid_from : valid_to) = moment->date;
  if (what == "273") valid_to = edifact::range_end(text, format);
}

}  // namespace wsync::hanos
