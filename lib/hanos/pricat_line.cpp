// SPDX-License-Identifier: MIT
#include "hanos/pricat_line.hpp"

#include "hanos/edifact_text.hpp"
#include "hanos/message_reader.hpp"
#include "hanos/trade_unit.hpp"

namespace wsync::hanos {
PricatLine::PricatLine(const edifact::Segment& line, const PricatTerms& of_group, char mark)
    : spot_(spot_of(line)), mark_(mark), terms_(of_group.for_line()), action_(line.at(1)) {
  article_.line = line.number;
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
  } else if (tag == "MEA") {
    measured(segment, values);
  } else if (tag == "ALI") {
    conditions(segment);
  } else {
    values.article = article_.number;
    terms_.take(segment, values, mark_);
    values.article = {};
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

/// `MEA+PD+AAA+KGM:1.5`: AAA and AAL net weight, AAX and ABJ volume. Others are of the package.
void PricatLine::measured(const edifact::Segment& segment, Values& values) {
  const auto what = segment.at(1);
  if (what != "AAA" && what != "AAL" && what != "AAX" && what != "ABJ") return;
  const auto unit = pricat_unit(segment.at(2));
  const auto value = values.number(segment.at(2, 1), spot_of(segment), mark_);
  if (unit && value && *value > Decimal{} && is_measure(*unit)) content_ = Quantity{*value, *unit};
}

void PricatLine::conditions(const edifact::Segment& segment) {
  for (std::size_t i = 2; i < 7; ++i)
    if (!segment.at(i).empty()) condition_ = segment.at(i);
}

UnitCode PricatLine::order_unit(const CatalogueOptions& options, PricatInferred& inferred) const {
  if (terms_.counted) return *terms_.counted;
  if (level_ == "TU" || level_ == "DU") return UnitCode("XCT");
  if (level_ == "CU") return UnitCode("H87");
  ++inferred.units;
  return options.default_unit;
}

OrderableUnit PricatLine::ordered(const CatalogueOptions& options, PricatInferred& inferred) const {
  OrderableUnit unit;
  unit.line = article_.line;
  unit.unit = order_unit(options, inferred);
  unit.price_unit = terms_.price_unit.value_or(article_.variable_weight ? UnitCode("KGM") : unit.unit);
  unit.price.currency = terms_.currency;
  unit.priced = terms_.price.has_value();
  if (terms_.price) unit.price.amount = *terms_.price;
  unit.price_basis = terms_.basis;
  unit.minimum = terms_.minimum, unit.maximum = terms_.maximum, unit.step = terms_.step;
  if (terms_.price && !terms_.own_price) ++inferred.group_prices;
  return unit;
}

/// What is measured is the ordered unit; with pieces in it each has its part.
void PricatLine::packed(OrderableUnit& unit) {
  auto& pack = article_.pack;
  const auto& inside = terms_.inside;
  const bool several = inside && *inside > Decimal{std::int64_t{1}};
  if (inside) unit.factor_to_base = inside;
  if (several) pack.levels.push_back({*inside, unit.unit, article_.gtin});
  pack.content = content_;
  if (!several || !content_) return;
  if (const auto one = per_piece(content_->amount, *inside))
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
  OrderableUnit unit = ordered(options, inferred);
  article_.valid_from = terms_.valid_from, article_.valid_to = terms_.valid_to;
  article_.vat_percent = terms_.vat;
  if (action() != LineAction::remove) {
    if (article_.name.empty()) values.error("A010", spot_, "the article has no name (IMD+F)");
    if (terms_.gross_only)
      values.say("A010", Severity::warning, spot_, "there is a gross price only (AAB); it is not used");
    if (!unit.priced && !terms_.gross_only)
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
  unit.orderable = article_.orderable;
  packed(unit);
  article_.units.push_back(std::move(unit));
  return article_;
}

}  // namespace wsync::hanos
