// SPDX-License-Identifier: MIT
#include "hanos/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/plural.hpp"

namespace wsync::hanos {
namespace {

class Comparer {
 public:
  Comparer(std::span<const Compared> customers, const CompareRules& rules)
      : customers_(customers), rules_(rules) {}

  Comparison all() {
    for (std::size_t a = 0; a < customers_.size(); ++a)
      for (std::size_t b = a + 1; b < customers_.size(); ++b)
        result_.pairs.push_back(
            {.first = a, .second = b, .relation = relation(customers_[a], customers_[b])});
    std::set<ArticleNumber> numbers;
    for (const auto& one : customers_)
      for (const auto& [number, article] : one.assortment->articles) numbers.insert(number);
    for (const auto& number : numbers) look_at(number);
    unknowns();
    for (auto& pair : result_.pairs) judge(pair);
    return std::move(result_);
  }

 private:
  void look_at(const ArticleNumber& number) {
    std::vector<const Article*> articles;
    const Article* any = nullptr;
    Orderability orderability{.article = number};
    for (std::size_t i = 0; i < customers_.size(); ++i) {
      articles.push_back(customers_[i].assortment->find(number));
      if (articles.back() == nullptr) continue;
      if (any == nullptr) any = articles.back();
      if (articles.back()->orderable) orderability.orderable.push_back(i);
    }
    orderability.name = any->name;
    result_.orderability.push_back(std::move(orderability));
    std::map<What, std::optional<Severity>> worst;
    for (auto& pair : result_.pairs) look_at(pair, articles[pair.first], articles[pair.second], worst);
    for (const auto& [what, severity] : worst) {
      if (!severity) continue;  // between different positievoorstellen alone
      ComparedArticle row{.article = number, .name = any->name, .what = what, .severity = *severity};
      for (const auto* article : articles)
        row.said.push_back(article == nullptr ? "-" : said(*article, what));
      result_.articles.push_back(std::move(row));
    }
  }

  static void look_at(ComparedPair& pair, const Article* first, const Article* second,
                      std::map<What, std::optional<Severity>>& worst) {
    if (first == nullptr && second == nullptr) return;
    const auto differs = [&](What what) {
      ++pair.by_what[static_cast<std::size_t>(what)];
      auto& so_far = worst[what];
      if (pair.relation == Relation::other_positievoorstel) return;
      const Severity severity = severity_of(what, pair.relation);
      if (!so_far || severity > *so_far) so_far = severity;
    };
    if (first == nullptr || second == nullptr) {
      ++(first == nullptr ? pair.only_second : pair.only_first);
      ++pair.differing;
      return differs(What::missing);
    }
    ++pair.shared;
    const auto found = differences(*first, *second);
    if (!found.empty()) ++pair.differing;
    for (const auto& one : found) differs(one.what);
  }

  void unknowns() {
    for (const auto& one : customers_) {
      if (!one.positievoorstel.empty() && !one.delivery_center.empty()) continue;
      Finding finding;
      finding.code = "C001";
      finding.severity = Severity::warning;
      finding.customer = one.assortment->customer;
      finding.message =
          fmt::format("the {} of customer number {} is not known: its differences cannot be judged",
                      one.positievoorstel.empty() ? "positievoorstel" : "delivery center",
                      one.assortment->customer.text());
      finding.hint = "say positievoorstel and delivery_center in the customer book";
      result_.findings.push_back(std::move(finding));
    }
  }

  void judge(ComparedPair& pair) {
    const auto worst = [&] {
      Severity severity = Severity::info;
      for (std::size_t i = 0; i < pair.by_what.size(); ++i)
        if (pair.by_what[i] > 0)
          severity = std::max(severity, severity_of(static_cast<What>(i), pair.relation));
      return severity;
    };
    pair.severity = pair.relation == Relation::other_positievoorstel ? Severity::info : worst();
    const auto find = [&](std::string code, std::string message, std::string hint) {
      Finding finding;
      finding.code = std::move(code);
      finding.severity = pair.severity;
      finding.customer = customers_[pair.first].assortment->customer;
      finding.message = fmt::format("customer numbers {} and {}: {}", finding.customer.text(),
                                    customers_[pair.second].assortment->customer.text(), message);
      finding.hint = std::move(hint);
      result_.findings.push_back(std::move(finding));
    };
    if (pair.relation == Relation::same_center && pair.differing > 0)
      find("C003",
           fmt::format("{}, though positievoorstel and delivery center are the same",
                       counted(pair.differing, "article differs", "articles differ")),
           "ask the account manager; the backoffice may not be right");
    if (pair.relation != Relation::other_center) return;
    const std::size_t articles = pair.shared + pair.only_first + pair.only_second;
    const auto percent = percent_change(Decimal(static_cast<std::int64_t>(articles)),
                                        Decimal(static_cast<std::int64_t>(articles - pair.differing)));
    if (pair.differing <= rules_.threshold_count || !percent || *percent <= rules_.threshold_percent) return;
    pair.severity = std::max(pair.severity, Severity::warning);
    find("C002",
         fmt::format("{} of {} articles differ; between delivery centers a few are normal", pair.differing,
                     articles),
         "do both have the same positievoorstel?");
  }

