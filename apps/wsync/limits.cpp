// SPDX-License-Identifier: MIT
#include "limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "base/plural.hpp"
#include "sync/price_limit.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

// Unless an option says otherwise.
constexpr std::int64_t most_deletes = 50, percent_deletes = 10;  // the lower of the two
constexpr std::int64_t free_changes = 50, percent_changes = 50;  // the higher of the two
constexpr std::string_view price_change = "50";

/// That part of them, rounded down; of a few records one at least.
std::int64_t part(const Decimal& percent, std::size_t of) {
  const auto product = Decimal::product(percent, Decimal(static_cast<std::int64_t>(of)));
  if (!product) return 0;
  auto whole = product->mantissa();
  for (int digits = product->scale() + 2; digits > 0; --digits) whole /= 10;
  const auto bounded = std::min<int128>(whole, static_cast<std::int64_t>(of));
  return std::max<std::int64_t>(static_cast<std::int64_t>(bounded), percent == Decimal{} ? 0 : 1);
}

}  // namespace

Result<std::optional<Limits::Bound>> Limits::bound(const Typed& typed, std::string_view option) {
  const auto text = typed.value(option);
  if (!text) return std::optional<Bound>{};
  const bool percent = text->ends_with('%');
  const auto number = Decimal::parse(percent ? text->substr(0, text->size() - 1) : *text, false);
  const bool whole = number && number->scale() == 0;
  if (!number || number->negative() || (!percent && !whole))
    return usage_error(fmt::format("--{} takes a number of rows such as 200, or a part such as 25%, not \"{}\"",
                                   option, *text));
  if (percent) return std::optional(Bound{.percent = *number});
  return std::optional(Bound{.count = static_cast<std::int64_t>(std::min<int128>(number->mantissa(), INT64_MAX))});
}

Result<Limits> Limits::of(const Typed& typed) {
  Limits limits;
  auto deletes = bound(typed, "max-delete"), changes = bound(typed, "max-change");
  for (auto* one : {&deletes, &changes})
    if (!*one) return fail(std::move(one->error()));
  limits.deletes_ = *deletes;
  limits.changes_ = *changes;
  // All of a client's were confirmed with its number: that is the allowance, unless one is typed too.
  if (typed.has("all") && !limits.deletes_) limits.deletes_ = Bound{.count = INT64_MAX};
  const auto text = typed.value("max-price-change").value_or(std::string(price_change));
  const auto percent = Decimal::parse(text.ends_with('%') ? text.substr(0, text.size() - 1) : text, false);
  if (!percent || percent->negative())
    return usage_error(fmt::format("--max-price-change takes a percentage such as 50, not \"{}\"", text));
  limits.price_percent_ = *percent;
  return limits;
}

void Limits::add(const sync::Step& step) {
  if (step.refusal) return;
  if (step.action != "none") ++to_do_;
  if (step.action == "delete" || step.action == "convert") ++deleted_;
  if (step.action == "update") ++changed_;
  if (price_percent_ == Decimal{} || step.changes.empty()) return;
  for (auto& jump : sync::price_jumps(step, price_percent_)) jumps_.push_back(std::move(jump));
}

bool Limits::has_percentage() const {
  return (deletes_ && deletes_->percent) || (changes_ && changes_->percent);
}

/// One record may always go, unless nothing may.
bool Limits::needs_total() const {
  const bool of_deletes = deleted_ > 1 && (!deletes_ || deletes_->percent);
  const bool of_changes = changed_ > 1 && changes_ && changes_->percent;
  return of_deletes || of_changes || (!changes_ && changed_ > free_changes);
}

Result<void> Limits::check(std::size_t in_shop) const {
  std::vector<Problem> problems;
  std::vector<std::string> ways;
  const auto too_many = [&](std::int64_t number, std::int64_t most, std::string_view code, std::string_view verb,
                            std::string_view option, const std::string& why) {
    if (number <= most) return;
    problems.push_back(
        {"", std::string(code),
         fmt::format("{} would be {}; the limit is {}{}", counted(number, "row"), verb, most, why), "",
         false});
    ways.push_back(fmt::format("--{} {}", option, number));
  };
  const auto limit = [&](const std::optional<Bound>& said, std::int64_t usual) {
    if (!said) return usual;
    if (said->count) return *said->count;
    return in_shop > 0 ? part(*said->percent, in_shop) : *said->percent == Decimal{} ? 0 : 1;
  };
  const auto of_shop = in_shop > 0 ? fmt::format(" of the {} that are there", in_shop) : "";
  const auto tenth = in_shop > 0 ? part(Decimal(percent_deletes), in_shop) : most_deletes;
  const auto half = in_shop > 0 ? part(Decimal(percent_changes), in_shop) : INT64_MAX;
  too_many(deleted_, limit(deletes_, std::min(most_deletes, tenth)), "delete.limit", "deleted", "max-delete",
           deletes_ ? of_shop
                    : fmt::format(" (the lower of {} and {} %{})", counted(most_deletes, "row"),
                                  percent_deletes, of_shop));
  too_many(changed_, limit(changes_, std::max(free_changes, half)), "change.limit", "changed", "max-change",
           changes_ ? of_shop : fmt::format(" ({} %{})", percent_changes, of_shop));
  const bool only_prices = problems.empty();
  problems.insert(problems.end(), jumps_.begin(), jumps_.end());
  if (problems.empty()) return {};
  if (!jumps_.empty()) ways.emplace_back("--max-price-change with a higher percentage, or 0 for any");
  Error error{.code = Code::limit};
  error.message = only_prices ? fmt::format("{} by more than {} %; nothing was sent",
                                            counted(jumps_.size(), "price changes", "prices change"),
                                            price_percent_.to_string())
                              : problems.front().message + "; nothing was sent";
  error.problems = std::move(problems);
  error.hint = "If this is meant, add ";
  for (std::size_t i = 0; i < ways.size(); ++i) error.hint += (i == 0 ? "" : " and ") + ways[i];
  error.hint += '.';
  return fail(std::move(error));
}

}  // namespace wsync::app
