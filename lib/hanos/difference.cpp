// SPDX-License-Identifier: MIT
#include "hanos/difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace wsync::hanos {
namespace {

constexpr std::array<std::string_view, 10> names{"missing", "not-orderable", "price", "pack",     "unit",
                                                 "vat",     "gtin",          "name",  "min-step", "validity"};

std::string price_of(const OrderableUnit& unit) {
  if (!unit.priced) return "no price per " + unit.unit.text();
  const bool one = unit.price_basis == Decimal{1};
  return fmt::format("{} {} per {}{}", unit.price.amount.to_string(), unit.price.currency.text(),
                     one ? "" : unit.price_basis.trimmed().to_string() + " ", unit.price_unit.text());
}

/// By value: 12.3 is 12.30.
bool same_price(const OrderableUnit& a, const OrderableUnit& b) {
  return a.priced == b.priced && a.price == b.price && a.price_unit == b.price_unit &&
         a.price_basis == b.price_basis;
}

std::string limits_of(const OrderableUnit& unit) {
  const auto part = [](std::string_view word, const std::optional<Decimal>& value) {
    return value ? fmt::format("{} {} ", word, value->trimmed().to_string()) : std::string();
  };
  const std::string all =
      part("at least", unit.minimum) + part("at most", unit.maximum) + part("step", unit.step);
  return all.empty() ? all : fmt::format("{}{}", all, unit.unit.text());
}

template <class Use>
std::string of_units(const Article& article, Use use) {
  std::vector<std::string> texts;
  for (const auto& unit : article.units)
    if (auto text = use(unit); !text.empty()) texts.push_back(std::move(text));
  return join(texts, ", ");
}

std::string units_of(const Article& article) {
  std::vector<std::string> codes;
  for (const auto& unit : article.units)
    if (unit.orderable == article.orderable) codes.push_back(unit.unit.text());
  std::sort(codes.begin(), codes.end());
  return join(codes, ", ");
}

std::string validity_of(const Article& article) {
  std::string text;
  if (article.valid_from) text += "from " + article.valid_from->to_string();
  if (article.valid_to) text += (text.empty() ? "until " : " until ") + article.valid_to->to_string();
  return text;
}

/// Prices of units that only one side has are a difference of units.
void compare_prices(const Article& before, const Article& after, std::vector<ArticleDifference>& found) {
  std::vector<std::string> old, now;
  for (const auto& unit : before.units) {
    const OrderableUnit* other = after.find_unit(unit.unit);
    if (other == nullptr || same_price(unit, *other)) continue;
    old.push_back(price_of(unit));
    now.push_back(price_of(*other));
  }
  if (!old.empty()) found.push_back({What::price, join(old, ", "), join(now, ", ")});
}

bool same_pack(const Article& a, const Article& b) { return a.pack.same_as(b.pack); }
bool same_gtin(const Article& a, const Article& b) {
  return a.gtin && b.gtin ? *a.gtin == *b.gtin : a.gtin_text == b.gtin_text;
}

}  // namespace

std::string_view to_string(What what) { return names[static_cast<std::size_t>(what)]; }

std::string said(const Article& article, What what) {
  switch (what) {
    case What::missing: return "there";
    case What::not_orderable: return article.orderable ? "orderable" : "not orderable";
    case What::price: return of_units(article, price_of);
    case What::pack: return article.pack.to_string();
    case What::unit: return units_of(article);
    case What::vat: return article.vat_percent ? article.vat_percent->trimmed().to_string() + " %" : "";
    case What::gtin: return article.gtin_text;
    case What::name: return article.name;
    case What::min_step: return of_units(article, limits_of);
    case What::validity: return validity_of(article);
  }
  return {};
}

std::vector<ArticleDifference> differences(const Article& before, const Article& after) {
  std::vector<ArticleDifference> found;
  const auto look = [&](What what, bool same) {
    if (!same) found.push_back({what, said(before, what), said(after, what)});
  };
  // Texts are made only where the values are not the same one by one.
  const auto units = [&](What what, auto same) {
    look(what,
         std::equal(before.units.begin(), before.units.end(), after.units.begin(), after.units.end(), same) ||
             said(before, what) == said(after, what));
  };
  look(What::not_orderable, before.orderable == after.orderable);
  compare_prices(before, after, found);
  look(What::pack, same_pack(before, after));
  units(What::unit, [&](const OrderableUnit& a, const OrderableUnit& b) {
    return a.unit == b.unit && (a.orderable == before.orderable) == (b.orderable == after.orderable);
  });
  look(What::vat, before.vat_percent == after.vat_percent);
  look(What::gtin, same_gtin(before, after));
  look(What::name, before.name == after.name);
  units(What::min_step, [](const OrderableUnit& a, const OrderableUnit& b) {
    return a.unit == b.unit && a.minimum == b.minimum && a.maximum == b.maximum && a.step == b.step;
  });
  look(What::validity, before.valid_from == after.valid_from && before.valid_to == after.valid_to);
  return found;
}

}  // namespace wsync::hanos