  std::span<const Compared> customers_;
  const CompareRules& rules_;
  Comparison result_{};
};

constexpr FindingCode codes[] = {
    {"C001", Severity::warning,
     "Positievoorstel or delivery center is not known: differences cannot be judged."},
    {"C002", Severity::warning, "More differences between delivery centers than are normal."},
    {"C003", Severity::error,
     "Differences though positievoorstel and delivery center are the same; a warning for prices."},
    {"C004", Severity::warning,
     "The file names another positievoorstel or delivery center than the customer book."},
};

}  // namespace

std::span<const FindingCode> comparison_codes() { return codes; }

std::string_view to_string(Relation relation) {
  constexpr std::array<std::string_view, 4> names{"same delivery center", "other delivery center",
                                                  "other positievoorstel", "unknown"};
  return names[static_cast<std::size_t>(relation)];
}

Compared compared(const Assortment& assortment, const CustomerBook& book) {
  Compared one{.assortment = &assortment};
  const Customer* customer = book.find(assortment.customer);
  if (customer != nullptr) {
    one.positievoorstel = customer->positievoorstel;
    one.delivery_center = customer->delivery_center;
  }
  if (one.positievoorstel.empty())
    one.positievoorstel = assortment.positievoorstel.value_or(PositievoorstelId());
  if (one.delivery_center.empty())
    one.delivery_center = assortment.delivery_center.value_or(DeliveryCenterId());
  return one;
}

std::vector<Finding> contradictions(const Assortment& assortment, const CustomerBook& book) {
  std::vector<Finding> found;
  const Customer* customer = book.find(assortment.customer);
  if (customer == nullptr) return found;
  const auto look = [&](std::string_view what, const auto& of_file, const auto& of_book) {
    if (!of_file || of_book.empty() || *of_file == of_book) return;
    Finding finding;
    finding.code = "C004";
    finding.severity = Severity::warning;
    finding.customer = assortment.customer;
    finding.file = assortment.source.path.string();
    finding.message = fmt::format("the {} is {} in the file, but {} in the customer book", what,
                                  of_file->text(), of_book.text());
    finding.hint = "the book counts; is it still right?";
    found.push_back(std::move(finding));
  };
  look("positievoorstel", assortment.positievoorstel, customer->positievoorstel);
  look("delivery center", assortment.delivery_center, customer->delivery_center);
  return found;
}

Relation relation(const Compared& a, const Compared& b) {
  if (a.positievoorstel.empty() || b.positievoorstel.empty()) return Relation::unknown;
  if (a.positievoorstel != b.positievoorstel) return Relation::other_positievoorstel;
  if (a.delivery_center.empty() || b.delivery_center.empty()) return Relation::unknown;
  return a.delivery_center == b.delivery_center ? Relation::same_center : Relation::other_center;
}

Severity severity_of(What what, Relation relation) {
  const bool changes_orders =
      what == What::missing || what == What::not_orderable || what == What::unit || what == What::pack;
  const bool conflict = what == What::pack || what == What::unit || what == What::gtin;
  switch (relation) {
    case Relation::same_center: return changes_orders ? Severity::error : Severity::warning;
    case Relation::other_center: return conflict ? Severity::warning : Severity::info;
    case Relation::other_positievoorstel: return Severity::info;
    case Relation::unknown: return Severity::warning;
  }
  return Severity::warning;
}

Comparison compare(std::span<const Compared> customers, const CompareRules& rules) {
  return Comparer(customers, rules).all();
}

}  // namespace wsync::hanos
