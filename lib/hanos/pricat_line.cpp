// SPDX-License-Identifier: MIT
#include "hanos/pricat_line.hpp"

#include <fmt/format.h>

#include "hanos/edifact_text.hpp"
#include "hanos/message_reader.hpp"
#include "hanos/trade_unit.hpp"

namespace wsync::hanos {
namespace {

Spot spot_of(const edifact::Segment& segment) { return {segment.number, segment.tag}; }

/// What is no known unit is kept as it is; checking finds it.
std::optional<UnitCode> unit_of(std::string_view code) {
  if (code.empty()) return std::nullopt;
  return from_edifact_unit(code).value_or(UnitCode(code));
}

}  // namespace

PricatLine::PricatLine(const edifact::Segment& line, const PricatDefaults& defaults, char mark)
    : spot_(spot_of(line)), mark_(mark), action_(line.at(1)) {
  article_.line = unit_.line = line.number;
  article_.valid_from = defaults.valid_from, article_.valid_to = defaults.valid_to;
  article_.vat_percent = defaults.vat;
  unit_.price.currency = defaults.currency;
  unit_.priced = false;
  if (const auto type = line.at(2, 1); type == "EN" || type == "UP" || type == "SRV")
    article_.gtin_text = line.at(2);
  article_.gtin = Gtin::parse(article_.gtin_text);
  is_subline_ = !line.at(3).empty();
}

LineAction PricatLine::action() const {
  if (action_ == "2") return LineAction::remove;
  if (action_ == "3") return LineAction::change;
  return action_ == "1" ? LineAction::add : LineAction::keep;
}

void PricatLine::take(const edifact::Segment& segment, Values& values) {
  const auto& tag = segment.tag;
  if (tag == "PIA") {
    ArticleNumber number;
    message_article(segment, number);
    const auto function = segment.at(0);
    if (number.empty()) return;
    if (function == "1" || function == "5") article_.number = number;
    if (function == "3") article_.replaced_by = number;
    if (function == "4") article_.replaces = number;
  } else if (tag == "IMD") {
    described(segment);
  } else if (tag == "QTY") {
    quantity(segment, values);
  } else if (tag == "MEA") {
    measured(segment, values);
  } else if (tag == "PRI") {
    priced(segment, values);
  } else if (tag == "DTM") {
    dated(segment, values);
  } else if (tag == "ALI") {
    conditions(segment);
  } else if (tag == "TAX" && segment.at(0) == "7" && segment.at(1) == "VAT") {
    if (const auto rate = values.number(segment.at(4, 3), spot_of(segment), mark_))
      article_.vat_percent = rate;
  } else if (tag == "CUX" && segment.at(0) == "2") {
    unit_.price.currency = Currency(segment.at(0, 1));
  }
}

/// The first free description is the name. CU consumer unit, TU traded unit, DU despatch unit, VQ variable
/// quantity.
void PricatLine::described(const edifact::Segment& segment) {
  if (segment.at(0) == "C") {
    if (segment.at(2) == "VQ")
      article_.variable_weight = true;
    else
      level_ = segment.at(2);
    return;
  }
  const auto text = edifact::joined(segment, 2, 3);
  if (article_.name.empty())
    article_.name = text;
  else
    article_.description += (article_.description.empty() ? "" : " ") + text;
}

/// 53 least and 54 most of an order, 43E its steps, 59 consumer units in the traded unit, 17E units in the
/// lower level.
void PricatLine::quantity(const edifact::Segment& segment, Values& values) {
  const auto what = segment.at(0);
  const auto value = values.number(segment.at(0, 1), spot_of(segment), mark_);
  if (!value) return;
  const bool is_order = what == "53" || what == "54" || what == "43E";
  if (what == "53") unit_.minimum = value;
  if (what == "54") unit_.maximum = value;
  if (what == "43E") unit_.step = value;
  if (what == "59" || what == "17E") inside_ = value;
  if (is_order && !segment.at(0, 2).empty()) counted_ = unit_of(segment.at(0, 2));
}

/// `MEA+PD+AAA+KGM:1.5`: AAA and AAL net weight, AAX and ABJ volume. Others are of the package.
void PricatLine::measured(const edifact::Segment& segment, Values& values) {
  const auto what = segment.at(1);
  if (what != "AAA" && what != "AAL" && what != "AAX" && what != "ABJ") return;
  const auto unit = unit_of(segment.at(2));
  const auto value = values.number(segment.at(2, 1), spot_of(segment), mark_);
  if (unit && value && *value > Decimal{} && is_measure(*unit)) content_ = Quantity{*value, *unit};
}

/// AAA is the net price; AAB (gross) says nothing without its allowances; AAE, AAF and INF are for
/// information.
void PricatLine::priced(const edifact::Segment& segment, Values& values) {
  if (segment.at(0) == "AAB") gross_only_ = !unit_.priced;
  if (segment.at(0) != "AAA") return;
  const auto spot = spot_of(segment);
  const auto price = values.number(segment.at(0, 1), spot, mark_);
  const auto basis = values.number(segment.at(0, 4), spot, mark_);
  if (!price) return;
  values.article = article_.number;
  if (unit_.priced && !(unit_.price.amount == *price))
    values.error("A008", spot, "a second net price of the same article");
  values.article = {};
  unit_.priced = true, gross_only_ = false;
  unit_.price.amount = *price;
  if (basis) unit_.price_basis = *basis;
  price_unit_ = unit_of(segment.at(0, 5));
}

/// 157 and 194 the beginning, 36 and 206 the end of validity, 273 both.
void PricatLine::dated(const edifact::Segment& segment, Values& values) {
  const auto what = segment.at(0), text = segment.at(0, 1), format = segment.at(0, 2);
  const bool begins = what == "157" || what == "194" || what == "273", ends = what == "36" || what == "206";
  if (!begins && !ends) return;
  const auto moment = edifact::moment_of(text, format);
  if (!moment)
    return values.error("A011", spot_of(segment),
                        fmt::format("\"{}\" is no date of format {}", text, format));
  (begins ? article_.valid_from : article_.valid_to) = moment->date;
  if (what == "273") article_.valid_to = edifact::range_end(text, format);
}

void PricatLine::conditions(const edifact::Segment& segment) {
  for (std::size_t i = 2; i < 7; ++i)
    if (!segment.at(i).empty()) condition_ = segment.at(i);
}

UnitCode PricatLine::order_unit(const CatalogueOptions& options, PricatInferred& inferred) const {
  if (counted_) return *counted_;
  if (level_ == "TU" || level_ == "DU") return UnitCode("XCT");
  if (level_ == "CU") return UnitCode("H87");
  ++inferred.units;
  return options.default_unit;
}

/// What is measured is the ordered unit; with pieces in it each has its part.
void PricatLine::packed() {
  auto& pack = article_.pack;
  const bool several = inside_ && *inside_ > Decimal{std::int64_t{1}};
  if (inside_) unit_.factor_to_base = inside_;
  if (several) pack.levels.push_back({*inside_, unit_.unit, article_.gtin});
  pack.content = content_;
  if (!several || !content_) return;
  if (const auto one = per_piece(content_->amount, *inside_))
    pack.content->amount = *one;
  else
    pack.levels.clear();
}

std::optional<Article> PricatLine::article(const CatalogueOptions& options, Values& values,
                                           PricatInferred& inferred) {
  if (article_.number.empty()) {
    if (is_subline_)
      values.say("A010", Severity::info, spot_, "a sub-line without an article number is left out");
    else
      values.error("A010", spot_, "there is no article number of the supplier (PIA, SA)");
    return std::nullopt;
  }
  values.article = article_.number;
  unit_.unit = order_unit(options, inferred);
  unit_.price_unit = price_unit_.value_or(article_.variable_weight ? UnitCode("KGM") : unit_.unit);
  if (action() != LineAction::remove) {
    if (article_.name.empty()) values.error("A010", spot_, "the article has no name (IMD+F)");
    if (gross_only_)
      values.say("A010", Severity::warning, spot_, "there is a gross price only (AAB); it is not used");
    if (!unit_.priced && !gross_only_)
      values.say("A010", Severity::warning, spot_, "there is no net price (PRI+AAA)");
  }
  values.article = {};
  if (condition_ == "84E") article_.status = ArticleStatus::announced, article_.orderable = false;
  if (condition_ == "85E" || condition_ == "96E") article_.status = ArticleStatus::active;
  if (condition_ == "94E") article_.status = ArticleStatus::discontinued;
  if (condition_ == "95E") {
    article_.status = ArticleStatus::temporary, article_.orderable = options.temporary_is_orderable;
    ++inferred.temporary;
  }
  if (action_ == "23") article_.orderable = false, ++inferred.proposals;
  unit_.orderable = article_.orderable;
  packed();
  article_.units.push_back(unit_);
  return article_;
}

}  // namespace wsync::hanos
