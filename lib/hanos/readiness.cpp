// SPDX-License-Identifier: MIT
#include <algorithm>

#include "hanos/check.hpp"

namespace wsync::hanos {
namespace {

bool is_measured(const UnitCode& code) {
  const Unit* unit = find_unit(code);
  return unit != nullptr && (unit->dimension == Dimension::mass || unit->dimension == Dimension::volume);
}

/// By weight or volume: of its content, or ordered so.
bool measured(const Article& article) {
  if (article.pack.content && is_measured(article.pack.content->unit)) return true;
  return std::any_of(article.units.begin(), article.units.end(),
                     [](const auto& one) { return is_measured(one.unit); });
}

/// Its content is said, or it is ordered by weight or volume.
bool pack_known(const Article& article) {
  const bool by_measure = std::any_of(article.units.begin(), article.units.end(),
                                      [](const auto& one) { return is_measured(one.unit); });
  return article.pack.understood && (article.pack.content || by_measure);
}

bool priced(const Article& article) {
  return !article.units.empty() &&
         std::all_of(article.units.begin(), article.units.end(), [](const auto& one) {
           return !one.orderable || (one.priced && one.price.amount > Decimal{0});
         });
}

bool has_package(const Article& article) {
  const auto is_pack = [](const UnitCode& code) {
    const Unit* unit = find_unit(code);
    return unit != nullptr && unit->dimension == Dimension::pack;
  };
  return std::any_of(article.pack.levels.begin(), article.pack.levels.end(),
                     [](const auto& level) { return level.pack.has_value(); }) ||
         std::any_of(article.units.begin(), article.units.end(),
                     [&](const auto& one) { return is_pack(one.unit); });
}

struct Row {
  std::string_view name;
  std::string_view text;
  bool must;
  bool (*holds)(const Article&);
};

constexpr Row rows[] = {
    {"name", "has a name", true, [](const Article& one) { return !one.name.empty(); }},
    {"number", "has an article number", true, [](const Article& one) { return !one.number.empty(); }},
    {"measured", "is measured by weight or volume", true, measured},
    {"pack", "what a package of it holds is known", true, pack_known},
    {"price", "has a price", true, priced},
    {"nested", "its package is said level by level", false,
     [](const Article& one) {
       return one.pack.understood && !one.pack.levels.empty() && one.pack.content.has_value();
     }},
    {"brand", "has a brand", false, [](const Article& one) { return !one.brand.empty(); }},
    {"pack-type", "says what kind of package it is", false, has_package},
    {"gtin", "has a GTIN", false, [](const Article& one) { return !one.gtin_text.empty(); }},
};

}  // namespace

std::vector<ReadinessFigure> readiness(const Assortment& assortment) {
  std::vector<ReadinessFigure> figures;
  for (const auto& row : rows) figures.push_back({row.name, row.text, row.must});
  ReadinessFigure valid{"gtin-valid", "of those with a GTIN: it is sound", false};
  for (const auto& [number, article] : assortment.articles) {
    if (!article.orderable) continue;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      ++figures[i].of;
      if (rows[i].holds(article)) ++figures[i].articles;
    }
    if (article.gtin_text.empty()) continue;
    ++valid.of;
    if (article.gtin) ++valid.articles;
  }
  figures.push_back(valid);
  return figures;
}

}  // namespace wsync::hanos
