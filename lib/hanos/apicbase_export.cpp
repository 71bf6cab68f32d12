// SPDX-License-Identifier: MIT
#include "hanos/apicbase_export.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "schema/json.hpp"

namespace wsync::hanos {
namespace {

/// `price / divisor` with three decimals, where that is exact.
std::optional<Decimal> exact_price(const Decimal& price, const Decimal& divisor) {
  const auto a = Decimal::sum(price, Decimal(int128{0}, divisor.scale()));
  const auto b = Decimal::sum(divisor, Decimal(int128{0}, price.scale()));
  if (!a || !b || b->mantissa() <= 0) return std::nullopt;
  constexpr int128 room = (int128{1} << 126) / 1000;
  if (a->mantissa() > room || a->mantissa() < -room || (a->mantissa() * 1000) % b->mantissa() != 0)
    return std::nullopt;
  return Decimal(a->mantissa() * 1000 / b->mantissa(), 3).trimmed();
}

/// At least two decimals, as prices are written.
std::string price_text(const Decimal& price) {
  const auto wide = Decimal::sum(price, Decimal(int128{0}, 2));
  return (wide ? *wide : price).to_string();
}

class Exporter {
 public:
  explicit Exporter(const Assortment& assortment) : assortment_(assortment) {}

  ApicbaseExport all() {
    result_.json = "[";
    for (const auto& [number, article] : assortment_.articles) add(article);
    result_.json += result_.articles == 0 ? "]\n" : "\n]\n";
    return std::move(result_);
  }

 private:
  void find(const Article& article, bool left_out, std::string message, std::string hint = {}) {
    Finding finding;
    finding.code = left_out ? "E001" : "E002";
    finding.severity = left_out ? Severity::error : Severity::warning;
    finding.customer = assortment_.customer;
    finding.article = article.number;
    finding.file = assortment_.source.path.string();
    finding.line = article.line;
    finding.message = std::move(message);
    finding.hint = std::move(hint);
    result_.findings.push_back(std::move(finding));
  }

