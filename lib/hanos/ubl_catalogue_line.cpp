// SPDX-License-Identifier: MIT
#include "hanos/ubl_catalogue_line.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "hanos/trade_unit.hpp"

namespace wsync::hanos {
namespace {

using schema::XmlElement;

Spot spot(const XmlElement& in, std::string_view path) {
  const auto* found = in.find(path);
  return {found != nullptr ? found->line : in.line, std::string(path)};
}

std::optional<Decimal> number(const XmlElement& in, std::string_view path, Values& values) {
  return values.number(in.text_of(path), spot(in, path));
}

std::optional<UnitCode> unit_code(const XmlElement* quantity) {
  if (quantity == nullptr || quantity->attribute("unitCode").empty()) return std::nullopt;
  return UnitCode(quantity->attribute("unitCode"));
}

/// What the name says of package and content: the longest end of it that is understood, `6 x 250 ml`.
std::optional<Quantity> total_in(std::string_view name) {
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (at > 0 && name[at - 1] != ' ') continue;
    const auto pack = parse_pack(name.substr(at));
    if (!pack.understood) continue;
    if (auto total = pack.total_content(); total && is_measure(total->unit)) return total;
  }
  return std::nullopt;
}

bool same_amount(const Quantity& a, const Quantity& b) {
  const auto one = in_base_unit(a.amount, a.unit), other = in_base_unit(b.amount, b.unit);
  return same_dimension(a.unit, b.unit) && one && other && *one == *other;
}

class Line {
 public:
  Line(const XmlElement& from, const CatalogueOptions& options, Values& values, ContentSeen& seen)
      : from_(from), options_(options), values_(values), seen_(seen) {}

  std::optional<Article> run() {
    const std::string path = "Item/SellersItemIdentification/ID";
    article_.number = ArticleNumber(from_.text_of(path));
    article_.line = unit_.line = from_.line;
    if (article_.number.empty()) {
      values_.error("A010", spot(from_, path), "there is no article number of the seller");
      return std::nullopt;
    }
    values_.article = article_.number;
    item();
    ordered();
    location();
    packed();
    values_.article = {};
    article_.units.push_back(unit_);
    return std::move(article_);
  }

 private:
  void item() {
    article_.name = from_.text_of("Item/Name");
    if (article_.name.empty() && action_of(from_) != LineAction::remove)
      values_.error("A010", spot(from_, "Item/Name"), "the article has no name");
    article_.description = from_.text_of("Item/Description");
    article_.brand = from_.text_of("Item/BrandName");
    article_.gtin_text = from_.text_of("Item/StandardItemIdentification/ID");
    article_.gtin = Gtin::parse(article_.gtin_text);
    article_.vat_percent = number(from_, "Item/ClassifiedTaxCategory/Percent", values_);
    article_.valid_from = values_.date(from_.text_of("LineValidityPeriod/StartDate"),
                                       spot(from_, "LineValidityPeriod/StartDate"));
    article_.valid_to =
        values_.date(from_.text_of("LineValidityPeriod/EndDate"), spot(from_, "LineValidityPeriod/EndDate"));
    if (const auto other = from_.text_of("ReplacedRelatedItem/ID"); !other.empty())
      article_.replaces = ArticleNumber(other);
  }

  void ordered() {
    const auto indicator = from_.text_of("OrderableIndicator");
    if (!indicator.empty() && indicator != "true" && indicator != "false" && indicator != "1" &&
        indicator != "0")
      values_.error("A011", spot(from_, "OrderableIndicator"),
                    fmt::format("\"{}\" is neither true nor false", indicator));
    article_.orderable = unit_.orderable = indicator != "false" && indicator != "0";
    unit_.unit = UnitCode(from_.text_of("OrderableUnit"));
    if (unit_.unit.empty()) {
      unit_.unit = UnitCode("H87");
      values_.say("A010", Severity::warning, spot(from_, "OrderableUnit"),
                  "the line says no unit; H87 is taken");
    }
    unit_.step = number(from_, "OrderQuantityIncrementNumeric", values_);
    unit_.minimum = number(from_, "MinimumOrderQuantity", values_);
    unit_.maximum = number(from_, "MaximumOrderQuantity", values_);
  }

