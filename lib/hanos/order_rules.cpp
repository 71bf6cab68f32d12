// SPDX-License-Identifier: MIT
#include "hanos/order_rules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hanos/order_rules_parts.hpp"

namespace wsync::hanos {
namespace {

/// A spreadsheet makes 00034225 the number 34225.
std::string lost_zeros(const ArticleNumber& number, const Assortment& assortment) {
  constexpr std::size_t longest = 20;
  std::string text = number.text();
  text.erase(0, std::min(text.find_first_not_of('0'), text.size()));
  for (; !text.empty() && text.size() <= longest; text.insert(0, 1, '0'))
    if (assortment.find(ArticleNumber(text)) != nullptr)
      return fmt::format("Did you mean {}? Spreadsheets eat leading zeros.", text);
  return "Ask the account manager, or see where it is: wsync assortments why ARTICLE";
}

/// O003, O004: the article as that customer number's assortment has it; null where it is not to be ordered.
const Article* orderable_article(const Order& order, const OrderLine& line, const Assortment& assortment,
                                 rules::Report& report) {
  const auto* article = assortment.find(line.article);
  if (article == nullptr) {
    report.say("O003", Severity::error, line,
               fmt::format("the assortment of customer number {} has no such article", order.customer.text()),
               lost_zeros(line.article, assortment));
    return nullptr;
  }
  if (!article->orderable)
    report.say(
        "O004", Severity::error, line, "the article is there but cannot be ordered now",
        article->replaced_by ? fmt::format("It is replaced by {}.", article->replaced_by->text()) : "");
  else if (has_day(order) && article->valid_to && *article->valid_to < order.delivery_date)
    report.say("O004", Severity::error, line,
               fmt::format("the article can be ordered until {} only", article->valid_to->to_string()));
  else if (has_day(order) && article->valid_from && *article->valid_from > order.delivery_date)
    report.say("O004", Severity::error, line,
               fmt::format("the article can be ordered from {} on only", article->valid_from->to_string()));
  else if (article->status == ArticleStatus::discontinued)
    report.say("O004", Severity::warning, line, "the article is being discontinued");
  return article;
}

std::string units_of(const Article& article) {
  std::string text;
  for (const auto& unit : article.units)
    if (unit.orderable) text += (text.empty() ? "" : ", ") + unit.unit.text();
  return text;
}

/// O017: of the article or of one of its package levels.
void gtin(const OrderLine& line, const Article& article, rules::Report& report) {
  if (!line.gtin || !article.gtin || *line.gtin == *article.gtin) return;
  for (const auto& level : article.pack.levels)
    if (level.gtin == line.gtin) return;
  report.say("O017", Severity::error, line,
             fmt::format("GTIN {} does not belong to the article, whose GTIN is {}", line.gtin->text(),
                         article.gtin->text()));
}

void check_line_into(const Order& order, const OrderLine& line, const OrderContext& context,
                     rules::Report& report) {
  const auto* article =
      context.assortment == nullptr ? nullptr : orderable_article(order, line, *context.assortment, report);
  const auto* unit = article == nullptr ? nullptr : article->find_unit(line.quantity.unit);
  if (article != nullptr && unit == nullptr &&
      !line.quantity.unit.empty())  // none: that was found on reading
    report.say("O005", Severity::error, line,
               fmt::format("the article cannot be ordered by {}", line.quantity.unit.text()),
               units_of(*article).empty() ? "" : fmt::format("It can be ordered by {}.", units_of(*article)));
  if (unit != nullptr && article->orderable && !unit->orderable)
    report.say("O005", Severity::error, line,
               fmt::format("the article cannot be ordered by {} now", line.quantity.unit.text()),
               fmt::format("It can be ordered by {}.", units_of(*article)));
  if (unit != nullptr) {
    rules::quantity(line, *unit, report);
    rules::price(line, *unit, context.limits, report);
  } else {
    rules::quantity(line, {.unit = line.quantity.unit}, report);
  }
  if (article != nullptr) {
    rules::lead_time(order, line, *article, context, report);
    gtin(line, *article, report);
  }
  rules::currency(order, line, unit, report);
}

}  // namespace

std::vector<Finding> check_line(const Order& order, const OrderLine& line, const OrderContext& context) {
  std::vector<Finding> findings;
  rules::Report report(order, context, findings);
  check_line_into(order, line, context, report);
  return findings;
}

std::vector<Finding> check_order(const Order& order, const OrderContext& context) {
  std::vector<Finding> findings;
  rules::Report report(order, context, findings);
  rules::lines(order, report);
  rules::customer(order, context, report);
  rules::day(order, context, report);
  rules::ledger(context, report);
  rules::minimum(order, context, report);
  rules::duplicates(order, report);
  rules::freshness(order, context, report);
  for (const auto& line : order.lines) check_line_into(order, line, context, report);
  return findings;
}

bool is_sent(OrderState state) {
  switch (state) {
    case OrderState::uploaded:
    case OrderState::picked_up:
    case OrderState::acknowledged:
    case OrderState::partly:
    case OrderState::rejected:
    case OrderState::overdue: return true;
    default: return false;
  }
}

Order merged(const Order& order) {
  Order out = order;
  out.lines.clear();
  for (const auto& line : order.lines) {
    const auto twin = std::find_if(out.lines.begin(), out.lines.end(), [&](const OrderLine& other) {
      return other.article == line.article && other.quantity.unit == line.quantity.unit;
    });
    const auto total =
        twin == out.lines.end() ? std::nullopt : Decimal::sum(twin->quantity.amount, line.quantity.amount);
    if (!total) {
      out.lines.push_back(line);
      continue;
    }
    twin->quantity.amount = *total;
    if (!line.remark.empty() && line.remark != twin->remark)
      twin->remark += (twin->remark.empty() ? "" : "; ") + line.remark;
  }
  return out;
}

std::vector<LeftOut> drop_bad_lines(Order& order, const OrderContext& context) {
  std::vector<OrderLine> good;
  std::vector<LeftOut> bad;
  for (const auto& line : order.lines) {
    auto found = check_line(order, line, context);
    std::erase_if(found, [](const Finding& one) { return one.severity != Severity::error; });
    if (found.empty())
      good.push_back(line);
    else
      bad.push_back({line, std::move(found)});
  }
  order.lines = std::move(good);
  return bad;
}

}  // namespace wsync::hanos
