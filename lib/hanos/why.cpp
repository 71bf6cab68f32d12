// SPDX-License-Identifier: MIT
#include "hanos/why.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace wsync::hanos {
namespace {

std::string_view state_of(const Article& article, const Date& today) {
  if (article.valid_from && *article.valid_from > today) return "not-yet-valid";
  if (article.valid_to && *article.valid_to < today) return "expired";
  return article.orderable ? "orderable" : "not-orderable";
}

/// The same number with zeros in front lost or added.
const ArticleNumber* close_number(const Assortment& assortment, const ArticleNumber& number) {
  const auto bare = [](std::string_view text) {
    const auto first = text.find_first_not_of('0');
    return first == text.npos ? std::string_view() : text.substr(first);
  };
  for (const auto& [other, article] : assortment.articles)
    if (bare(other.text()) == bare(number.text())) return &other;
  return nullptr;
}

class Causes {
 public:
  Causes(const ArticleNumber& number, std::span<const Compared> customers, const Date& today)
      : number_(number), customers_(customers), today_(today) {}

  std::string of(const Compared& one, const ArticleState& state) const {
    if (state.state == "not-yet-valid")
      return fmt::format("valid from {} on", state.article->valid_from->to_string());
    if (state.state == "expired")
      return fmt::format("was valid until {}", state.article->valid_to->to_string()) + successor(one);
    if (state.article != nullptr && state.article->status == ArticleStatus::discontinued)
      return "discontinued" + successor(one);
    if (state.article == nullptr) {
      if (const auto* close = close_number(*one.assortment, number_))
        return fmt::format("it is {} there: zeros in front count", close->text());
      if (auto other = successor(one); !other.empty()) return "gone" + other;
    }
    return elsewhere(
        one, state.article == nullptr ? "is not in its positievoorstel's assortment" : "is switched off");
  }

 private:
  /// What stands in its place.
  std::string successor(const Compared& one) const {
    const Article* own = one.assortment->find(number_);
    if (own != nullptr && own->replaced_by) return fmt::format("; replaced by {}", own->replaced_by->text());
    for (const auto& [other, article] : one.assortment->articles)
      if (article.replaces == number_) return fmt::format("; replaced by {}", other.text());
    return {};
  }

  std::string elsewhere(const Compared& one, std::string_view otherwise) const {
    std::vector<std::string> centers, same;
    for (const auto& other : customers_) {
      const Article* article = other.assortment->find(number_);
      if (article == nullptr || state_of(*article, today_) != "orderable") continue;
      const auto stands = relation(one, other);
      if (stands == Relation::same_center) same.push_back(other.assortment->customer.text());
      const auto& center = other.delivery_center.text();
      if (stands == Relation::other_center &&
          std::find(centers.begin(), centers.end(), center) == centers.end())
        centers.push_back(center);
    }
    if (!same.empty())
      return fmt::format(
          "customer number {} has the same positievoorstel and delivery center and can order it: ask "
          "the account manager",
          join(same, ", "));
    if (!centers.empty())
      return fmt::format("delivery center {} does not offer it; it can be ordered at {}",
                         one.delivery_center.text(), join(centers, ", "));
    const bool anywhere = std::any_of(customers_.begin(), customers_.end(), [this](const Compared& other) {
      return other.assortment->find(number_) != nullptr;
    });
    if (!anywhere) return "no assortment that was looked at has it: is the number right?";
    return fmt::format("it {}; ask the account manager", otherwise);
  }

  const ArticleNumber& number_;
  std::span<const Compared> customers_;
  const Date& today_;
};

}  // namespace

std::vector<ArticleState> why(const ArticleNumber& number, std::span<const Compared> customers,
                              const Date& today) {
  const Causes causes(number, customers, today);
  std::vector<ArticleState> states;
  for (const auto& one : customers) {
    ArticleState state;
    state.article = one.assortment->find(number);
    state.state = state.article == nullptr ? "absent" : state_of(*state.article, today);
    if (state.state != "orderable") state.cause = causes.of(one, state);
    states.push_back(std::move(state));
  }
  return states;
}

}  // namespace wsync::hanos
