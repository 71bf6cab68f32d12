// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <iterator>
#include <map>
#include <set>

#include "hanos/order_answer.hpp"

namespace wsync::hanos {
namespace {

class Weighing {
 public:
  Weighing(OrderResponse& answer, const Order& order, const std::string& file)
      : answer_(answer), order_(order), file_(file) {
    for (const auto& line : order.lines) {
      by_number_.emplace(line.number, &line);
      by_article_.emplace(line.article, &line);
    }
  }

  std::vector<Finding> run() {
    bool changed = false;
    if (answer_.delivery_date && *answer_.delivery_date != order_.delivery_date)
      changed = says(fmt::format("promised for {}, asked for {}", answer_.delivery_date->to_string(),
                                 order_.delivery_date.to_string()));
    for (auto& line : answer_.lines) changed = weigh(line) || changed;
    bool incomplete = strange_;
    if (answer_.by_lines)
      for (const auto& line : order_.lines)
        if (!answered_.contains(line.number))
          incomplete =
              says(fmt::format("line {} (article {}) has no answer", line.number, line.article.text()));
    const bool is_half_refused = incomplete && answer_.by_lines && answer_.status == ResponseStatus::rejected;
    if (((changed || incomplete) && answer_.status == ResponseStatus::accepted) || is_half_refused)
      answer_.status = ResponseStatus::changed;
    return std::move(findings_);
  }

 private:
  static std::string text_of(const Quantity& quantity) {
    return quantity.amount.to_string() + (quantity.unit.empty() ? "" : " " + quantity.unit.text());
  }

  bool says(std::string message) {
    findings_.push_back({"answer.differs",
                         Severity::warning,
                         order_.customer,
                         {},
                         file_,
                         0,
                         "",
                         fmt::format("order {}: {}", order_.number.text(), message),
                         ""});
    return true;
  }

  /// By its number, else by its article where that is ordered once.
  const OrderLine* ordered(const OrderResponseLine& line) const {
    const auto fits = [&](const OrderLine& one) {
      return line.article.empty() || one.article == line.article;
    };
    if (const auto found = by_number_.find(line.number); found != by_number_.end() && fits(*found->second))
      return found->second;
    const auto [first, last] = by_article_.equal_range(line.article);
    return !line.article.empty() && first != last && std::next(first) == last ? first->second : nullptr;
  }

  bool weigh(OrderResponseLine& line) {
    const auto* of = ordered(line);
    if (of == nullptr)
      return strange_ =
                 says(fmt::format("line {}{} is answered, and the order has no such line", line.number,
                                  line.article.empty() ? "" : " (article " + line.article.text() + ")"));
    answered_.insert(of->number);
    bool changed = line.status == ResponseStatus::changed || line.status == ResponseStatus::rejected;
    const auto& confirmed = line.confirmed;
    const bool same_unit = !confirmed || confirmed->unit.empty() || of->quantity.unit.empty() ||
                           confirmed->unit == of->quantity.unit;
    if (line.status == ResponseStatus::accepted && confirmed &&
        (confirmed->amount != of->quantity.amount || !same_unit)) {
      line.status = ResponseStatus::changed;
      changed = says(fmt::format("line {} is called accepted, with {} instead of {}", of->number,
                                 text_of(*confirmed), text_of(of->quantity)));
    }
    if (line.status == ResponseStatus::accepted && line.replacement && *line.replacement != of->article) {
      line.status = ResponseStatus::changed;
      changed = says(fmt::format("line {} is called accepted, with article {} instead of {}", of->number,
                                 line.replacement->text(), of->article.text()));
    }
    if (line.status == ResponseStatus::accepted && line.delivery_date &&
        *line.delivery_date != order_.delivery_date) {
      line.status = ResponseStatus::changed;
      changed = says(fmt::format("line {} is promised for {}, asked for {}", of->number,
                                 line.delivery_date->to_string(), order_.delivery_date.to_string()));
    }
    return changed;
  }

  OrderResponse& answer_;
  const Order& order_;
  const std::string& file_;
  std::map<std::int64_t, const OrderLine*> by_number_{};
  std::multimap<ArticleNumber, const OrderLine*> by_article_{};
  std::set<std::int64_t> answered_{};
  bool strange_ = false;  // it is about lines that the order does not have
  std::vector<Finding> findings_{};
};

}  // namespace

std::vector<Finding> weigh_answer(OrderResponse& answer, const Order& order, const std::string& file) {
  return Weighing(answer, order, file).run();
}

}  // namespace wsync::hanos
