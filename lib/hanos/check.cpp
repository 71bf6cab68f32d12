// SPDX-License-Identifier: MIT
#include "hanos/check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/gtin.hpp"
#include "base/plural.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"

namespace wsync::hanos {
namespace {

std::string gtin_message(std::string_view text) {
  switch (gtin_fault(text)) {
    case GtinFault::none: return {};
    case GtinFault::not_digits: return fmt::format("the GTIN \"{}\" is not digits alone", text);
    case GtinFault::scientific:
      return fmt::format("the GTIN \"{}\" has lost its digits in a spreadsheet", text);
    case GtinFault::length:
      return fmt::format("the GTIN {} has {}, not 8, 12, 13 or 14", text, counted(text.size(), "digit"));
    case GtinFault::lost_zeros: return fmt::format("the GTIN {} has lost a zero in front", text);
    case GtinFault::check_digit: return fmt::format("the check digit of the GTIN {} is wrong", text);
  }
  return {};
}

Finding found(const Assortment& in, std::string_view code, std::string message, std::string hint) {
  const auto codes = assortment_codes();
  const auto known =
      std::find_if(codes.begin(), codes.end(), [code](const auto& one) { return one.code == code; });
  Finding finding;
  finding.code = code;
  finding.severity = known->severity;
  finding.customer = in.customer;
  finding.file = in.source.path.string();
  finding.message = std::move(message);
  finding.hint = std::move(hint);
  return finding;
}

class Check {
 public:
  Check(AssortmentRead& read, const CheckBasis& basis) : read_(read), basis_(basis) {}

  void all() {
    age();
    if (basis_.previous != nullptr)
      if (auto found = far_fewer(read_.assortment, *basis_.previous, basis_.rules))
        read_.findings.push_back(std::move(*found));
    numbers();
    for (const auto& [number, article] : read_.assortment.articles) {
      one(article);
      for (const auto& unit : article.units) one(article, unit);
    }
    twins();
  }

 private:
  Finding& add(std::string_view code, std::string message, std::string hint = {}) {
    return read_.findings.emplace_back(found(read_.assortment, code, std::move(message), std::move(hint)));
  }
  Finding& add(std::string_view code, const Article& article, std::size_t line, std::string message,
               std::string hint = {}) {
    Finding& finding = add(code, std::move(message), std::move(hint));
    finding.article = article.number;
    finding.line = line;
    return finding;
  }

  void age() {
    const auto& written =
        read_.assortment.issued_at ? read_.assortment.issued_at : read_.assortment.source.modified;
    if (!written) return;
    const auto hours = (ticks_utc(basis_.now) - ticks_utc(*written)) / 36'000'000'000;
    if (hours > basis_.rules.max_age_hours)
      add("A006",
          fmt::format("written {} ago; {} are expected at most", counted(hours, "hour"),
                      basis_.rules.max_age_hours),
          "is the export of this customer number still on?");
  }

