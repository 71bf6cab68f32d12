// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "hanos/order_answer.hpp"

namespace wsync::hanos {
namespace {

class Weighing {
 public:
  Weighing(OrderResponse& answer, const Order& order, const std::string& file)
      : answer_(answer), order_(order), file_(file) {}

  std::vector<Finding> run() {
    bool changed = false;
    if (answer_.delivery_date && *answer_.delivery_date != order_.delivery_date)
      changed = says(fmt::format("promised for {}, asked for {}", answer_.delivery_date->to_string(),
                                 order_.delivery_date.to_string()));
    for (auto& line : answer_.lines) changed = weigh(line) || changed;
    if (answer_.by_lines)
      for (const auto& line : order_.lines)
        if (std::ranges::find(answered_, line.number) == answered_.end())
          changed = says(fmt::format("line {} (article {}) has no answer", line.number, line.article.text()));
    if (changed && answer_.status == ResponseStatus::accepted) answer_.status = ResponseStatus::changed;
    return std::move(findings_);
  }

 private:
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
    for (const auto& one : order_.lines)
      if (one.number == line.number && fits(one)) return &one;
    const OrderLine* only = nullptr;
    for (const auto& one : order_.lines)
      if (!line.article.empty() && one.article == line.article) {
        if (only != nullptr) return nullptr;
        only = &one;
      }
    return only;
  }

  bool weigh(OrderResponseLine& line) {
    const auto* of = ordered(line);
    if (of == nullptr)
      return says(fmt::format("line {}{} is answered, and the order has no such line", line.number,
                              line.article.empty() ? "" : " (article " + line.article.text() + ")"));
    answered_.push_back(of->number);
    bool changed = line.status == ResponseStatus::changed || line.status == ResponseStatus::rejected;
    const auto& confirmed = line.confirmed;
    const bool same_unit = !confirmed || confirmed->unit.empty() || confirmed->unit == of->quantity.unit;
    if (line.status == ResponseStatus::accepted && confirmed &&
        (confirmed->amount != of->quantity.amount || !same_unit)) {
      line.status = ResponseStatus::changed;
      changed = says(fmt::format("line {} is called accepted, with {}{} instead of {} {}", of->number,
                                 confirmed->amount.to_string(),
                                 confirmed->unit.empty() ? "" : " " + confirmed->unit.text(),
                                 of->quantity.amount.to_string(), of->quantity.unit.text()));
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
  std::vector<std::int64_t> answered_{};
  std::vector<Finding> findings_{};
};

}  // namespace

std::vector<Finding> weigh_answer(OrderResponse& answer, const Order& order, const std::string& file) {
  return Weighing(answer, order, file).run();
}

}  // namespace wsync::hanos