  void add(const Article& article) {
    const auto orderable = std::find_if(article.units.begin(), article.units.end(),
                                        [](const auto& one) { return one.orderable; });
    if (article.units.empty()) return find(article, true, "left out: nothing says how it is ordered");
    const OrderableUnit& unit = orderable == article.units.end() ? article.units.front() : *orderable;
    const auto& number = article.number.text();
    const bool alphanumeric = std::all_of(number.begin(), number.end(), [](unsigned char c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
    if (!alphanumeric || number.size() > 50)
      return find(article, true, "left out: Apicbase takes at most 50 letters and digits as article number");
    const auto price = price_of(article, unit);
    const auto pack = package(article, unit);
    if (!price || !pack) return;
    std::string json;
    member(json, "third_party_id", number);
    member(json, "name", cut(article, article.name, 300));
    if (!article.brand.empty()) member(json, "brand", cut(article, article.brand, 150));
    if (!article.description.empty()) member(json, "description", article.description);
    if (const Unit* known = find_unit(unit.unit); known != nullptr && known->dimension == Dimension::pack)
      member(json, "package_type", known->name);
    json += *price;
    json += fmt::format(", \"orderable\": {}", article.orderable);
    json += ", \"package_description\": " + *pack;
    if (article.lead_time_days)
      member(json, "lead_time", fmt::format("{} 00:00:00", *article.lead_time_days));
    json += fmt::format(", \"weighted\": {}", article.variable_weight);
    result_.json += fmt::format("{}\n  {{{}}}", result_.articles == 0 ? "" : ",", json);
    ++result_.articles;
    if (article.units.size() > 1)
      find(article, false,
           fmt::format("only {} is said of its {} units", unit.unit.text(), article.units.size()),
           "in Apicbase an article number is one package");
  }

  static void member(std::string& json, std::string_view name, std::string_view value) {
    json += fmt::format("{}\"{}\": ", json.empty() ? "" : ", ", name);
    schema::write_json_string(value, json);
  }

  std::string cut(const Article& article, const std::string& text, std::size_t limit) {
    if (utf16_length(text) <= limit) return text;
    std::string shorter;
    for (std::size_t i = 0, length = 0; i < text.size(); ++i) {
      const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
      if (begins && length++ == limit) break;
      shorter += text[i];
    }
    find(article, false, fmt::format("\"{}\" is cut to {} characters", text, limit));
    return shorter;
  }

  /// `, "price": 1.10, "price_type_code": 0`: 0 is per package, 1 per unit.
  std::optional<std::string> price_of(const Article& article, const OrderableUnit& unit) {
    const auto left_out = [&](std::string why) {
      find(article, true, "left out: " + std::move(why));
      return std::nullopt;
    };
    if (!unit.priced) return left_out("it has no price");
    if (unit.price.currency.text() != "EUR") return left_out("the price is not in EUR");
    const Unit* priced = find_unit(unit.price_unit);
    if (priced == nullptr || find_unit(unit.unit) == nullptr) return left_out("its unit is not known");
    const bool measured = priced->dimension == Dimension::mass || priced->dimension == Dimension::volume;
    if (!measured && unit.price_unit != unit.unit)
      return left_out(
          fmt::format("it is ordered by {}, but priced by {}", unit.unit.text(), unit.price_unit.text()));
    auto divisor = std::optional(unit.price_basis);
    if (measured) divisor = Decimal::product(unit.price_basis, Decimal{priced->factor});
    const auto price = divisor ? exact_price(unit.price.amount, *divisor) : std::nullopt;
    if (!price)
      return left_out(fmt::format("{} for {} {} is no price of three decimals", unit.price.amount.to_string(),
                                  unit.price_basis.to_string(), unit.price_unit.text()));
    if (!measured) return fmt::format(", \"price\": {}, \"price_type_code\": 0", price_text(*price));
    return fmt::format(", \"price\": {}, \"price_type_code\": 1, \"price_unit\": \"{}\"", price_text(*price),
                       priced->dimension == Dimension::mass ? "kg" : "l");
  }

  /// The levels that the ordered unit holds, outer to inner, around the content.
  static std::vector<PackLevel> levels_of(const Article& article, const OrderableUnit& unit) {
    const auto& levels = article.pack.levels;
    const auto own =
        std::find_if(levels.begin(), levels.end(), [&](const auto& one) { return one.pack == unit.unit; });
    if (own != levels.end()) return {own, levels.end()};
    const Unit* known = find_unit(unit.unit);
    if (known->dimension == Dimension::pack) return levels;
    if (known->dimension == Dimension::count && !levels.empty() && levels.back().count == Decimal{1})
      return {levels.back()};
    return {};
  }

  std::optional<std::string> package(const Article& article, const OrderableUnit& unit) {
    const Unit* ordered = find_unit(unit.unit);
    if (ordered == nullptr) return std::nullopt;  // price_of has said so
    const bool measured = ordered->dimension == Dimension::mass || ordered->dimension == Dimension::volume;
    Quantity content{Decimal{1}, measured ? unit.unit : UnitCode("H87")};
    if (!measured && article.pack.content) content = *article.pack.content;
    const Unit* known = find_unit(content.unit);
    const auto amount = known == nullptr || known->apicbase.empty()
                            ? std::nullopt
                            : Decimal::product(content.amount, Decimal{known->apicbase_factor});
    if (!amount || amount->trimmed().scale() > 6) {
      find(article, true,
           fmt::format("left out: a content of {} {} cannot be said there", content.amount.to_string(),
                       content.unit.text()));
      return std::nullopt;
    }
    if (!article.pack.understood && !article.pack.content)
      find(article, false,
           fmt::format("its package \"{}\" is not understood: it is said as a piece", article.pack.raw_text));
    const auto gtin = article.gtin ? fmt::format(", \"gtin\": \"{}\"", article.gtin->text()) : std::string();
    const bool is_pack = ordered->dimension == Dimension::pack;
    const auto levels = measured ? std::vector<PackLevel>() : levels_of(article, unit);
    std::string json =
        fmt::format("{{\"quantity\": {}, \"unit_name\": \"{}\"{}}}", amount->trimmed().to_string(),
                    known->apicbase, levels.empty() ? gtin : "");
    for (std::size_t i = levels.size(); i-- > 0;) {
      const Unit* pack = levels[i].pack ? find_unit(*levels[i].pack) : nullptr;
      json = fmt::format("{{\"quantity\": {}, \"package\": \"{}\"{}, \"package_description\": {}}}",
                         levels[i].count.trimmed().to_string(),
                         pack != nullptr     ? pack->name
                         : i == 0 && is_pack ? ordered->name
                                             : "package",
                         i == 0 ? gtin : "", json);
    }
    return json;
  }

  const Assortment& assortment_;
  ApicbaseExport result_{};
};

}  // namespace

ApicbaseExport apicbase_json(const Assortment& assortment) { return Exporter(assortment).all(); }

}  // namespace wsync::hanos