  /// The first one that is for everywhere, else the first.
  void location() {
    unit_.priced = false;
    unit_.price_unit = unit_.unit;
    const auto all = from_.all("RequiredItemLocationQuantity");
    if (all.empty()) {
      if (article_.orderable && action_of(from_) != LineAction::remove)
        values_.say("A010", Severity::warning, {from_.line, "Price"}, "there is no price");
      return;
    }
    const XmlElement* chosen = all.front();
    for (const auto* one : all)
      if (one->child("ApplicableTerritoryAddress") == nullptr) {
        chosen = one;
        break;
      }
    if (all.size() > 1)
      values_.say("A008", Severity::warning, {chosen->line, "RequiredItemLocationQuantity"},
                  fmt::format("there are {} prices; that of this line is taken", all.size()));
    if (const auto* lead = chosen->child("LeadTimeMeasure"); lead != nullptr) {
      if (lead->attribute("unitCode") == "DAY")
        article_.lead_time_days = values_.whole(lead->text, {lead->line, "LeadTimeMeasure"});
      else
        values_.say("A013", Severity::warning, {lead->line, "LeadTimeMeasure"},
                    "the lead time is not in days (DAY); it is not used");
    }
    price(*chosen);
  }

  void price(const XmlElement& in) {
    const auto* amount = in.find("Price/PriceAmount");
    const auto value = number(in, "Price/PriceAmount", values_);
    if (!value) return;
    unit_.priced = true;
    unit_.price = Money{*value, Currency(amount->attribute("currencyID"))};
    unit_.price_basis = number(in, "Price/BaseQuantity", values_).value_or(Decimal{1});
    unit_.price_unit = unit_code(in.find("Price/BaseQuantity")).value_or(unit_.unit);
    unit_.factor_to_base = number(in, "Price/OrderableUnitFactorRate", values_);
  }

  /// PackSizeNumeric is consumer units in the ordered unit. ContentUnitQuantity is of one of these by
  /// definition, and the total in an example of Peppol's own guide: the profile says which, the name may show
  /// it.
  void packed() {
    const auto count = number(from_, "Item/PackSizeNumeric", values_);
    const auto content = number(from_, "ContentUnitQuantity", values_);
    const auto unit = unit_code(from_.child("ContentUnitQuantity"));
    const bool several = count && *count > Decimal{std::int64_t{1}};
    if (several) article_.pack.levels.push_back({*count, unit_.unit, article_.gtin});
    if (!content || !unit) return;
    article_.pack.content = Quantity{*content, *unit};
    if (!several) return;
    const auto one = per_piece(*content, *count);
    confirm(*content, *count, *unit);
    if (options_.content_per_unit) return;
    if (one)
      article_.pack.content->amount = *one;
    else
      article_.pack.levels.clear();
  }

  void confirm(const Decimal& content, const Decimal& count, const UnitCode& unit) {
    const auto named = total_in(article_.name);
    const auto times = Decimal::product(content, count);
    const bool is_total = named && same_amount(*named, {content, unit});
    const bool is_piece = named && times && same_amount(*named, {*times, unit});
    if (is_total == is_piece) {
      ++seen_.undecided;
    } else if (is_piece != options_.content_per_unit) {
      values_.say("A017", Severity::warning, spot(from_, "ContentUnitQuantity"),
                  fmt::format("by the name the content {} {} is {}, the profile says otherwise",
                              content.to_string(), unit.text(), is_piece ? "that of one piece" : "the total"),
                  fmt::format("content_is = \"{}\" in the profile?", is_piece ? "per_unit" : "total"));
    }
  }

  const XmlElement& from_;
  const CatalogueOptions& options_;
  Values& values_;
  ContentSeen& seen_;
  Article article_{};
  OrderableUnit unit_{};
};

}  // namespace

std::optional<Article> article_of(const XmlElement& line, const CatalogueOptions& options, Values& values,
                                  ContentSeen& seen) {
  return Line(line, options, values, seen).run();
}

LineAction action_of(const XmlElement& line) {
  const auto action = line.text_of("ActionCode");
  if (action == "Delete") return LineAction::remove;
  if (action == "Update") return LineAction::change;
  return action == "Add" ? LineAction::add : LineAction::keep;
}

}  // namespace wsync::hanos