  /// Numbers of digits that are shorter than nearly all others, or than the profile says.
  void numbers() {
    std::map<std::size_t, std::size_t> lengths;
    std::size_t all = 0;
    const auto is_number = [](const ArticleNumber& one) {
      return one.text().find_first_not_of("0123456789") == std::string::npos;
    };
    for (const auto& [number, article] : read_.assortment.articles)
      if (is_number(number)) ++lengths[number.text().size()], ++all;
    const auto most = std::max_element(lengths.begin(), lengths.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    const auto declared = basis_.rules.article_number_digits;
    for (const auto& [number, article] : read_.assortment.articles) {
      const auto digits = number.text().size();
      if (declared ? (!is_number(number) || digits != *declared)
                   : (is_number(number) && most->second * 10 >= all * 9 && all >= 10 && digits < most->first))
        add("A016", article, article.line,
            fmt::format("the article number has {}, others have {}", counted(digits, "character"),
                        declared ? *declared : most->first),
            "has a spreadsheet dropped zeros in front?");
      if (basis_.previous == nullptr || basis_.previous->find(number)) continue;
      const ArticleNumber with_zero("0" + number.text());
      if (basis_.previous->find(with_zero))
        add("A016", article, article.line,
            fmt::format("it was {} in the last accepted file", with_zero.text()),
            "has a spreadsheet dropped zeros in front?");
    }
  }

  void one(const Article& article) {
    const auto& rules = basis_.rules;
    if (!article.gtin_text.empty() && !article.gtin)
      add("A014", article, article.line, gtin_message(article.gtin_text), "it is not used");
    if (!article.pack.understood)
      add("A017", article, article.line,
          fmt::format("the package \"{}\" is not understood", article.pack.raw_text),
          "words for units are said in the profile: [unit]");
    for (const auto& code : content_units(article))
      if (find_unit(code) == nullptr) unknown_unit(article, article.line, code);
    const Date today = basis_.now.date;
    if (article.valid_from && *article.valid_from > today)
      add("A020", article, article.line, fmt::format("valid from {} on", article.valid_from->to_string()));
    if (article.valid_to && *article.valid_to < today)
      add("A020", article, article.line, fmt::format("it was valid until {}", article.valid_to->to_string()));
    if (article.vat_percent && std::find(rules.vat_percents.begin(), rules.vat_percents.end(),
                                         *article.vat_percent) == rules.vat_percents.end())
      add("A021", article, article.line, fmt::format("VAT of {} %", article.vat_percent->to_string()),
          "usual rates are said in the profile: check.vat_percents");
  }

  static std::vector<UnitCode> content_units(const Article& article) {
    std::vector<UnitCode> codes;
    for (const auto& level : article.pack.levels)
      if (level.pack) codes.push_back(*level.pack);
    if (article.pack.content) codes.push_back(article.pack.content->unit);
    return codes;
  }

  void unknown_unit(const Article& article, std::size_t line, const UnitCode& code) {
    add("A013", article, line, fmt::format("the unit \"{}\" is not known", code.text()),
        "say what it is in the profile: [unit]");
  }

  void one(const Article& article, const OrderableUnit& unit) {
    if (!unit.unit.empty() && find_unit(unit.unit) == nullptr) unknown_unit(article, unit.line, unit.unit);
    if (unit.price_unit != unit.unit && find_unit(unit.price_unit) == nullptr)
      unknown_unit(article, unit.line, unit.price_unit);
    if (unit.priced && unit.price.amount <= Decimal{0})
      add("A012", article, unit.line, fmt::format("the price is {}", unit.price.amount.to_string()))
          .severity = unit.orderable ? Severity::error : Severity::warning;
    if (unit.price_basis <= Decimal{0})
      add("A012", article, unit.line, fmt::format("the price is for {} units", unit.price_basis.to_string()))
          .severity = Severity::error;
    if (find_unit(unit.unit) && find_unit(unit.price_unit) && !same_dimension(unit.unit, unit.price_unit) &&
        !article.variable_weight)
      add("A018", article, unit.line,
          fmt::format("ordered by {}, priced by {}", unit.unit.text(), unit.price_unit.text()),
          "is it of variable weight? the total of a line cannot be known before it is weighed");
    quantities(article, unit);
    if (!unit.price.currency.empty() && unit.price.currency != basis_.rules.currency)
      add("A023", article, unit.line, fmt::format("the currency is {}", unit.price.currency.text()));
    jump(article, unit);
  }

  void quantities(const Article& article, const OrderableUnit& unit) {
    const auto wrong = [&](std::string message) { add("A019", article, unit.line, std::move(message)); };
    if (unit.step && *unit.step <= Decimal{0})
      return wrong(fmt::format("a step of {}", unit.step->to_string()));
    if (unit.minimum && unit.maximum && *unit.minimum > *unit.maximum)
      wrong(fmt::format("at least {}, but at most {}", unit.minimum->to_string(), unit.maximum->to_string()));
    if (unit.minimum && unit.step && !is_multiple(*unit.minimum, *unit.step))
      wrong(fmt::format("at least {}, which is no multiple of the step {}", unit.minimum->to_string(),
                        unit.step->to_string()));
  }

  void jump(const Article& article, const OrderableUnit& unit) {
    const Article* before = basis_.previous == nullptr ? nullptr : basis_.previous->find(article.number);
    const OrderableUnit* old = before == nullptr ? nullptr : before->find_unit(unit.unit);
    if (old == nullptr || !old->priced || !unit.priced || old->price_unit != unit.price_unit ||
        !(old->price_basis == unit.price_basis))
      return;
    const auto percent = percent_change(old->price.amount, unit.price.amount);
    if (percent && *percent > basis_.rules.max_price_change_percent)
      add("A022", article, unit.line,
          fmt::format("the price went from {} to {}, by {} %", old->price.amount.to_string(),
                      unit.price.amount.to_string(), percent->trimmed().to_string()),
          "right, or a decimal mark that moved?");
  }

  void twins() {
    std::map<Gtin, const Article*> seen;
    for (const auto& [number, article] : read_.assortment.articles) {
      if (!article.gtin || article.gtin->restricted()) continue;
      const auto [there, is_new] = seen.emplace(*article.gtin, &article);
      if (!is_new)
        add("A015", article, article.line,
            fmt::format("the GTIN {} is that of article {} too", article.gtin->text(),
                        there->second->number.text()));
    }
  }

  AssortmentRead& read_;
  const CheckBasis& basis_;
};

}  // namespace

std::optional<Finding> far_fewer(const Assortment& now, const Assortment& before, const CheckRules& rules) {
  const auto many = before.articles.size(), left = now.articles.size();
  if (now.mode == Mode::delta || left >= many) return std::nullopt;
  const auto percent =
      percent_change(Decimal(static_cast<std::int64_t>(many)), Decimal(static_cast<std::int64_t>(left)));
  if (!percent || *percent <= rules.max_fall_percent) return std::nullopt;
  return found(now, "A007",
               fmt::format("{}, but {} in the last accepted file", counted(left, "article"), many),
               "nothing is taken for deleted; accept it only after asking Hanos");
}

void check_assortment(AssortmentRead& read, const CheckBasis& basis) {
  Check(read, basis).all();
  std::stable_sort(read.findings.begin(), read.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.line < b.line; });
}

}  // namespace wsync::hanos
