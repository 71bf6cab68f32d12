// SPDX-License-Identifier: MIT
#include "hanos/catalogue.hpp"

#include <fmt/format.h>

#include "base/plural.hpp"
#include "base/text.hpp"

namespace wsync::hanos {

void Catalogue::add(Article article, LineAction action, const Spot& spot) {
  ++read_.rows;
  if (action == LineAction::change) ++changed_;
  if (action == LineAction::remove) {
    ++removed_;
    read_.assortment.removed.push_back(article.number);
    return;
  }
  const auto [there, is_new] = read_.assortment.articles.emplace(article.number, article);
  if (is_new) return;
  for (auto& unit : article.units) {
    if (there->second.find_unit(unit.unit) != nullptr) {
      values.article = article.number;
      values.error("A008", spot, fmt::format("the article is there twice with unit {}", unit.unit.text()));
      values.article = {};
    } else {
      there->second.units.push_back(std::move(unit));
    }
  }
  there->second.orderable = there->second.orderable || article.orderable;
}

void Catalogue::finish(const std::set<CustomerNumber>& in_content) {
  auto& assortment = read_.assortment;
  if (in_content.size() > 1) {
    std::vector<std::string> all;
    for (const auto& one : in_content) all.push_back(one.text());
    values.error("A005", {},
                 fmt::format("there are several customer numbers in one file: {}", join(all, ", ")),
                 "one file is the assortment of one customer number");
  }
  assortment.customer = in_content.empty() ? options_.customer : *in_content.begin();
  if (!options_.customer.empty() && assortment.customer != options_.customer)
    values.error("A005", {},
                 fmt::format("it is the assortment of customer number {}, not of {}",
                             assortment.customer.text(), options_.customer.text()));
  if (assortment.customer.empty())
    values.error("A005", {}, "nothing says which customer number it is for", "type --customer");
  if (assortment.mode == Mode::full && removed_ > 0)
    values.error("A007", {},
                 fmt::format("{} said to be gone: these are changes, but the profile says full",
                             counted(removed_, "article is", "articles are")),
                 "say assortment.mode = \"delta\" in the profile; nothing is taken for deleted");
  else if (assortment.mode == Mode::full && changed_ > 0)
    values.say("A007", Severity::warning, {},
               fmt::format("{} said to be changed; the profile says that the file is full",
                           counted(changed_, "article is", "articles are")));
  if (read_.rows == 0) values.error("A003", {}, "there is no article in the file");
  for (auto& finding : read_.findings)
    if (finding.customer.empty()) finding.customer = assortment.customer;
}

std::optional<Decimal> per_piece(const Decimal& total, const Decimal& count) {
  if (count <= Decimal{}) return std::nullopt;
  constexpr int digits = 6;
  const auto larger = Decimal::product(total, Decimal(int128{1'000'000}, 0));
  const auto top = larger ? Decimal::sum(*larger, Decimal(int128{0}, count.scale())) : std::nullopt;
  const auto bottom = top ? Decimal::sum(count, Decimal(int128{0}, top->scale())) : std::nullopt;
  if (!bottom || top->mantissa() % bottom->mantissa() != 0) return std::nullopt;
  return Decimal(top->mantissa() / bottom->mantissa(), digits).trimmed();
}

}  // namespace wsync::hanos
